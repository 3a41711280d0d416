/**
 * An ordered list, the newest first: its newest entries and the names of its pages in one head, older entries in pages
 * that are never changed. Whatever its length, a listing reads the head, and past it a page or two.
 *
 *   {name}/head.json                 the newest entries; which pages there are; changed by compare-and-set
 *   {name}/pages/{first}-{chance}    entries from `first` on, up to where the next page begins
 *
 * Only folds write lists. A list that is not there is empty.
 */
import * as z from 'zod'
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from './delete-unnamed.ts'
import { eachOf, getJson, insist, putJson } from './json.ts'

/** `id` orders it: a ULID. */
export type Entry = { id: string }

export type List<E extends Entry> = {
  name: string
  entry: z.ZodType<E>
  /** How many entries a page takes; a page or the head holds at most twice as many. */
  size: number
}

type Head<E> = {
  v: 1
  number: number
  newest: E[]
  /** By name, the newest first. */
  pages: string[]
  /** What the last change replaced: deleted by the next one, so that a reader under way still finds it. */
  replaced: string[]
}

const headKey = (name: string) => `${name}/head.json`
const pageKey = (name: string, page: string) => `${name}/pages/${page}`
const firstOf = (page: string): string => page.slice(0, page.indexOf('-'))

const headSchema = <E extends Entry>({ entry }: List<E>): z.ZodType<Head<E>> =>
  z.object({
    v: z.literal(1),
    number: z.int(),
    newest: z.array(entry),
    pages: z.array(z.string()),
    replaced: z.array(z.string()),
  })
const pageSchema = <E extends Entry>({ entry }: List<E>) => z.object({ v: z.literal(1), entries: z.array(entry) })

const newestFirst = (a: Entry, b: Entry) => (a.id < b.id ? 1 : -1)

/** A list as it was read, to be changed by compare-and-set. */
export type Opened<E extends Entry> = { list: List<E>; head: Head<E>; etag: string | null }

export async function openList<E extends Entry>(objects: Objects, list: List<E>): Promise<Opened<E>> {
  const stored = await getJson(objects, headKey(list.name), headSchema(list))
  const none: Head<E> = { v: 1, number: 0, newest: [], pages: [], replaced: [] }
  return { list, head: stored?.value ?? none, etag: stored?.etag ?? null }
}

/** Whether a list is still as it was when its head had `etag`. */
export const isUnchanged = async (objects: Objects, list: { name: string }, etag: string | null): Promise<boolean> =>
  ((await objects.get(headKey(list.name)))?.etag ?? null) === etag

/** The entries that were asked for, as they are now, and the ETag of the list's head. */
export type Changed<E> = { entries: E[]; etag: string | null }

/**
 * Changes one entry for each of `items`, each with an id of its own: `change` gets the entry as it stands, if it does,
 * and null takes it out. Null when somebody else changed the list meanwhile, or the store wants a pause: then nothing is.
 */
export async function changeList<E extends Entry, I extends { id: string }>(
  objects: Objects,
  { list, head, etag }: Opened<E>,
  items: I[],
  change: (item: I, held: E | undefined) => E | null,
  newId: () => string,
): Promise<Changed<E> | null> {
  const changed: E[] = []
  const pages = new Map<string | null, E[]>()
  for (const [page, own] of Map.groupBy(items, ({ id }) => placeOf(head, id))) {
    const held = page === null ? head.newest : (await readPage(objects, list, page))?.entries
    if (!held) return null
    const byId = new Map(held.map((entry) => [entry.id, entry]))
    let same = true
    for (const item of own) {
      const standing = byId.get(item.id)
      const entry = change(item, standing)
      // What is not there and is not to be counts as a change: whoever opened the list before to put it in must fail.
      same &&= standing !== undefined && JSON.stringify(entry) === JSON.stringify(standing)
      if (!entry) byId.delete(item.id)
      else {
        byId.set(item.id, entry)
        changed.push(entry)
      }
    }
    if (!same) pages.set(page, [...byId.values()].sort(newestFirst))
  }
  if (pages.size === 0) return { entries: changed, etag }
  const put = await putList(objects, { list, head, etag }, pages, newId)
  return put === null ? null : { entries: changed, etag: put }
}

/** Null: among the newest. What is older than all goes to the oldest page. */
function placeOf<E extends Entry>({ newest, pages }: Head<E>, id: string): string | null {
  const last = newest.at(-1)
  if (pages.length === 0 || (last && id >= last.id)) return null
  return pages.find((page) => firstOf(page) <= id) ?? pages.at(-1) ?? null
}

async function putList<E extends Entry>(
  objects: Objects,
  { list: { name, size }, head, etag }: Opened<E>,
  changed: Map<string | null, E[]>,
  newId: () => string,
): Promise<string | null> {
  const written: { page: string; entries: E[] }[] = []
  const write = (entries: E[]): string => {
    const page = `${entries.at(-1)?.id}-${newId().slice(-8)}`
    written.push({ page, entries })
    return page
  }
  const newest = changed.get(null) ?? head.newest
  // Whole pages leave the newest entries; a page and what is over stay.
  const kept = newest.length > 2 * size ? size + (newest.length % size) : newest.length
  const fresh = parts(newest.slice(kept), size).map(write)
  const standing = head.pages.flatMap((page) => {
    const entries = changed.get(page)
    return entries ? parts(entries, entries.length > 2 * size ? size : entries.length).map(write) : [page]
  })
  const next: Head<E> = {
    v: 1,
    number: head.number + 1,
    newest: newest.slice(0, kept),
    pages: [...fresh, ...standing],
    replaced: head.pages.filter((page) => changed.has(page)),
  }
  await eachOf(written, ({ page, entries }) => insist(putJson(objects, pageKey(name, page), { v: 1, entries })))
  const result = await putJson(objects, headKey(name), next, etag === null ? { absent: true } : { etag })
  const keyOf = (page: string) => pageKey(name, page)
  if (!result.ok) {
    const pages = written.map(({ page }) => page)
    await deleteUnnamed(objects, headKey(name), pages, keyOf)
    return null
  }
  if (head.replaced.length > 0) await objects.delete(head.replaced.map(keyOf))
  return result.etag
}

const parts = <E>(entries: E[], size: number): E[][] =>
  Array.from({ length: Math.ceil(entries.length / size) || 0 }, (_, i) => entries.slice(i * size, (i + 1) * size))

const readPage = async <E extends Entry>(objects: Objects, list: List<E>, page: string) =>
  (await getJson(objects, pageKey(list.name, page), pageSchema(list)))?.value ?? null

export type ListPage<E> = { items: E[]; more: boolean }

/** A reader who finds a page gone reads the head again: the second change since has deleted it. */
const attempts = 3
/** A listing's page is half of a list's at most; some may be nearly empty. */
const pagesRead = 4

export type ListQuery<E> = {
  before?: string | undefined
  limit: number
  /** What a list doesn't have yet, by id, and which of two states counts. */
  overlay?: { entries: ReadonlyMap<string, E>; later: (a: E, b: E) => E }
}

/** `limit` entries older than the one that `before` names, the newest first. */
export async function readList<E extends Entry>(
  objects: Objects,
  list: List<E>,
  { before = '~', limit, overlay }: ListQuery<E>,
): Promise<ListPage<E>> {
  for (let attempt = 1; ; attempt++) {
    const { head } = await openList(objects, list)
    const held = await readBefore(objects, list, head, before, limit + 1)
    if (held) {
      const entries = new Map(held.entries.map((entry) => [entry.id, entry]))
      for (const [id, late] of overlay?.entries ?? []) {
        // What is older than all that was read has its place on a later page.
        if (id >= before || id < held.oldest) continue
        const standing = entries.get(id)
        entries.set(id, standing && overlay ? overlay.later(standing, late) : late)
      }
      const items = [...entries.values()].sort(newestFirst)
      return { items: items.slice(0, limit), more: items.length > limit || held.oldest !== '' }
    }
    if (attempt === attempts) throw new Error(`${list.name} changes faster than it can be read`)
  }
}

export const newestPart = 'newest'

/** The names of a list's parts, the newest first: where each begins, but for that of the newest entries. */
export async function partsOfList<E extends Entry>(objects: Objects, list: List<E>): Promise<string[]> {
  return [newestPart, ...(await openList(objects, list)).head.pages.map(firstOf)]
}

/** The entries of one part; null when there is none of that name. */
export async function readPart<E extends Entry>(objects: Objects, list: List<E>, part: string): Promise<E[] | null> {
  for (let attempt = 1; ; attempt++) {
    const { head } = await openList(objects, list)
    const page = part === newestPart ? null : head.pages.find((page) => firstOf(page) === part)
    if (page === undefined) return null
    const held = page === null ? head.newest : (await readPage(objects, list, page))?.entries
    if (held) return held
    if (attempt === attempts) throw new Error(`${list.name} changes faster than it can be read`)
  }
}

/** At least `count` entries, or all that there are; `oldest`: there may be others from here down. Null: a page is gone. */
async function readBefore<E extends Entry>(
  objects: Objects,
  list: List<E>,
  { newest, pages }: Head<E>,
  before: string,
  count: number,
): Promise<{ entries: E[]; oldest: string } | null> {
  const entries = newest.filter(({ id }) => id < before)
  const older = pages.filter((page) => firstOf(page) < before)
  let read = 0
  while (entries.length < count && read < Math.min(older.length, pagesRead)) {
    const page = await readPage(objects, list, older[read++] ?? '')
    if (!page) return null
    entries.push(...page.entries.filter(({ id }) => id < before))
  }
  return { entries, oldest: read < older.length ? (entries.at(-1)?.id ?? before) : '' }
}
