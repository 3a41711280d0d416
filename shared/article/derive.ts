/** Derives an aligned version from the truth: document, drafts, edits. It decides nothing; an edit beats any draft. */
import { check } from '../check/check.ts'
import type { Check } from '../check/model.ts'
import type { Document, RichText } from '../document/model.ts'
import { segmentText } from '../document/rich.ts'
import type { TermMark } from '../glossary/mark.ts'
import type { Term } from '../glossary/term.ts'
import { hash } from '../hash.ts'
import type { Locale } from '../locale.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import type { Head } from './head.ts'
import { type Pair, pairEtag } from './pair.ts'
import { progressOf, stateOf, type Version } from './version.ts'

export type Truth = {
  head: Head
  /** With its events applied. */
  document: Document
  /** Pairs of an earlier view that nothing has touched since: used as they are. */
  kept: Map<string, Pair>
  drafts: Map<string, Draft>
  /** Names of the draft objects. */
  draftNames: string[]
  /** The newest edit of each other segment that has one. */
  edits: Map<string, Edit>
  /** When the newest edit was made; 0 for none. */
  editedAt: number
}

/** The terms marked in a version's sources by segment; null until a glossary job has looked. */
export type Marks = { bySegment: Map<string, TermMark[]>; terms: Term[] }

export type SourceSegment = { id: string; block: string; source: RichText; sourceHash: string }

/** What there is to translate, in reading order. */
export const segmentsToTranslate = (document: Document): SourceSegment[] =>
  document.blocks
    .filter((block) => block.translate)
    .flatMap((block) =>
      block.segments.map((segment) => {
        const source = segmentText(block, segment)
        return { id: segment.id, block: block.id, source, sourceHash: sourceHash(source) }
      }),
    )

/** A source's hash tells whether it has changed under a target: its words and the markup on them. */
export const sourceHash = ({ text, tags }: RichText): string => hash(JSON.stringify([text, tags ?? []])).slice(0, 16)

export function deriveVersion(truth: Truth, locale: Locale, marks: Marks | null): Version {
  const from = truth.head.source.locale
  const segments = segmentsToTranslate(truth.document).map((segment): Pair => {
    const kept = truth.kept.get(segment.id)
    if (kept) return kept
    const terms = marks?.bySegment.get(segment.id) ?? []
    const filled = fill(segment, truth.edits.get(segment.id), truth.drafts.get(segment.id))
    const checks = checksOf({ ...segment, ...filled }, from, locale, marks?.terms ?? [])
    const pair = { ...segment, ...filled, terms, checks }
    return { ...pair, etag: pairEtag(pair) }
  })
  const progress = progressOf(segments)
  return {
    v: 1,
    article: truth.head.article,
    revision: truth.head.revision,
    sourceId: truth.head.source.id,
    sourceLocale: from,
    locale,
    state: stateOf(progress),
    progress,
    drafts: truth.draftNames,
    marked: marks !== null,
    editedAt: truth.editedAt,
    segments,
  }
}

/** The checks of one pair; none while there is no target. */
export function checksOf(pair: Checked, from: Locale, to: Locale, terms: Term[]): Check[] {
  if (!pair.target) return []
  const found = check({ source: pair.source, target: pair.target, from, to, terms })
  return pair.tagsGuessed ? [...found, tagsGuessed] : found
}

type Checked = { source: RichText; target: RichText | null; tagsGuessed?: boolean | undefined }

const tagsGuessed: Check = {
  check: 'tags',
  severity: 'warning',
  message: 'The place of a link or emphasis is a guess: see that it stands on the right words.',
}

type Filled = Omit<Pair, 'id' | 'block' | 'source' | 'sourceHash' | 'terms' | 'checks' | 'etag'>

function fill(segment: SourceSegment, edit: Edit | undefined, draft: Draft | undefined): Filled {
  if (edit) {
    const { target, origin, engine, state, n, sourceHash, tagsGuessed } = edit
    const about = { ...(engine ? { engine } : {}), ...(tagsGuessed ? { tagsGuessed } : {}) }
    return { target, origin, ...about, state, stale: sourceHash !== segment.sourceHash, edit: n }
  }
  if (!draft || draft.sourceHash !== segment.sourceHash)
    return { target: null, state: 'initial', stale: false, edit: 0 }
  const { target, origin, match, engine, refused, tagsGuessed, suggestion } = draft
  return {
    target,
    ...(target ? { origin } : {}),
    ...(match === undefined ? {} : { match }),
    ...(engine ? { engine } : {}),
    ...(refused ? { refused } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(tagsGuessed ? { tagsGuessed } : {}),
    state: target ? 'translated' : 'initial',
    stale: false,
    edit: 0,
  }
}
