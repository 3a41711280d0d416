/**
 * Loads the truth of a version, one part at a time: article record, document with the editors' changes, drafts and
 * newest edits. Pairs that an earlier view already shows are reused, so a correction costs a few reads instead of
 * hundreds.
 */

import { type SourceSegment, segmentsToTranslate, type Truth } from '../article/derive.ts'
import { type Draft, type Drafts, draftsSchema, foldDrafts, isAbout } from '../article/draft.ts'
import { editSchema } from '../article/edit.ts'
import { type Head, headSchema } from '../article/head.ts'
import type { Pair } from '../article/pair.ts'
import type { Pairs } from '../article/version.ts'
import { emptyGlossary, type Glossary, glossarySchema } from '../glossary/term.ts'
import { ulidPattern } from '../ids.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, getJson, listAll } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { type OpenDocument, openDocument } from './document.ts'

/** Null if `article` is not an id, because stores may throw for a key that is too long. */
export const readHead = async (objects: Objects, article: string) =>
  ulidPattern.test(article) ? getJson(objects, keys.head(article), headSchema) : null

/** The number of the newest edit of each segment, read from a listing alone. */
export async function findHead(objects: Objects, article: string): Promise<Head | null> {
  const head = (await readHead(objects, article))?.value
  return head && !head.abandoned ? head : null
}

/** The number of the newest edit of each segment, from a listing alone. */
export async function newestEdits(objects: Objects, article: string, locale: Locale): Promise<Map<string, number>> {
  const prefix = keys.edits(article, locale)
  const newest = new Map<string, number>()
  for (const key of await listAll(objects, prefix)) {
    const [segment = '', file = ''] = key.slice(prefix.length).split('/')
    newest.set(segment, Math.max(newest.get(segment) ?? 0, Number.parseInt(file, 10)))
  }
  return newest
}

export async function readEdit(objects: Objects, article: string, locale: Locale, segment: string, n: number) {
  return (await getJson(objects, keys.edit(article, locale, segment, n), editSchema))?.value ?? null
}

/** `pair`: a language pair as `languagePairName` writes it. */
export async function readGlossary(objects: Objects, pair: string): Promise<Glossary> {
  return (await getJson(objects, keys.glossary(pair), glossarySchema))?.value ?? emptyGlossary(pair)
}

/** The names and numbers from which a version is loaded, without the content. */
export type OpenTruth = {
  head: Head
  document: OpenDocument
  draftNames: string[]
  newest: Map<string, number>
}

/** `opened`: the document, if the caller has opened it already. */
export async function openTruth(
  objects: Objects,
  head: Head,
  locale: Locale,
  opened?: OpenDocument,
): Promise<OpenTruth> {
  const [document, draftNames, newest] = await Promise.all([
    opened ?? openDocument(objects, head),
    listDraftNames(objects, head.article, locale),
    newestEdits(objects, head.article, locale),
  ])
  return { head, document, draftNames, newest }
}

/** `pairs`: what an earlier view shows of the part, and the original that it was derived from. */
type Known = { pairs: (Pairs & { sourceId: string }) | null; drafts?: Map<string, Drafts> | undefined }

export async function gather(
  objects: Objects,
  { head, document: opened, draftNames: allNames, newest }: OpenTruth,
  locale: Locale,
  part: number,
  known: Known,
): Promise<Truth> {
  const { article } = head
  const earlier = known.pairs
  const document = await opened.read(part)
  const draftNames = allNames.filter((name) => isAbout(name, { revision: head.revision, part }))
  const sameDrafts = earlier !== null && JSON.stringify(earlier.drafts) === JSON.stringify(draftNames)
  const sources = segmentsToTranslate(document)
  const hashes = new Map(sources.map(({ id, sourceHash }) => [id, sourceHash]))
  const sameSource = (pair: Pair) =>
    earlier?.sourceId === head.source.id || (pair.sourceHash === hashes.get(pair.id) && !pair.stale)
  const isCurrent = (pair: Pair) =>
    pair.edit === (newest.get(pair.id) ?? 0) && (sameDrafts || pair.edit > 0) && sameSource(pair)
  const kept = new Map((earlier?.segments ?? []).filter(isCurrent).map((pair) => [pair.id, pair]))
  // Of dropped segments, only the edits that stand in for their successors are needed.
  const open = sources.filter(({ id }) => !kept.has(id))
  const wanted = new Set(open.flatMap(({ id, lineage }) => [id, ...(lineage.from ?? [])]))
  const isWhole = opened.parts.length === 1
  const own = new Set(document.blocks.flatMap(idsOf))
  const ofPart = new Map([...newest].filter(([segment]) => isWhole || own.has(segment)))
  const isUnseen = unseenBy(earlier, ofPart)
  const unseen = [...newest].filter(([segment]) => wanted.has(segment) || isUnseen(segment))
  const [drafts, edits, before] = await Promise.all([
    open.every(({ id }) => newest.has(id))
      ? new Map<string, Draft[]>()
      : readDrafts(objects, article, locale, draftNames, known.drafts).then((named) =>
          foldDrafts(named, isWhole ? undefined : wanted),
        ),
    eachOf(unseen, ([segment, n]) => readEdit(objects, article, locale, segment, n)),
    readBefore(opened, part, sources[0]),
  ])
  return {
    ...{ head, document, before, kept, drafts, draftNames },
    edits: new Map(edits.flatMap((edit) => (edit ? [[edit.segment, edit]] : []))),
    editedAt: Math.max(earlier?.editedAt ?? 0, ...edits.map((edit) => edit?.at ?? 0)),
    // Edit numbers have no gaps.
    editCount: [...ofPart.values()].reduce((sum, n) => sum + n, 0),
  }
}

/** The segments of a block, and the segments that they came from. */
const idsOf = ({ segments }: Truth['document']['blocks'][number]): string[] =>
  segments.flatMap(({ id, from = [] }) => [id, ...from])

/** A sentence that was split may end one part and begin the next. */
async function readBefore(
  document: OpenDocument,
  part: number,
  first: SourceSegment | undefined,
): Promise<SourceSegment | undefined> {
  if (part === 0 || !first?.lineage.from) return undefined
  return segmentsToTranslate(await document.read(part - 1)).at(-1)
}

/**
 * Returns whether the view may lack a segment's newest edit. For segments outside the view only the total of edits is
 * known: a late edit of a segment that a revision dropped still changes the time of the last edit.
 */
function unseenBy(earlier: Pairs | null, newest: ReadonlyMap<string, number>): (segment: string) => boolean {
  if (!earlier) return (segment) => newest.has(segment)
  const shown = new Map(earlier.segments.map(({ id, edit }) => [id, edit]))
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0)
  const besides = sum([...newest].flatMap(([segment, n]) => (shown.has(segment) ? [] : [n])))
  const isSeen = besides === earlier.edits - sum(shown.values())
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
  known = new Map<string, Drafts>(),
) {
  const read = await eachOf(names, async (name): Promise<[string, Drafts] | null> => {
    const drafts = known.get(name) ?? (await getJson(objects, keys.draft(article, locale, name), draftsSchema))?.value
    return drafts ? [name, drafts] : null
  })
  return new Map(read.flatMap((entry) => (entry ? [entry] : [])))
}

async function listDraftNames(objects: Objects, article: string, locale: Locale): Promise<string[]> {
  const prefix = keys.drafts(article, locale)
  return (await listAll(objects, prefix)).map((key) => key.slice(prefix.length, -'.json'.length))
}

/** Every draft batch of a version, by its name. */
export const listAllDrafts = async (objects: Objects, article: string, locale: Locale): Promise<Map<string, Drafts>> =>
  readDrafts(objects, article, locale, await listDraftNames(objects, article, locale))

/** Every draft batch that may cover a part of the current revision, by its name. */
export async function listDrafts(
  objects: Objects,
  head: Head,
  locale: Locale,
  part: number,
): Promise<Map<string, Drafts>> {
  const names = await listDraftNames(objects, head.article, locale)
  const about = names.filter((name) => isAbout(name, { revision: head.revision, part }))
  return readDrafts(objects, head.article, locale, about)
}
