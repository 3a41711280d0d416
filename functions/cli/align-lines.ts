/** Finds which sentences of two texts translate each other, line by line, without a server. */

import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import { learnLexicon } from '../../shared/lexicon/learn-lexicon.ts'
import type { LearntLexicon } from '../../shared/lexicon/learnt-lexicon.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { type CommandIo, UsageError } from './command.ts'
import { answerLines, parseLine } from './jsonl.ts'

const texts = z.array(z.string())
const line = z.object({ source: texts, target: texts, from: localeSchema, to: localeSchema })
const pair = z.object({
  source: z.string(),
  target: z.string(),
  from: localeSchema.optional(),
  to: localeSchema.optional(),
})

/** @param pairs a file of sentences and their translations to learn words from */
export async function alignLines(pairs: string | undefined, io: CommandIo): Promise<void> {
  const lexicon = learner(pairs === undefined ? [] : await readPairs(pairs))
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

async function readPairs(file: string): Promise<z.infer<typeof pair>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`align: ${file} can’t be read`)
  })
  return text
    .split('\n')
    .flatMap((row, at) => (row.trim() === '' ? [] : [parseLine(row, at + 1, pair, `${file}: line`)]))
}

/** Learns from the pairs once for each two locales that are asked for. */
function learner(pairs: readonly z.infer<typeof pair>[]) {
  const known = new Map<string, ReturnType<typeof lexiconOf>>()
  return (from: Locale, to: Locale) => {
    const name = `${from}-${to}`
    const found = known.get(name) ?? lexiconOf(from, to, learnt(pairs, from, to))
    known.set(name, found)
    return found
  }
}

function learnt(pairs: readonly z.infer<typeof pair>[], from: Locale, to: Locale): LearntLexicon[] {
  const fitting = pairs.flatMap((one) => {
    const [given = from, found = to] = [one.from, one.to]
    if (given === from && found === to) return [{ source: one.source, target: one.target }]
    return given === to && found === from ? [{ source: one.target, target: one.source }] : []
  })
  return fitting.length === 0 ? [] : [learnLexicon(fitting, from, to)]
}
