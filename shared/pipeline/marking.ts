/** Adds a version's term hits while its views are derived: reuses the stored ones or finds all of them from scratch. */
import type { Marks } from '../article/derive.ts'
import type { Head } from '../article/head.ts'
import { markPairs } from '../article/mark-version.ts'
import type { Pairs } from '../article/version.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { readGlossary } from './gather.ts'

/**
 * The term hits that a view holds, and the glossary's terms to check changed pairs; null if there are no term hits yet.
 */
export async function carriedMarks(
  objects: Objects,
  { segments }: Pairs,
  head: Head,
  locale: Locale,
): Promise<Marks | null> {
  if (segments.every(({ unmarked }) => unmarked)) return null
  const bySegment = new Map(segments.map((pair) => [pair.id, pair]))
  const { terms } = await readGlossary(objects, pairName(head.source.locale, locale))
  return { bySegment, terms }
}

export async function markAnew(objects: Objects, pairs: Pairs, head: Head, locale: Locale): Promise<Pairs> {
  const from = head.source.locale
  const glossary = await readGlossary(objects, pairName(from, locale))
  return { ...pairs, segments: markPairs(pairs.segments, from, locale, glossary) }
}
