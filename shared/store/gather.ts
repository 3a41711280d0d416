/**
 * Gathers the truth of a version: head, document as its editors have it, drafts and newest edits.
 * What an earlier view shows already is taken from it, so that a correction costs a few reads and not hundreds.
 */

import { segmentsToTranslate, type Truth } from '../article/derive.ts'
import { type Draft, type Drafts, draftsSchema, foldDrafts } from '../article/draft.ts'
import { editSchema } from '../article/edit.ts'
import { applyChanges, eventSchema } from '../article/event.ts'
import { type Head, headSchema } from '../article/head.ts'
import type { Pair } from '../article/pair.ts'
import type { Version } from '../article/version.ts'
import { documentSchema } from '../document/model.ts'
import { emptyGlossary, type Glossary, glossarySchema } from '../glossary/term.ts'
import { ulidPattern } from '../ids.ts'
import type { Locale } from '../locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, getJson, listAll } from './json.ts'
import { keys } from './keys.ts'

/** Null for what is no article's id: a store may throw at a key that is too long. */
export const readHead = async (objects: Objects, article: string) =>
  ulidPattern.test(article) ? getJson(objects, keys.head(article), headSchema) : null

/** The current revision's document as its editors' decisions leave it. */
export async function readDocument(objects: Objects, head: Head) {
  const stored = await getJson(objects, keys.document(head.article, head.source.id), documentSchema)
  if (!stored) throw new Error(`${keys.document(head.article, head.source.id)} is missing`)
  const numbers = Array.from({ length: head.events }, (_, i) => i + 1)
  const events = await eachOf(numbers, (n) => getJson(objects, keys.event(head.article, n), eventSchema))
  const earlier = events.flatMap((event) => (event ? [event.value] : []))
  const decided = Object.entries(head.blocks ?? {}).map(([block, { change }]) => ({ block, change }))
  return applyChanges(stored.value, [...earlier, ...decided])
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

/** `pair` as `pairName` has it. */
export async function readGlossary(objects: Objects, pair: string): Promise<Glossary> {
  return (await getJson(objects, keys.glossary(pair), glossarySchema))?.value ?? emptyGlossary
}

export type Known = { version: Version | null; drafts?: Map<string, Drafts> }

export async function gather(objects: Objects, head: Head, locale: Locale, known: Known): Promise<Truth> {
  const { article } = head
  const earlier = known.version
  const [document, draftKeys, newest] = await Promise.all([
    readDocument(objects, head),
    listAll(objects, keys.drafts(article, locale)),
    newestEdits(objects, article, locale),
  ])
  const draftNames = draftKeys.map((key) => key.slice(keys.drafts(article, locale).length, -'.json'.length))
  const sameDrafts = earlier !== null && JSON.stringify(earlier.drafts) === JSON.stringify(draftNames)
  const sources = segmentsToTranslate(document)
  const hashes = new Map(sources.map(({ id, sourceHash }) => [id, sourceHash]))
  const sameSource = (pair: Pair) =>
    earlier?.sourceId === head.source.id || (pair.sourceHash === hashes.get(pair.id) && !pair.stale)
  const isCurrent = (pair: Pair) =>
    pair.edit === (newest.get(pair.id) ?? 0) && (sameDrafts || pair.edit > 0) && sameSource(pair)
  const kept = new Map((earlier?.segments ?? []).filter(isCurrent).map((pair) => [pair.id, pair]))
  // Of segments that are gone, only the edits that stand in for what came of them are wanted.
  const open = sources.filter(({ id }) => !kept.has(id))
  const wanted = new Set(open.flatMap(({ id, lineage }) => [id, ...(lineage.from ?? [])]))
  const unseen = [...newest].filter(([segment]) => earlier === null || wanted.has(segment))
  const [drafts, edits] = await Promise.all([
    open.every(({ id }) => newest.has(id))
      ? new Map<string, Draft[]>()
      : readDrafts(objects, article, locale, draftNames, known.drafts).then(foldDrafts),
    eachOf(unseen, ([segment, n]) => readEdit(objects, article, locale, segment, n)),
  ])
  return {
    head,
    document,
    kept,
    drafts,
    draftNames,
    edits: new Map(edits.flatMap((edit) => (edit ? [[edit.segment, edit]] : []))),
    editedAt: Math.max(earlier?.editedAt ?? 0, ...edits.map((edit) => edit?.at ?? 0)),
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

/** Every draft of a version, by its object's name. */
export async function listDrafts(objects: Objects, article: string, locale: Locale): Promise<Map<string, Drafts>> {
  const listed = await listAll(objects, keys.drafts(article, locale))
  return readDrafts(
    objects,
    article,
    locale,
    listed.map((key) => key.slice(keys.drafts(article, locale).length, -'.json'.length)),
  )
}
