/**
 * Derives a long version one part at a time, and stores each part before the next, so that no process holds all of it.
 * The version's own object is stored last and conditionally on its earlier ETag, so a conflict with another writer
 * repeats the work.
 */
import { decisionsOf, derivePairs, longVersionOf } from '../article/derive.ts'
import type { Drafts } from '../article/draft.ts'
import type { Head } from '../article/head.ts'
import { derivePart } from '../article/page-part.ts'
import type { Pair } from '../article/pair.ts'
import { countPairs, type Pairs, type PartFacts, type Version, versionPartSchema } from '../article/version.ts'
import type { Document } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects, StoredObject } from '../ports/objects.ts'
import { parseJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { OpenDocument } from './document.ts'
import { gather, type OpenTruth, openTruth } from './gather.ts'
import { carriedMarks, markAnew } from './marking.ts'

type LongOptions = {
  /** The stored version; null if nothing of it may be reused. */
  stood: Version | null
  /** `touched`: the changed segments. Only their parts are derived, unless `whole` is set. */
  touched?: readonly string[] | undefined
  whole?: boolean | undefined
  drafts?: Map<string, Drafts> | undefined
  /** From the truth alone. */
  anew?: boolean | undefined
  /** Stores a part; false if it can't be stored now. */
  put(view: { key: string; body: string; stood: StoredObject | null }): Promise<boolean>
}

/** `pairs`: those of the changed parts. Null if a part can't be stored now. */
export async function deriveLong(
  objects: Objects,
  head: Head,
  document: OpenDocument,
  locale: Locale,
  { stood, touched = [], whole = touched.length === 0, drafts, anew = false, put }: LongOptions,
): Promise<{ version: Version; pairs: Pair[] } | null> {
  const facts: (PartFacts | undefined)[] = isOfHead(stood, head, document) ? [...(stood?.parts ?? [])] : []
  const isTouched = document.parts.map(({ segments }) => segments.some((id) => touched.includes(id)))
  // An edit of a dropped segment may stand in for segments of any part.
  const isAll = whole || !touched.every((id) => document.parts.some(({ segments }) => segments.includes(id)))
  const derived: PartFacts[] = []
  const pairs: Pair[] = []
  let truth: OpenTruth | undefined
  let isRetitled = false
  for (const part of document.parts.keys()) {
    const known = facts[part]
    if (known && !isAll && !isTouched[part] && !isRetitled) {
      derived.push(known)
      continue
    }
    const key = keys.versionPart(head.article, locale, head.source.id, part)
    const stoodPart = await objects.get(key)
    const earlier = anew ? null : readPart(key, stoodPart)
    truth ??= await openTruth(objects, head, locale, document)
    const gathered = await gather(objects, truth, locale, part, {
      pairs: earlier && { ...earlier, sourceId: head.source.id },
      drafts,
    })
    const own = derivePairs(gathered, locale, earlier && (await carriedMarks(objects, earlier, head, locale)))
    const value = versionPartSchema.parse({ v: 1, ...(anew ? await markAnew(objects, own, head, locale) : own) })
    const body = JSON.stringify(value)
    if (!(await put({ key, body, stood: stoodPart }))) return null
    const next = factsOf(head, gathered.document, value, body, derived)
    isRetitled ||= isTitled(known) !== isTitled(next)
    derived.push(next)
    if (isTouched[part]) pairs.push(...value.segments)
  }
  return { version: longVersionOf(head, locale, derived), pairs }
}

/** Whether the version's part facts belong to this revision and to the editors' decisions. */
const isOfHead = (version: Version | null, head: Head, document: OpenDocument): boolean =>
  version?.sourceId === head.source.id &&
  version.decisions === decisionsOf(head) &&
  version.parts?.length === document.parts.length

/** A title that appears or disappears changes the parts after it. */
const isTitled = (facts: PartFacts | undefined): string =>
  [facts?.page, facts?.originalPage].map((page) => page?.headline !== undefined).join()

function readPart(key: string, stored: StoredObject | null): Pairs | null {
  const parsed = stored && parseJson(stored.body, versionPartSchema)
  if (parsed?.ok === false) throw new Error(`${key} ${parsed.reason}`)
  return parsed?.value ?? null
}

/** `before`: the facts of the parts before it. */
function factsOf(head: Head, document: Document, pairs: Pairs, body: string, before: readonly PartFacts[]): PartFacts {
  const page = derivePart(head, document, {
    ...{ version: pairs, other: 'original' },
    titled: before.some(({ page }) => page.headline),
  }).facts
  const originalPage = derivePart(head, document, {
    ...{ version: undefined, other: pairs },
    titled: before.some(({ originalPage }) => originalPage.headline),
  }).facts
  const shown = pairs.segments.map(({ id, target, stale }) => [id, target, stale])
  return {
    ...countPairs(pairs),
    hash: shortHash(body),
    shown: shortHash(JSON.stringify([shown, page, originalPage])),
    ...{ page, originalPage },
  }
}
