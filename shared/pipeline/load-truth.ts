/**
 * Loads the truth of a version, one part at a time: article record, document with the editors' changes, drafts and
 * newest edits. Segment pairs that an earlier view already shows are reused, so a correction costs a few reads instead
 * of hundreds.
 */

import { type ArticleRecord, articleRecordSchema } from '../article/article-record.ts'
import { hashBlockDecisions } from '../article/derive.ts'
import {
  type DraftBatch,
  draftBatchSchema,
  type MergedDraft,
  mayCoverPart,
  mergeDrafts,
} from '../article/draft-translation.ts'
import { editSchema } from '../article/edit.ts'
import type { SegmentPair } from '../article/segment-pair.ts'
import { type SourceSegment, segmentsToTranslate } from '../article/source-segment.ts'
import type { Truth } from '../article/truth.ts'
import type { SegmentPairs } from '../article/version.ts'
import { emptyGlossary, type Glossary, glossarySchema } from '../glossary/term.ts'
import { ulidPattern } from '../ids.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { type OpenDocument, openDocument } from './document.ts'

/** Null if `article` is not an id, because stores may throw for a key that is too long. */
export const readArticleRecord = async (objects: Objects, article: string) =>
  ulidPattern.test(article) ? getJson(objects, keys.articleRecord(article), articleRecordSchema) : null

/** The article's record; null if there is no article or its id is spent. */
export async function findArticleRecord(objects: Objects, article: string): Promise<ArticleRecord | null> {
  const record = (await readArticleRecord(objects, article))?.value
  return record && !record.spent ? record : null
}

/** The number of the newest edit of each segment, from a listing alone. */
export async function listNewestEdits(objects: Objects, article: string, locale: Locale): Promise<Map<string, number>> {
  return newestEdits(await listAll(objects, keys.edits(article, locale)))
}

/** The same from keys that are listed already. The keys of dismissals, which are among them, count for nothing. */
export function newestEdits(listed: readonly string[]): Map<string, number> {
  const newest = new Map<string, number>()
  for (const key of listed) {
    const [, segment, n] = /\/edits\/([^/]+)\/(\d+)\.json$/.exec(key) ?? []
    if (segment !== undefined) newest.set(segment, Math.max(newest.get(segment) ?? 0, Number(n)))
  }
  return newest
}

export async function readEdit(objects: Objects, article: string, locale: Locale, segment: string, n: number) {
  return (await getJson(objects, keys.edit(article, locale, segment, n), editSchema))?.value ?? null
}

/** `pair`: a language pair as `pairName` writes it. */
export async function readGlossary(objects: Objects, pair: string): Promise<Glossary> {
  return (await getJson(objects, keys.glossary(pair), glossarySchema))?.value ?? emptyGlossary(pair)
}

/** The names and numbers from which a version is loaded, without the content. */
export type TruthIndex = {
  record: ArticleRecord
  document: OpenDocument
  draftNames: string[]
  newestEdits: Map<string, number>
}

/** `opened`: the document, if the caller has opened it already. */
export async function readTruthIndex(
  objects: Objects,
  record: ArticleRecord,
  locale: Locale,
  opened?: OpenDocument,
): Promise<TruthIndex> {
  const [document, draftNames, newest] = await Promise.all([
    opened ?? openDocument(objects, record),
    listDraftNames(objects, record.article, locale),
    listNewestEdits(objects, record.article, locale),
  ])
  return { record, document, draftNames, newestEdits: newest }
}

/** `pairs`: the part in an earlier view, and the original that it was derived from. */
type KnownViews = {
  pairs: (SegmentPairs & { sourceId: string; decisions?: string | undefined }) | null
  drafts?: Map<string, DraftBatch> | undefined
}

export async function loadTruth(
  objects: Objects,
  { record, document: opened, draftNames: allNames, newestEdits: newest }: TruthIndex,
  locale: Locale,
  part: number,
  known: KnownViews,
): Promise<Truth> {
  const { article } = record
  const earlier = known.pairs
  const document = await opened.read(part)
  const draftNames = allNames.filter((name) => mayCoverPart(name, { revision: record.revision, part }))
  const sameDrafts = earlier !== null && JSON.stringify(earlier.drafts) === JSON.stringify(draftNames)
  const sources = segmentsToTranslate(document)
  const hashes = new Map(sources.map(({ id, sourceHash }) => [id, sourceHash]))
  const sameSource = (pair: SegmentPair) =>
    earlier?.sourceId === record.source.id || (editHides && pair.sourceHash === hashes.get(pair.id) && !pair.stale)
  // An edit stands before any draft, but what an existing translation has for the segment stays beside it.
  const editHides = record.translations?.[locale] === undefined
  // The words of a link with several segments depend on the others.
  const isAlone = ({ link }: SegmentPair) => link === undefined || link.source.length === 1
  // A block that its editor takes out leaves the translation's own blocks beside it to others.
  const sameBlocks = editHides || earlier?.decisions === hashBlockDecisions(record)
  const isCurrent = (pair: SegmentPair) =>
    sameBlocks &&
    pair.edit === (newest.get(pair.id) ?? 0) &&
    (sameDrafts || (editHides && pair.edit > 0)) &&
    sameSource(pair) &&
    isAlone(pair)
  const kept = new Map((earlier?.segments ?? []).filter(isCurrent).map((pair) => [pair.id, pair]))
  // Of dropped segments, only the edits that stand in for their successors are needed.
  const open = sources.filter(({ id }) => !kept.has(id))
  const wanted = new Set(open.flatMap(({ id, segment: lineage }) => [id, ...(lineage.from ?? [])]))
  const isWhole = opened.parts.length === 1
  const own = new Set(document.blocks.flatMap(idsOf))
  const ofPart = new Map([...newest].filter(([segment]) => isWhole || own.has(segment)))
  const isUnseen = unseenBy(earlier, ofPart)
  const unseen = [...newest].filter(([segment]) => wanted.has(segment) || isUnseen(segment))
  const [drafts, edits, before] = await Promise.all([
    editHides && open.every(({ id }) => newest.has(id))
      ? new Map<string, MergedDraft[]>()
      : readDrafts(objects, article, locale, draftNames, known.drafts).then((named) =>
          mergeDrafts(named, isWhole || !editHides ? undefined : wanted),
        ),
    mapConcurrent(unseen, ([segment, n]) => readEdit(objects, article, locale, segment, n)),
    readBefore(opened, part, sources[0]),
  ])
  return {
    ...{ record, document, precedingSegment: before, unchangedPairs: kept, drafts, draftNames },
    present: presentIn(opened, document),
    edits: new Map(edits.flatMap((edit) => (edit ? [[edit.segment, edit]] : []))),
    editedAt: Math.max(earlier?.editedAt ?? 0, ...edits.map((edit) => edit?.at ?? 0)),
    // Edit numbers have no gaps.
    editCount: [...ofPart.values()].reduce((sum, n) => sum + n, 0),
  }
}

/** The segments of the document, but those of blocks in this part that are not translated. */
function presentIn({ parts }: OpenDocument, { blocks }: Truth['document']): Set<string> {
  const all = new Set(parts.flatMap(({ segments }) => segments))
  for (const { id } of blocks.filter(({ translate }) => !translate).flatMap(({ segments }) => segments)) all.delete(id)
  return all
}

/** The segments of a block, and the segments that they came from. */
const idsOf = ({ segments }: Truth['document']['blocks'][number]): string[] =>
  segments.flatMap(({ id, from = [] }) => [id, ...from])

/** Reads the segment before a part, because a sentence that was split may end one part and begin the next. */
async function readBefore(
  document: OpenDocument,
  part: number,
  first: SourceSegment | undefined,
): Promise<SourceSegment | undefined> {
  if (part === 0 || !first?.segment.from) return undefined
  return segmentsToTranslate(await document.read(part - 1)).at(-1)
}

/**
 * Returns whether the view may lack a segment's newest edit. For segments outside the view only the total of edits is
 * known: a late edit of a segment that a revision dropped still changes the time of the last edit.
 */
function unseenBy(earlier: SegmentPairs | null, newest: ReadonlyMap<string, number>): (segment: string) => boolean {
  if (!earlier) return (segment) => newest.has(segment)
  const shown = new Map(earlier.segments.map(({ id, edit }) => [id, edit]))
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0)
  const besides = sum([...newest].flatMap(([segment, n]) => (shown.has(segment) ? [] : [n])))
  const isSeen = besides === earlier.editCount - sum(shown.values())
  return (segment) => {
    const edit = shown.get(segment)
    return edit === undefined ? newest.has(segment) && !isSeen : edit < (newest.get(segment) ?? 0)
  }
}

async function readDrafts(
  objects: Objects,
  article: string,
  locale: Locale,
  names: string[],
  known = new Map<string, DraftBatch>(),
) {
  const read = await mapConcurrent(names, async (name): Promise<[string, DraftBatch] | null> => {
    const drafts =
      known.get(name) ?? (await getJson(objects, keys.draft(article, locale, name), draftBatchSchema))?.value
    return drafts ? [name, drafts] : null
  })
  return new Map(read.flatMap((entry) => (entry ? [entry] : [])))
}

/** The names of a version's draft batches. */
export async function listDraftNames(objects: Objects, article: string, locale: Locale): Promise<string[]> {
  const prefix = keys.drafts(article, locale)
  return (await listAll(objects, prefix)).map((key) => key.slice(prefix.length, -'.json'.length))
}

/** Every draft batch of a version, by its name. */
export const readAllDrafts = async (
  objects: Objects,
  article: string,
  locale: Locale,
): Promise<Map<string, DraftBatch>> =>
  readDrafts(objects, article, locale, await listDraftNames(objects, article, locale))

/** Every draft batch that may cover a part of the current revision, by its name. */
export async function readDraftsOfPart(
  objects: Objects,
  record: ArticleRecord,
  locale: Locale,
  part: number,
): Promise<Map<string, DraftBatch>> {
  const names = await listDraftNames(objects, record.article, locale)
  const about = names.filter((name) => mayCoverPart(name, { revision: record.revision, part }))
  return readDrafts(objects, record.article, locale, about)
}
