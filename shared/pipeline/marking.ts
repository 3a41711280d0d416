/** What a glossary gives to pairs as they are derived: the marks that stand, or all of them anew. */
import type { Marks } from '../article/derive.ts'
import type { Head } from '../article/head.ts'
import { markPairs } from '../article/mark-version.ts'
import type { Pairs } from '../article/version.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { readGlossary } from './gather.ts'

/** The marks that a view holds, and the glossary for the checks of pairs that have changed; null while there are none. */
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
