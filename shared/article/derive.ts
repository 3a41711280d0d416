/** Derives an aligned version from the truth: document, drafts and edits. An edit takes precedence over any draft. */

import type { Document, RichText, Segment } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import type { Term } from '../glossary/term.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import { carryTags } from '../revision/carry-tags.ts'
import type { ArticleRecord } from './article-record.ts'
import type { DraftTranslation, MergedDraft } from './draft-translation.ts'
import { creditsOf, type Edit } from './edit.ts'
import { joinTexts } from './join-texts.ts'
import { checksOf } from './pair-checks.ts'
import { withConfidence } from './pair-confidence.ts'
import { type SegmentPair, segmentEtag } from './segment-pair.ts'
import {
  addCounts,
  countSegments,
  type PartFacts,
  type SegmentPairs,
  type Version,
  type VersionCounts,
  versionStateOf,
} from './version.ts'

/** The truth of a version, or of a part of it. */
export type Truth = {
  record: ArticleRecord
  /** With the editors' changes applied. */
  document: Document
  /** The segment before the first one, if both were split off the same sentence. */
  precedingSegment?: SourceSegment | undefined
  /** Segment pairs of an earlier view whose truth is unchanged; they are reused as they are. */
  unchangedPairs: Map<string, SegmentPair>
  drafts: Map<string, MergedDraft[]>
  /** Names of the draft batches. */
  draftNames: string[]
  /** The newest edit of each other segment that has one. */
  edits: Map<string, Edit>
  /** When the newest edit was made, in milliseconds since the epoch; 0 if there is none. */
  editedAt: number
  /** The number of edits, including those of dropped segments. */
  editCount: number
}

/** The glossary's terms, and an earlier view's pairs by segment. An unchanged pair keeps its term hits. */
export type KnownTermHits = { bySegment: Map<string, SegmentPair>; terms: Term[] }

/** `segment`: the segment itself, which holds its history. */
export type SourceSegment = { id: string; block: string; source: RichText; sourceHash: string; segment: Segment }

/** The segments to translate, in reading order. */
export const segmentsToTranslate = (document: Document): SourceSegment[] =>
  document.blocks
    .filter((block) => block.translate)
    .flatMap((block) =>
      block.segments.map((segment) => {
        const source = segmentText(block, segment)
        return { id: segment.id, block: block.id, source, sourceHash: hashSource(source), segment }
      }),
    )

/**
 * The hash of a source's words and inline tags, without the tags' ids. It shows whether the source has changed under a
 * target.
 */
export const hashSource = ({ text, tags }: RichText): string =>
  shortHash(
    JSON.stringify([text, (tags ?? []).map(({ start, end, name, href, title }) => [start, end, name, href, title])]),
  )

/** Whether a target for the source with `hash` still fits this source: the words are equal except for typography. */
export const isForSource = ({ sourceHash, segment: lineage }: SourceSegment, hash: string): boolean =>
  hash === sourceHash || (lineage.earlier ?? []).some((wording) => wording.same && wording.hash === hash)

export function deriveSegmentPairs(truth: Truth, locale: Locale, marks: KnownTermHits | null): SegmentPairs {
  const from = truth.record.source.locale
  const sources = segmentsToTranslate(truth.document)
  const sourceOf = new Map(sources.map(({ id, source }) => [id, source]))
  const segments = sources.map((segment, at): SegmentPair => {
    const { id, block, source, sourceHash, segment: lineage } = segment
    const about = {
      id,
      block,
      source,
      sourceHash,
      ...(lineage.sinceRevision ? { sinceRevision: lineage.sinceRevision } : {}),
    }
    const kept = truth.unchangedPairs.get(id)
    if (kept) return { ...kept, ...about }
    const found = fill(segment, truth) ?? standIn(segment, sources[at - 1] ?? truth.precedingSegment, truth) ?? empty
    const filled = withJoined(found, id, sourceOf)
    const pair = {
      ...about,
      ...filled,
      ...marksOf(marks?.bySegment.get(id), sourceHash, filled),
      checks: checksOf({ source, ...filled }, from, locale, marks?.terms ?? []),
    }
    return withConfidence({ ...pair, etag: segmentEtag(pair) }, from, locale)
  })
  return { drafts: truth.draftNames, editedAt: truth.editedAt, editCount: truth.editCount, segments }
}

/** The version of a short article. */
export const buildVersion = (record: ArticleRecord, locale: Locale, pairs: SegmentPairs): Version => ({
  ...aboutVersion(record, locale, countSegments(pairs)),
  ...pairs,
})

/** The version of a long article, summed up from its parts. */
export const buildLongVersion = (record: ArticleRecord, locale: Locale, parts: PartFacts[]): Version => ({
  ...aboutVersion(record, locale, addCounts(parts)),
  ...{ drafts: [], editCount: 0, segments: [], parts, decisions: hashBlockDecisions(record) },
})

/** What editors have decided about blocks, as a hash. */
export const hashBlockDecisions = ({ blocks = {} }: ArticleRecord): string =>
  shortHash(JSON.stringify(Object.entries(blocks).map(([block, { change }]) => [block, change])))

const aboutVersion = (record: ArticleRecord, locale: Locale, counts: VersionCounts) => ({
  v: 1 as const,
  article: record.article,
  revision: record.revision,
  sourceId: record.source.id,
  sourceLocale: record.source.locale,
  locale,
  state: versionStateOf(counts.progress),
  ...counts,
})

/**
 * The words of a person's target are in the index of terms before it is shown; the glossary job adds those of machine
 * output.
 */
function marksOf(earlier: SegmentPair | undefined, sourceHash: string, { target, origin }: Filled) {
  if (!earlier || earlier.termsPending || earlier.sourceHash !== sourceHash)
    return { termsPending: true as const, terms: [] }
  const isSeen = !target || origin === 'person' || target.text === earlier.target?.text
  return { ...(isSeen ? {} : { termsPending: true as const }), terms: earlier.terms }
}

type Filled = Omit<
  SegmentPair,
  | 'id'
  | 'block'
  | 'source'
  | 'sourceHash'
  | 'sinceRevision'
  | 'termsPending'
  | 'terms'
  | 'checks'
  | 'confidence'
  | 'etag'
>

const empty: Filled = { target: null, state: 'initial', stale: false, edit: 0 }

/**
 * Fills a segment from its own edit, or a draft of its current words, or a draft of earlier words. Old words are shown
 * as stale, not dropped.
 */
function fill(segment: SourceSegment, truth: Truth): Filled | null {
  const edit = truth.edits.get(segment.id)
  const drafts = truth.drafts.get(segment.id) ?? []
  if (edit) return withLink(forSource(fromEdit(edit), segment, edit.sourceHash), drafts)
  const own = drafts.find(({ sourceHash }) => isForSource(segment, sourceHash))
  const old = [...drafts].reverse().find(({ target }) => target !== null)
  const draft = own?.target ? own : (old ?? own)
  if (!draft) return null
  const round = Math.max(...drafts.map(({ round }) => round))
  // The round of an existing translation counts its changed links.
  const again = round > 0 && draft.origin !== 'aligned' ? { round } : {}
  return withLink(forSource({ ...fromDraft(draft), ...again }, segment, draft.sourceHash), drafts)
}

/** What the existing translation has stays beside a person's edit and an engine's draft. */
function withLink(filled: Filled, drafts: readonly MergedDraft[]): Filled {
  const link = drafts.findLast((draft) => draft.link)?.link
  return link ? { ...filled, link } : filled
}

/** The first segment of a link also has the words of the others. */
function withJoined(filled: Filled, id: string, sourceOf: ReadonlyMap<string, RichText>): Filled {
  const { link } = filled
  if (!link || link.source.length === 1 || link.source[0] !== id) return filled
  const joined = joinTexts(link.source.flatMap((each) => sourceOf.get(each) ?? []))
  return { ...filled, link: { ...link, joined } }
}

/**
 * A target for an earlier wording gets the tags of the current source, because an address may have changed or a link
 * may be gone. If a tag stands on other words now, its place in the target is a guess.
 */
function forSource(filled: Filled, segment: SourceSegment, hash: string): Filled {
  const target =
    hash === segment.sourceHash || !filled.target ? filled.target : carryTags(filled.target, segment.source)
  const wording = segment.segment.earlier?.find((earlier) => earlier.hash === hash)
  const isGuess = hash !== segment.sourceHash && wording?.tagsMoved && target?.tags
  return { ...filled, target, ...(isGuess ? { tagsGuessed: true } : {}), ...staleness(segment, hash) }
}

function staleness(segment: SourceSegment, hash: string): Pick<Filled, 'stale' | 'formerSource'> {
  if (isForSource(segment, hash)) return { stale: false }
  const was = segment.segment.earlier?.find((wording) => wording.hash === hash)?.text
  return { stale: true, ...(was === undefined ? {} : { formerSource: was }) }
}

function fromEdit(edit: Edit): Filled {
  const { target, origin, engine, state, n, tagsGuessed } = edit
  const about = { ...(engine ? { engine } : {}), ...(tagsGuessed ? { tagsGuessed } : {}) }
  return { target, origin, ...about, ...creditsOf(edit), state, stale: false, edit: n }
}

function fromDraft({ target, origin, match, engine, refused, tagsGuessed, suggestion }: DraftTranslation): Filled {
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

/**
 * If sentences were split or merged, shows what people wrote for the former ones, stale, until the new ones have their
 * own targets. After a split the first part shows all of it and the others stay empty, so that it is read once. After a
 * merge, former sentences that only a machine translated show the machine's text, so that readers lose nothing.
 */
function standIn({ segment: lineage }: SourceSegment, before: SourceSegment | undefined, truth: Truth): Filled | null {
  const isPersons = (id: string) => truth.edits.has(id) || isAligned(truth.drafts.get(id))
  if (!(lineage.from ?? []).some(isPersons)) return null
  const shownBefore = JSON.stringify(before?.segment.from) === JSON.stringify(lineage.from)
  const text = shownBefore
    ? ''
    : generations(lineage)
        .flatMap((ids) => wordsOf(ids, truth))
        .join(' ')
  return { target: { text }, origin: 'person', state: 'translated', stale: true, edit: 0 }
}

/** Whether an existing translation has it: these are people's words too. */
export const isAligned = (drafts: readonly DraftTranslation[] = []): boolean =>
  drafts.some(({ origin, link }) => origin === 'aligned' || link !== undefined)

/** Each parent, followed by the segments that it came from. */
function generations({ from = [], parents = from }: Segment): string[][] {
  const starts = parents.map((id) => from.indexOf(id)).sort((a, b) => a - b)
  return starts.map((at, n) => from.slice(at, starts[n + 1]))
}

/** The parent's own target, or what people wrote for the segments that it came from. */
function wordsOf([parent = '', ...behind]: string[], { edits, drafts }: Truth): string[] {
  const own = edits.get(parent)?.target ?? drafts.get(parent)?.findLast(({ target }) => target !== null)?.target
  return own ? [own.text] : behind.flatMap((id) => edits.get(id)?.target.text ?? [])
}
