/** Makes the edit for a correction: the new target with its tags, and whose text it is. */

import { creditsOf, type Edit } from '../../../shared/article/edit.ts'
import { type SegmentPair, type SegmentState, translatedSource } from '../../../shared/article/segment-pair.ts'
import type { RichText, Tag } from '../../../shared/document/model/document.ts'
import { isOwnTag } from '../../../shared/document/model/own-tags.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { projectTags } from '../../../shared/markup/project-tags.ts'
import { carryTags } from '../../../shared/revision/carry-tags.ts'
import { isBlank } from '../../../shared/text/invisible.ts'
import type { EtagMatcher } from '../../http/if-match.ts'

export type Correction = {
  article: string
  locale: Locale
  segment: string
  /** Whether the maker has seen the segment with this ETag. */
  seen: EtagMatcher
  editId: string
  /** Whether the maker chose the id, so the correction may have been sent before. */
  isNamed: boolean
  /** A hash of the request. */
  request: string
  target?: RichText | undefined
  state?: SegmentState | undefined
  factual?: boolean | undefined
  /** The edit to go back to. Its text keeps its translator. */
  back?: Edit
  /** Whether the maker may change a final segment. */
  mayFinal: boolean
  by: string
}

/**
 * Null if there is nothing to save: only a state for a segment without a target, or a text of which
 * nothing is seen.
 */
export function makeEdit(correction: Correction, pair: SegmentPair, at: number): Edit | null {
  const { state, factual, back, segment, editId, request, by } = correction
  const { target, exact } = targetOf(correction, pair)
  // A person may approve that the translation leaves the sentence out, or has it with the one before.
  const isLeftOut = correction.target === undefined && pair.origin === 'aligned'
  if (!target || (isBlank(target.text) && !isLeftOut)) return null
  const changed = JSON.stringify(target) !== JSON.stringify(pair.target)
  const {
    origin = 'person',
    engine,
    translatedBy = by,
  } = (back && { ...back, ...creditsOf(back) }) ?? (changed ? {} : pair)
  return {
    v: 1,
    segment,
    n: pair.edit + 1,
    editId,
    request,
    sourceHash: pair.sourceHash,
    target,
    ...(exact ? {} : { tagsGuessed: true }),
    origin,
    ...(engine ? { engine } : {}),
    state: state ?? 'reviewed',
    ...(factual ? { factual } : {}),
    ...(origin === 'person' && translatedBy !== by ? { translatedBy } : {}),
    by,
    at,
  }
}

/** `exact`: no tag's place is a guess. */
type Placed = { target: RichText | null; exact: boolean }

function targetOf({ target, back }: Correction, pair: SegmentPair): Placed {
  if (back) return { target: carryTags(back.target, translatedSource(pair)), exact: !back.tagsGuessed }
  if (!target || (target.text === pair.target?.text && !target.tags))
    return { target: pair.target, exact: !pair.tagsGuessed }
  if (target.tags) return { target: { ...target, tags: target.tags.map((tag) => asInSource(tag, pair)) }, exact: true }
  return placeTags(target.text, pair)
}

/** The maker says only where a tag stands. A tag that the source does not have is kept, and the check finds it. */
function asInSource({ id, start, end, ...said }: Tag, pair: SegmentPair): Tag {
  return { ...(translatedSource(pair).tags?.find((tag) => tag.id === id) ?? { id, ...said }), start, end }
}

/**
 * Puts the source's tags into a text without tags, on the words that had them before, as far as possible. Tags that only
 * the translation has stay if their words are there.
 */
export function placeTags(
  text: string,
  pair: Pick<SegmentPair, 'source' | 'target' | 'link'>,
): { target: RichText; exact: boolean } {
  const { target } = pair
  const source = translatedSource(pair)
  const stretches = (target?.tags ?? []).flatMap((tag) => {
    const marked = source.tags?.find(({ id }) => id === tag.id)
    const words = target?.text.slice(tag.start, tag.end) ?? ''
    return marked ? [[source.text.slice(marked.start, marked.end), words] as const] : []
  })
  const { target: placed, exact } = projectTags(source, text, new Map(stretches))
  const tags = [...(placed.tags ?? []), ...ownTagsIn(text, target)].sort((a, b) => a.start - b.start)
  return { target: { text: placed.text, ...(tags.length > 0 && { tags }) }, exact }
}

function ownTagsIn(text: string, before: RichText | null): Tag[] {
  return (before?.tags ?? []).filter(isOwnTag).flatMap((tag): Tag[] => {
    const words = before?.text.slice(tag.start, tag.end) ?? ''
    const start = words === '' ? -1 : text.indexOf(words)
    return start < 0 ? [] : [{ ...tag, start, end: start + words.length }]
  })
}
