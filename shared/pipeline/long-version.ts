/**
 * Derives a long version one part at a time, and stores each part before the next, so that no process holds all of it.
 * The version's own object is stored last and conditionally on its earlier ETag, so a conflict with another writer
 * repeats the work.
 */

import type { ArticleRecord } from '../article/article-record.ts'
import { buildLongVersion, deriveSegmentPairs, hashBlockDecisions } from '../article/derive.ts'
import type { DraftBatch } from '../article/draft-translation.ts'
import { derivePagePart } from '../article/page-part.ts'
import type { SegmentPair } from '../article/segment-pair.ts'
import {
  countSegments,
  type PartFacts,
  type SegmentPairs,
  type Version,
  versionPartSchema,
} from '../article/version.ts'
import type { Document } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects, StoredObject } from '../ports/objects.ts'
import { parseJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { OpenDocument } from './document.ts'
import { loadTruth, readTruthIndex, type TruthIndex } from './load-truth.ts'
import { carryTermHits, findTermHitsFromScratch } from './version-term-hits.ts'

type DeriveLongOptions = {
  /** The stored version; null if nothing of it may be reused. */
  existing: Version | null
  /** Only the parts of these segments are derived, unless `whole` is set. */
  changedSegments?: readonly string[] | undefined
  whole?: boolean | undefined
  drafts?: Map<string, DraftBatch> | undefined
  /** Uses the truth alone. */
  fromScratch?: boolean | undefined
  /** Stores a part; false if it can't be stored now. */
  put(view: { key: string; body: string; existing: StoredObject | null }): Promise<boolean>
}

/** `pairs`: the segment pairs of the changed parts. Null if a part can't be stored now. */
export async function deriveLongVersion(
  objects: Objects,
  record: ArticleRecord,
  document: OpenDocument,
  locale: Locale,
  {
    existing: stood,
    changedSegments: touched = [],
    whole = touched.length === 0,
    drafts,
    fromScratch: anew = false,
    put,
  }: DeriveLongOptions,
): Promise<{ version: Version; pairs: SegmentPair[] } | null> {
  const facts: (PartFacts | undefined)[] = isOfRecord(stood, record, document) ? [...(stood?.parts ?? [])] : []
  const isTouched = document.parts.map(({ segments }) => segments.some((id) => touched.includes(id)))
  // An edit of a dropped segment may stand in for segments of any part.
  const isAll = whole || !touched.every((id) => document.parts.some(({ segments }) => segments.includes(id)))
  const derived: PartFacts[] = []
  const pairs: SegmentPair[] = []
  let truth: TruthIndex | undefined
  let isRetitled = false
  for (const part of document.parts.keys()) {
    const known = facts[part]
    if (known && !isAll && !isTouched[part] && !isRetitled) {
      derived.push(known)
      continue
    }
    const key = keys.versionPart(record.article, locale, record.source.id, part)
    const stoodPart = await objects.get(key)
    const earlier = anew ? null : readPart(key, stoodPart)
    truth ??= await readTruthIndex(objects, record, locale, document)
    const gathered = await loadTruth(objects, truth, locale, part, {
      pairs: earlier && { ...earlier, sourceId: record.source.id, decisions: stood?.decisions },
      drafts,
    })
    const own = deriveSegmentPairs(gathered, locale, earlier && (await carryTermHits(objects, earlier, record, locale)))
    const value = versionPartSchema.parse({
      v: 1,
      ...(anew ? await findTermHitsFromScratch(objects, own, record, locale) : own),
    })
    const body = JSON.stringify(value)
    if (!(await put({ key, body, existing: stoodPart }))) return null
    const next = partFactsOf(record, gathered.document, value, body, derived)
    isRetitled ||= isTitled(known) !== isTitled(next)
    derived.push(next)
    if (isTouched[part]) pairs.push(...value.segments)
  }
  return { version: buildLongVersion(record, locale, derived), pairs }
}

/** Whether the version's part facts belong to this revision and to the editors' decisions. */
const isOfRecord = (version: Version | null, record: ArticleRecord, document: OpenDocument): boolean =>
  version?.sourceId === record.source.id &&
  version.decisions === hashBlockDecisions(record) &&
  version.parts?.length === document.parts.length

/** A title that appears or disappears changes the parts after it. */
const isTitled = (facts: PartFacts | undefined): string =>
  [facts?.page, facts?.originalPage].map((page) => page?.headline !== undefined).join()

function readPart(key: string, stored: StoredObject | null): SegmentPairs | null {
  const parsed = stored && parseJson(stored.body, versionPartSchema)
  if (parsed?.ok === false) throw new Error(`${key} ${parsed.reason}`)
  return parsed?.value ?? null
}

/** `before`: the facts of the parts before it. */
function partFactsOf(
  record: ArticleRecord,
  document: Document,
  pairs: SegmentPairs,
  body: string,
  before: readonly PartFacts[],
): PartFacts {
  const page = derivePagePart(record, document, {
    ...{ version: pairs, other: 'original' },
    titleFound: before.some(({ page }) => page.headline),
  }).facts
  const originalPage = derivePagePart(record, document, {
    ...{ version: undefined, other: pairs },
    titleFound: before.some(({ originalPage }) => originalPage.headline),
  }).facts
  const shown = pairs.segments.map(({ id, target, stale }) => [id, target, stale])
  return {
    ...countSegments(pairs),
    hash: shortHash(body),
    visibleHash: shortHash(JSON.stringify([shown, page, originalPage])),
    ...{ page, originalPage },
  }
}
