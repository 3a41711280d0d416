/** Sentences and their translations in a file, and the lexicon that is learnt from them. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { learnLexicon } from '../../shared/lexicon/learn-lexicon.ts'
import type { LearntLexicon } from '../../shared/lexicon/learnt-lexicon.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { UsageError } from './command.ts'
import { parseLine } from './jsonl.ts'

const pair = z.object({
  source: z.string(),
  target: z.string(),
  from: localeSchema.optional(),
  to: localeSchema.optional(),
})

/** @param command the name that its errors begin with */
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
