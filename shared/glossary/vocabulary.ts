/**
 * The index of terms: a log of which words each version contains, so that a new or changed term finds the versions that
 * may contain it. Words are stored without case and diacritics, and a term is looked up by all its forms, so no version
 * is missed. `hasAnyTerm` then reads a version's texts to see whether it really contains the term.
 */
import * as z from 'zod'
import { ulidTime } from '../ids.ts'
import { type Locale, localeSchema, locales } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { Log } from '../storage/log.ts'
import { words } from '../text/words.ts'
import { mayHold } from './find.ts'
import { allMarksIn, finderOf } from './mark.ts'
import { bestOf, countPhrases, type Harvest, harvestSchema, type Mining } from './mine.ts'
import type { Term } from './term.ts'

const recordSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  /** The distinct words of sources and targets, sorted and separated by spaces. */
  words: z.string(),
  /** Phrases of its sources that may be terms. */
  harvest: harvestSchema.optional(),
})
export type Vocabulary = z.infer<typeof recordSchema>

const shardSchema = z.object({ v: z.literal(1), versions: z.record(z.string(), recordSchema) })
type VocabularyShard = z.infer<typeof shardSchema>

/**
 * Sharded by month of upload (UTC), so that compaction leaves old months alone. Words are only added: a word that a
 * correction removed only costs a needless look at the version.
 */
export const vocabularyLog: Log<Vocabulary, VocabularyShard> = {
  name: keys.termsIndex(),
  record: recordSchema,
  state: shardSchema,
  empty: { v: 1, versions: {} },
  shardsOf: ({ article }) => [shardOf(article)],
  fold(state, records) {
    const versions = { ...state.versions }
    for (const record of records) {
      const name = nameOf(record)
      const held = versions[name]
      versions[name] = held ? merge(held, record) : record
    }
    return { v: 1, versions }
  },
}

export const shardOf = (article: string): string => new Date(ulidTime(article)).toISOString().slice(0, 7)

/** Returns a shard without an article's versions. */
export const without = ({ v, versions }: VocabularyShard, article: string): VocabularyShard => ({
  v,
  versions: Object.fromEntries(Object.entries(versions).filter(([, version]) => version.article !== article)),
})

function merge(a: Vocabulary, b: Vocabulary): Vocabulary {
  const words = joined([...split(a.words), ...split(b.words)])
  const order = ({ harvest }: Vocabulary) => `${String(harvest?.at ?? 0).padStart(16, '0')} ${JSON.stringify(harvest)}`
  const { harvest } = order(a) > order(b) ? a : b
  return { ...a, words, ...(harvest ? { harvest } : {}) }
}

export const nameOf = ({ article, locale }: { article: string; locale: Locale }): string => `${article}-${locale}`

const split = (words: string): string[] => words.split(' ').filter(Boolean)
const joined = (words: readonly string[]): string => [...new Set(words)].sort().join(' ')

export const vocabularyOf = (article: string, locale: Locale, texts: readonly string[]): Vocabulary => ({
  v: 1,
  article,
  locale,
  words: joined(texts.flatMap((text) => words(text).map(({ folded }) => folded))),
})

/** The texts of a segment pair. */
type Texts = { id: string; source: { text: string }; target: { text: string } | null }
type Version = { article: string; locale: Locale; sourceLocale: Locale; segments: readonly Texts[] }

/** The vocabulary of a version: words of its sources and present targets, and phrases of its sources. */
export function vocabularyOfVersion({ segments, ...version }: Version, at: number): Vocabulary {
  const collected = collectWords(version)
  collected.add(segments)
  return { ...collected.words(), harvest: collected.harvest(at) }
}

/** The same, for a version that is read part by part. */
export function collectWords({ article, locale, sourceLocale: from }: Omit<Version, 'segments'>) {
  const found = new Set<string>()
  const mining: Mining = new Map()
  return {
    add(segments: readonly Texts[]): void {
      for (const { source, target } of segments)
        for (const text of target ? [source.text, target.text] : [source.text])
          for (const { folded } of words(text)) found.add(folded)
      countPhrases(mining, segments, from)
    },
    words: (): Vocabulary => ({ v: 1, article, locale, words: joined([...found]) }),
    harvest: (at: number): Harvest => ({ at, from, phrases: bestOf(mining) }),
  }
}

/** The versions that may contain one of `terms`: they have some form of each of its words. */
export function findVersions(shard: VocabularyShard, terms: readonly Term[]): Vocabulary[] {
  const finders = locales.flatMap((locale) => locales.map((as) => finderOf(terms, locale, as)))
  return Object.values(shard.versions).filter(({ words }) => {
    const known = new Set(split(words))
    return finders.some((finder) => mayHold(known, finder))
  })
}

/** Whether a version contains one of `terms`: in a source, or in a target in the form of either locale. */
export function holds({ sourceLocale: from, locale: to, segments }: Version, terms: readonly Term[]): boolean {
  const stands = (text: string, locale: Locale, as: Locale) => allMarksIn(terms, locale, text, as).length > 0
  return segments.some(
    ({ source, target }) =>
      stands(source.text, from, from) || (target && (stands(target.text, to, to) || stands(target.text, from, to))),
  )
}
