/**
 * A source issue: a translator corrected a mistake and says that the original has it too, by an edit marked `factual`.
 * The issue is open until the original's sentence changes or an editor dismisses it. Its state is derived, not stored.
 */
import type { Document, RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import type { Edit } from './edit.ts'
import { isForSource, segmentsToTranslate } from './source-segment.ts'

export type SourceIssue = {
  /** The translation's locale, and the segment and number of its edit. */
  locale: Locale
  segment: string
  n: number
  block: string
  /** The original's current text. */
  source: RichText
  /** The translation after the edit. */
  target: RichText
  by: string
  at: number
}

/** @param edits the newest reporting edit of each segment and locale, without dismissed ones. @returns newest first */
export function openSourceIssues(document: Document, edits: readonly { locale: Locale; edit: Edit }[]): SourceIssue[] {
  const sources = new Map(segmentsToTranslate(document).map((source) => [source.id, source]))
  return edits
    .flatMap(({ locale, edit: { segment, n, sourceHash, target, by, at } }): SourceIssue[] => {
      const standing = sources.get(segment)
      if (!standing || !isForSource(standing, sourceHash)) return []
      return [{ locale, segment, n, block: standing.block, source: standing.source, target, by, at }]
    })
    .sort((a, b) => b.at - a.at)
}
