/** `punte segment`: splits a block of text into sentences and gives their positions. */

import * as z from 'zod'
import { localeSchema } from '../../shared/locales/locale.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import type { Command } from './command.ts'
import { answerLines, expectJsonl } from './jsonl.ts'
import { localeJson } from './locale-help.ts'

const line = z.object({ text: z.string(), locale: localeSchema })

export const command: Command = {
  name: 'segment',
  summary: 'split a block of text into segments',
  help: `usage: punte segment --jsonl < lines > lines

in   {"text": "...", "locale": ${localeJson}}    the text is one block; a newline in it is white space
out  {"segments": [{"start": 0, "end": 12}]}   UTF-16 offsets; spans cover all but white space, in order`,
  async run(args, io) {
    expectJsonl('segment', args)
    await answerLines(io, line, ({ text, locale }) => ({ segments: splitSentences(text, locale) }))
    return 0
  },
}
