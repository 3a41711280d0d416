/** `punte identify`: identifies the language of a text. */

import * as z from 'zod'
import { identify } from '../../shared/language/identify.ts'
import type { Command } from './command.ts'
import { answerLines, expectJsonl } from './jsonl.ts'
import { localeJson, localeNames } from './locale-help.ts'

const line = z.object({ text: z.string() })

export const command: Command = {
  name: 'identify',
  summary: `say which of these a text is in, or that it is in none: ${localeNames}`,
  help: `usage: punte identify --jsonl < lines > lines

in   {"text": "..."}
out  {"locale": ${localeJson} | null, "score": 0.31}   null for every other language; score is the lead, 0 to 1`,
  async run(args, io) {
    expectJsonl('identify', args)
    await answerLines(io, line, ({ text }) => identify(text))
    return 0
  },
}
