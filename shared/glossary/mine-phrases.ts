/**
 * Finds candidates for terms: counts phrases by article, adds up the articles, and ranks by C-value (Frantzi, Ananiadou
 * and Mima 2000), which discounts a phrase for the longer phrases that contain it. A phrase that occurs once proves
 * nothing and is kept only for the sum; a name of several words is a candidate at once.
 */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { phrasesIn } from './phrases.ts'

export const minedPhraseSchema = z.object({
  key: z.string(),
  kind: z.enum(['name', 'phrase']),
  /** Its most common spelling. */
  text: z.string(),
  length: z.int(),
  count: z.int(),
  /** The first few segments that contain it. */
  segments: z.array(z.string()),
})
export type MinedPhrase = z.infer<typeof minedPhraseSchema>

/** The phrases of one version's sources; the latest record counts. */
export const versionPhrasesSchema = z.object({
  at: z.number(),
  from: localeSchema,
  phrases: z.array(minedPhraseSchema),
})
export type VersionPhrases = z.infer<typeof versionPhrasesSchema>

/** The most phrases kept for an article, and segments for a phrase. */
const [mostPhrases, mostSegments] = [80, 3]

/** The most phrases counted at once. Beyond it the rarest are dropped (lossy counting, Manku and Motwani 2002). */
const maxCounted = 20_000

/** Counts so far, by kind and key. */
export type PhraseCounts = Map<string, { mined: MinedPhrase; spellings: Map<string, number> }>
type Source = { id: string; source: { text: string } }

/** Adds the phrases of some more segments. */
export function countPhrases(byKey: PhraseCounts, segments: readonly Source[], from: Locale): void {
  for (const { id, source } of segments) {
    for (const { key, kind, length, text } of phrasesIn(source.text, from)) {
      const held = byKey.get(`${kind} ${key}`)
      const fresh = { mined: { key, kind, text, length, count: 0, segments: [] }, spellings: new Map<string, number>() }
      const { mined, spellings } = held ?? fresh
      if (!held) byKey.set(`${kind} ${key}`, fresh)
      mined.count++
      if (mined.segments.length < mostSegments && mined.segments.at(-1) !== id) mined.segments.push(id)
      const spelled = kind === 'phrase' ? text.toLowerCase() : text
      spellings.set(spelled, (spellings.get(spelled) ?? 0) + 1)
    }
    if (byKey.size > maxCounted) forgetRare(byKey)
  }
}

export function bestPhrases(byKey: PhraseCounts): MinedPhrase[] {
  const counted = [...byKey.values()].map(({ mined, spellings }) => ({ ...mined, text: commonestSpelling(spellings) }))
  const order = (a: MinedPhrase, b: MinedPhrase) =>
    Number(isTold(b)) - Number(isTold(a)) || b.count - a.count || a.length - b.length || (a.key < b.key ? -1 : 1)
  return counted
    .filter(({ kind, length, count }) => kind === 'phrase' || length > 1 || count > 1)
    .sort(order)
    .slice(0, mostPhrases)
}

/** Keeps half of the limit, so that it does not run again for each new phrase. */
function forgetRare(byKey: Map<string, { mined: MinedPhrase }>): void {
  for (let rare = 1; byKey.size > maxCounted / 2; rare++)
    for (const [name, { mined }] of byKey) if (mined.count <= rare) byKey.delete(name)
}

/** The most common spelling; of equally common ones the shortest. */
const commonestSpelling = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0].length < a[0].length) ? b : a))[0]

const isTold = ({ kind, count }: { kind: MinedPhrase['kind']; count: number }): boolean => kind === 'name' || count > 1

type SegmentRef = { article: string; locale: Locale; segment: string }
export type TermCandidate = Omit<MinedPhrase, 'segments'> & {
  from: Locale
  articles: number
  score: number
  places: SegmentRef[]
}

/** The candidates from all articles, best first. A phrase must occur at least twice. */
export function rankCandidates(
  harvests: readonly { article: string; locale: Locale; harvest: VersionPhrases }[],
): TermCandidate[] {
  const byKey = new Map<string, TermCandidate>()
  for (const { article, locale, harvest } of harvests) {
    for (const { segments, ...mined } of harvest.phrases) {
      const name = `${harvest.from} ${mined.kind} ${mined.key}`
      const places = segments.map((segment) => ({ article, locale, segment }))
      const held = byKey.get(name)
      if (!held) byKey.set(name, { ...mined, from: harvest.from, articles: 1, score: 0, places })
      else {
        if (mined.count > held.count) held.text = mined.text
        held.count += mined.count
        held.articles++
        held.places.push(...places)
      }
    }
  }
  const told = [...byKey.values()].filter(isTold)
  const longer = nestedIn(told)
  return told
    .map((candidate) => ({ ...candidate, score: cValue(candidate, longer.get(candidate) ?? []) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

/** For each candidate, the counts of the longer phrases that contain it. */
function nestedIn(candidates: readonly TermCandidate[]): Map<TermCandidate, number[]> {
  const byName = new Map(candidates.map((candidate) => [`${candidate.from} ${candidate.key}`, candidate]))
  const longer = new Map<TermCandidate, number[]>()
  for (const { from, key, length, count } of candidates) {
    const stems = key.split(' ')
    for (let size = 1; size < length; size++)
      for (let at = 0; at + size <= stems.length; at++) {
        const inner = byName.get(`${from} ${stems.slice(at, at + size).join(' ')}`)
        const counts = inner && longer.get(inner)
        if (counts) counts.push(count)
        else if (inner) longer.set(inner, [count])
      }
  }
  return longer
}

/** A single word weighs log2 of 1.5, because log2 of 1 is 0. */
function cValue({ length, count }: TermCandidate, longer: readonly number[]): number {
  const nested = longer.length > 0 ? longer.reduce((sum, count) => sum + count, 0) / longer.length : 0
  return Math.log2(Math.max(length, 1.5)) * (count - nested)
}
