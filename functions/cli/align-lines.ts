/** Finds which sentences of two texts translate each other, line by line, without a server. */

import * as z from 'zod'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import type { CommandIo } from './command.ts'
import { answerLines } from './jsonl.ts'
import { learner, readPairs } from './translated-pairs.ts'

const texts = z.array(z.string())
const line = z.object({ source: texts, target: texts, from: localeSchema, to: localeSchema })
/** @param pairs a file of sentences and their translations to learn words from */
export async function alignLines(pairs: string | undefined, io: CommandIo): Promise<void> {
  const lexicon = learner(pairs === undefined ? [] : await readPairs('align', pairs))
  await answerLines(io, line, ({ source, target, from, to }) => {
    const units = (list: string[]) => list.map((text) => ({ text }))
    const { links } = alignSentences({
      source: units(source),
      target: units(target),
      from,
      to,
      lexicon: lexicon(from, to),
    })
    return {
      links: links.map((link) => [link.source, link.target]),
      confidence: links.map(({ confidence }) => Math.round(confidence * 10_000) / 10_000),
    }
  })
}
