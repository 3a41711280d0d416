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
import { wordsIn } from '../text/words.ts'
import { mayHold } from './find-terms.ts'
import {
  bestPhrases,
  countPhrases,
  type PhraseCounts,
  type VersionPhrases,
  versionPhrasesSchema,
} from './mine-phrases.ts'
import type { Term } from './term.ts'
import { allTermHitsIn, termFinderFor } from './term-hits.ts'

const recordSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  /** The distinct words of sources and targets, sorted and separated by spaces. */
  words: z.string(),
  /** Phrases of its sources that may be terms. */
  harvest: versionPhrasesSchema.optional(),
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
  merge(state, records) {
    const versions = { ...state.versions }
    for (const record of records) {
      const name = versionName(record)
      const held = versions[name]
      versions[name] = held ? merge(held, record) : record
    }
    return { v: 1, versions }
  },
}

export const shardOf = (article: string): string => new Date(ulidTime(article)).toISOString().slice(0, 7)

/** Returns a shard without an article's versions. */
export const withoutArticle = ({ v, versions }: VocabularyShard, article: string): VocabularyShard => ({
  v,
  versions: Object.fromEntries(Object.entries(versions).filter(([, version]) => version.article !== article)),
})

function merge(a: Vocabulary, b: Vocabulary): Vocabulary {
  const words = joined([...split(a.words), ...split(b.words)])
  const order = ({ harvest }: Vocabulary) => `${String(harvest?.at ?? 0).padStart(16, '0')} ${JSON.stringify(harvest)}`
  const { harvest } = order(a) > order(b) ? a : b
  return { ...a, words, ...(harvest ? { harvest } : {}) }
}

export const versionName = ({ article, locale }: { article: string; locale: Locale }): string => `${article}-${locale}`

const split = (words: string): string[] => words.split(' ').filter(Boolean)
const joined = (words: readonly string[]): string => [...new Set(words)].sort().join(' ')

export const vocabularyOfTexts = (article: string, locale: Locale, texts: readonly string[]): Vocabulary => ({
  v: 1,
  article,
  locale,
  words: joined(texts.flatMap((text) => wordsIn(text).map(({ plain: folded }) => folded))),
})

/** The texts of a segment pair. */
type PairTextsById = { id: string; source: { text: string }; target: { text: string } | null }
type Version = { article: string; locale: Locale; sourceLocale: Locale; segments: readonly PairTextsById[] }

/** The vocabulary of a version: words of its sources and present targets, and phrases of its sources. */
export function vocabularyOfVersion({ segments, ...version }: Version, at: number): Vocabulary {
  const collected = vocabularyCollector(version)
  collected.add(segments)
  return { ...collected.words(), harvest: collected.harvest(at) }
}

/** The same, for a version that is read part by part. */
export function vocabularyCollector({ article, locale, sourceLocale: from }: Omit<Version, 'segments'>) {
  const found = new Set<string>()
  const mining: PhraseCounts = new Map()
  return {
    add(segments: readonly PairTextsById[]): void {
      for (const { source, target } of segments)
        for (const text of target ? [source.text, target.text] : [source.text])
          for (const { plain: folded } of wordsIn(text)) found.add(folded)
      countPhrases(mining, segments, from)
    },
    words: (): Vocabulary => ({ v: 1, article, locale, words: joined([...found]) }),
    harvest: (at: number): VersionPhrases => ({ at, from, phrases: bestPhrases(mining) }),
  }
}

/** The versions that may contain one of `terms`: they have some form of each of its words. */
export function versionsWithTerms(shard: VocabularyShard, terms: readonly Term[]): Vocabulary[] {
  const finders = locales.flatMap((locale) => locales.map((as) => termFinderFor(terms, locale, as)))
  return Object.values(shard.versions).filter(({ words }) => {
    const known = new Set(split(words))
    return finders.some((finder) => mayHold(known, finder))
  })
}

/** Whether a version contains one of `terms`: in a source, or in a target in the form of either locale. */
export function hasAnyTerm({ sourceLocale: from, locale: to, segments }: Version, terms: readonly Term[]): boolean {
  const stands = (text: string, locale: Locale, as: Locale) => allTermHitsIn(terms, locale, text, as).length > 0
  return segments.some(
    ({ source, target }) =>
      stands(source.text, from, from) || (target && (stands(target.text, to, to) || stands(target.text, from, to))),
  )
}
