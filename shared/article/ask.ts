/**
 * An ask: a translator has put a mistake right, and says that the original has it too. It is an edit marked `factual`; it
 * stands until its sentence says something else in the original, or an editor dismisses it. Nobody decides that but those
 * two: the rest is derived.
 */
import type { Document, RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { segmentsToTranslate, speaksOf } from './derive.ts'
import type { Edit } from './edit.ts'

export type Ask = {
  /** The translation's locale, and the edit there. */
  locale: Locale
  segment: string
  n: number
  block: string
  /** What the original says now. */
  source: RichText
  /** What the translation said after the edit. */
  target: RichText
  by: string
  at: number
}

/** @param edits those that ask and are not dismissed, the newest of each segment and locale. @returns the newest first */
export function openAsks(document: Document, edits: readonly { locale: Locale; edit: Edit }[]): Ask[] {
  const sources = new Map(segmentsToTranslate(document).map((source) => [source.id, source]))
  return edits
    .flatMap(({ locale, edit: { segment, n, sourceHash, target, by, at } }): Ask[] => {
      const standing = sources.get(segment)
      if (!standing || !speaksOf(standing, sourceHash)) return []
      return [{ locale, segment, n, block: standing.block, source: standing.source, target, by, at }]
    })
    .sort((a, b) => b.at - a.at)
}
