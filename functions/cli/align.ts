/** `punte align`: finds which sentences of two texts translate each other. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import { learnLexicon } from '../../shared/lexicon/learn-lexicon.ts'
import type { LearntLexicon } from '../../shared/lexicon/learnt-lexicon.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { type Command, UsageError } from './command.ts'
import { answerLines, parseLine } from './jsonl.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'

const texts = z.array(z.string())
const line = z.object({ source: texts, target: texts, from: localeSchema, to: localeSchema })
const pair = z.object({
  source: z.string(),
  target: z.string(),
  from: localeSchema.optional(),
  to: localeSchema.optional(),
})

export const command: Command = {
  name: 'align',
  summary: 'find which sentences of two texts translate each other',
  help: `usage: punte align --jsonl [--pairs FILE] < lines > lines

in   {"source": ["...", "..."], "target": ["...", "..."], "from": "${exampleSource}", "to": "${exampleTarget}"}
     the sentences of both texts, in order; each line is aligned on its own
out  {"links": [[[0], [0, 1]], [[1], []]], "confidence": [0.98, 0.71]}
     links: which of the source are translated by which of the target, by their places from 0; [] where there is none
     confidence: how probable each link is, from 0 to 1

--pairs: a file of JSON lines {"source": "...", "target": "..."}, sentences and their translations, from which it is
learnt first how words are translated. "from" and "to" of a pair may be left out where they are those of the text.`,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' }, pairs: { type: 'string' } } })
    if (!values.jsonl) throw new UsageError('align: say --jsonl (one JSON object a line in, one out)')
    const lexicon = learner(values.pairs === undefined ? [] : await readPairs('align', values.pairs))
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
    return 0
  },
}

export async function readPairs(command: string, file: string): Promise<z.infer<typeof pair>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${command}: ${file} can’t be read`)
  })
  return text
    .split('\n')
    .flatMap((row, at) => (row.trim() === '' ? [] : [parseLine(row, at + 1, pair, `${file}: line`)]))
}

/** Learns from the pairs once for each two locales that are asked for. */
export function learner(pairs: readonly z.infer<typeof pair>[]) {
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
