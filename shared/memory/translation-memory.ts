/**
 * Looks up texts in the stored memory: exact matches and similar texts, in the shards and the tail. It reads only the
 * entries that were found, one byte range per shard. An entry serves both directions.
 */

import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { appendRecord } from '../storage/log.ts'
import { normaliseTypography } from '../text/typography.ts'
import { entryId, isDeleted } from './deletion.ts'
import { findRows, textHash52 } from './directory.ts'
import { isTranslated } from './is-translated.ts'
import { isBetterEntry, type MemoryEntry } from './memory-entry.ts'
import { memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'
import { countDeleted, type MemorySnapshot, readPairs, readShards, similarOf, withMemory } from './memory-snapshot.ts'
import { findSimilarRows } from './similar-rows.ts'
import { memoryTokens } from './tokens.ts'

/** Appends entries to the memory of a language pair, without those that are not translated. `id` is a ULID. */
export async function addToMemory(objects: Objects, id: string, a: Locale, b: Locale, pairs: MemoryEntry[]) {
  const translated = pairs.filter(isTranslated)
  if (translated.length > 0) await appendRecord(objects, memoryLog(a, b), id, { v: 1, pairs: translated })
}

/**
 * Adds entries and deletes others, in one record. An entry of the same texts that a person adds later than `at` counts
 * again.
 */
export async function changeMemory(
  objects: Objects,
  id: string,
  a: Locale,
  b: Locale,
  { added, gone, at }: { added: MemoryEntry[]; gone: MemoryEntry[]; at: number },
) {
  const log = memoryLog(a, b)
  const [pairs, leaving] = [added.filter(isTranslated), gone.filter(isTranslated)]
  const deleted = leaving.map((entry) => ({ id: entryId(entry, memoryLocales(a, b)), at }))
  if (pairs.length + deleted.length === 0) return
  await appendRecord(objects, log, id, { v: 1, pairs, ...(deleted.length > 0 && { deleted }) })
}

/** A text to look up, and the `contextHash` of its neighbours. */
type MemoryQuery = { text: string; context?: string | undefined }

/** The best exact match for each text, in the order of `texts`, and the memory as it was read. */
export function lookUpExact(objects: Objects, from: Locale, to: Locale, texts: MemoryQuery[]) {
  return withMemory(objects, from, to, async (memory) => {
    const wanted = new Map(texts.map(({ text }) => [normaliseTypography(text), textHash52(text)]))
    const stored = await readPairs(memory, findRows(memory.directory, from, new Set(wanted.values())))
    if (!stored) return null
    const tail = memory.tail.flatMap(({ record }) => record.pairs)
    const byText = bySource([...stored.values(), ...tail], from, new Set(wanted.keys()), memory)
    const found = texts.map(({ text, context }) =>
      byText
        .get(normaliseTypography(text))
        ?.reduce((best, pair) => (isBetterEntry(pair, best, from, context) ? pair : best)),
    )
    return { found, memory }
  })
}

/** The entries whose source is one of the `wanted` normalised texts, by it. */
function bySource(
  pairs: MemoryEntry[],
  from: Locale,
  wanted: ReadonlySet<string>,
  { deletions, locales }: MemorySnapshot,
): Map<string, MemoryEntry[]> {
  const found = new Map<string, MemoryEntry[]>()
  for (const pair of pairs) {
    const text = sourceOf(pair, from)
    if (!wanted.has(text) || locales.some((locale) => !pair.texts[locale]) || isDeleted(pair, deletions, locales))
      continue
    const same = found.get(text)
    if (same) same.push(pair)
    else found.set(text, [pair])
  }
  return found
}

/** An entry and the score of its source. Only exact matches score 100. */
export type MemoryMatch = { pair: MemoryEntry; score: number }

/** How many rows with the very text a search reads: the newest. Only the same sentence in more articles reaches it. */
const maxExactRows = 256

/**
 * The best matches for each text, best first: of the very text each of its translations, of a similar one only the best
 * entry.
 */
export function searchMemory(
  objects: Objects,
  from: Locale,
  to: Locale,
  texts: string[],
  { least, limit, memory: known }: { least: number; limit: number; memory?: MemorySnapshot | undefined },
): Promise<MemoryMatch[][]> {
  return withMemory(
    objects,
    from,
    to,
    async (memory) => {
      const { manifest, tail } = memory
      const shards = await readShards(memory, from)
      if (!shards) return null
      const inTail = tail.map((kept) => similarOf(kept, from))
      const exact = findRows(memory.directory, from, new Set(texts.map(textHash52))).slice(-maxExactRows)
      // Entries with the same source count as one in the end, so twice the limit leaves enough.
      const wanted = { least, limit: 2 * limit + exact.length + countDeleted(memory) }
      const found = findSimilarRows([...shards, ...inTail], texts.map(memoryTokens), wanted)
      const firsts = shards.map((_, i) => rowCount((manifest?.shards ?? []).slice(0, i)))
      const rowOf = ({ shard, row }: { shard: number; row: number }) => (firsts[shard] ?? 0) + row
      const inShards = found.flat().filter(({ shard }) => shard < shards.length)
      const stored = await readPairs(memory, [...new Set([...inShards.map(rowOf), ...exact])])
      if (!stored) return null
      const pairs = [...stored.values(), ...tail.flatMap(({ record }) => record.pairs)]
      const asked = texts.map(normaliseTypography)
      const same = bySource(pairs, from, new Set(asked), memory)
      return found.map((rows, i) => {
        const text = asked[i] ?? ''
        const similar = rows.flatMap((row): MemoryMatch[] => {
          const kept = tail[row.shard - shards.length]
          const pair = kept ? kept.record.pairs[row.row] : stored.get(rowOf(row))
          const isOther = pair && sourceOf(pair, from) !== text && !isDeleted(pair, memory.deletions, memory.locales)
          return isOther ? [{ pair, score: Math.min(99, row.score) }] : []
        })
        const matches = (same.get(text) ?? []).map((pair) => ({ pair, score: 100 }))
        return [
          ...bestOfEach(matches, from, (pair) => entryId(pair, memory.locales)),
          ...bestOfEach(similar, from, (pair) => sourceOf(pair, from)),
        ].slice(0, limit)
      })
    },
    known,
  )
}

const sourceOf = ({ texts }: MemoryEntry, from: Locale): string => normaliseTypography(texts[from]?.text ?? '')

/** The best of all matches for which `nameOf` gives the same name; the best first. */
function bestOfEach(matches: MemoryMatch[], from: Locale, nameOf: (pair: MemoryEntry) => string): MemoryMatch[] {
  const found = new Map<string, MemoryMatch>()
  for (const match of matches) {
    const name = nameOf(match.pair)
    const held = found.get(name)
    if (!held || isBetterEntry(match.pair, held.pair, from)) found.set(name, match)
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (isBetterEntry(a.pair, b.pair, from) ? -1 : 1))
}
