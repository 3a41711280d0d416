/**
 * An ordered list, newest first. One manifest holds the newest entries and the names of the pages; pages hold older
 * entries and never change. So a listing of any length reads the manifest and at most a few pages.
 *
 *   {name}/manifest.json             the newest entries and the names of the pages; changed by compare-and-set
 *   {name}/pages/{first}-{chance}    entries from `first` up to where the next newer page begins
 *
 * Only compactions write lists. A list without a manifest is empty.
 */
import * as z from 'zod'
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from './delete-unnamed.ts'
import { getJson, mapConcurrent, putJson, putOrThrow } from './json.ts'

/** `id` is a ULID; the list is sorted by it. */
export type ListEntry = { id: string }

export type OrderedList<E extends ListEntry> = {
  name: string
  entry: z.ZodType<E>
  /** How many entries a page takes. A page or the manifest holds at most twice as many. */
  size: number
  /** When an entry last changed, in milliseconds since the epoch; for a list that tells its readers of changes. */
  changedAt?: (entry: E) => number
}

const headKey = (name: string) => `${name}/manifest.json`
const pageKey = (name: string, page: string) => `${name}/pages/${page}`
const firstOf = (page: string): string => page.slice(0, page.indexOf('-'))

const manifestSchema = <E extends ListEntry>({ entry }: OrderedList<E>) =>
  z.object({
    v: z.literal(1),
    number: z.int(),
    newest: z.array(entry),
    /** Names of pages, newest first. */
    pages: z.array(z.string()),
    /** Pages that the last change replaced. The next change deletes them, so that running readers still find them. */
    replaced: z.array(z.string()),
    /** The latest `changedAt` of all entries that it ever held, so that it stays when its entry leaves. */
    latestChange: z.number(),
  })
type ListManifest<E extends ListEntry> = z.infer<ReturnType<typeof manifestSchema<E>>>

const pageSchema = <E extends ListEntry>({ entry }: OrderedList<E>) =>
  z.object({ v: z.literal(1), entries: z.array(entry) })

const newestFirst = (a: ListEntry, b: ListEntry) => (a.id < b.id ? 1 : -1)

/** A list as it was read, to be changed by compare-and-set. */
type OpenList<E extends ListEntry> = { list: OrderedList<E>; manifest: ListManifest<E>; etag: string | null }

export async function openList<E extends ListEntry>(objects: Objects, list: OrderedList<E>): Promise<OpenList<E>> {
  const stored = await getJson(objects, headKey(list.name), manifestSchema(list))
  const none: ListManifest<E> = { v: 1, number: 0, newest: [], pages: [], replaced: [], latestChange: 0 }
  return { list, manifest: stored?.value ?? none, etag: stored?.etag ?? null }
}

/** Whether the list's manifest still has `etag`. */
export const isUnchanged = async (objects: Objects, list: { name: string }, etag: string | null): Promise<boolean> =>
  ((await objects.get(headKey(list.name)))?.etag ?? null) === etag

/** The changed entries as they are now, and the ETag of the manifest. */
export type ChangedList<E> = { entries: E[]; etag: string | null }

/**
 * Changes one entry for each of `items`; each item has its own id. `change` gets the present entry, if there is one,
 * and returns null to remove it. Returns null and changes nothing when another write came first or the store is busy.
 */
export async function updateList<E extends ListEntry, I extends { id: string }>(
  objects: Objects,
  { list, manifest, etag }: OpenList<E>,
  items: I[],
  change: (item: I, held: E | undefined) => E | null,
  newId: () => string,
): Promise<ChangedList<E> | null> {
  const changed: E[] = []
  const pages = new Map<string | null, E[]>()
  for (const [page, own] of Map.groupBy(items, ({ id }) => placeOf(manifest, id))) {
    const held = page === null ? manifest.newest : (await readPage(objects, list, page))?.entries
    if (!held) return null
    const byId = new Map(held.map((entry) => [entry.id, entry]))
    let same = true
    for (const item of own) {
      const standing = byId.get(item.id)
      const entry = change(item, standing)
      // Removing an entry that is not there counts as a change: the manifest gets a new ETag, so that a write that read
      // the list before and adds this entry fails.
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
  const latestChange = Math.max(manifest.latestChange, ...changed.map((entry) => list.changedAt?.(entry) ?? 0))
  const put = await putList(objects, { list, manifest: { ...manifest, latestChange }, etag }, pages, newId)
  return put === null ? null : { entries: changed, etag: put }
}

/** The page that an id belongs to; null for the newest entries. An id older than all belongs to the oldest page. */
function placeOf<E extends ListEntry>({ newest, pages }: ListManifest<E>, id: string): string | null {
  const last = newest.at(-1)
  if (pages.length === 0 || (last && id >= last.id)) return null
  return pages.find((page) => firstOf(page) <= id) ?? pages.at(-1) ?? null
}

async function putList<E extends ListEntry>(
  objects: Objects,
  { list: { name, size }, manifest, etag }: OpenList<E>,
  changed: Map<string | null, E[]>,
  newId: () => string,
): Promise<string | null> {
  const written: { page: string; entries: E[] }[] = []
  const write = (entries: E[]): string => {
    const page = `${entries.at(-1)?.id}-${newId().slice(-8)}`
    written.push({ page, entries })
    return page
  }
  const newest = changed.get(null) ?? manifest.newest
  // Whole pages move out of the newest entries; one page and the remainder stay.
  const kept = newest.length > 2 * size ? size + (newest.length % size) : newest.length
  const fresh = parts(newest.slice(kept), size).map(write)
  const standing = manifest.pages.flatMap((page) => {
    const entries = changed.get(page)
    return entries ? parts(entries, entries.length > 2 * size ? size : entries.length).map(write) : [page]
  })
  const next: ListManifest<E> = {
    v: 1,
    number: manifest.number + 1,
    newest: newest.slice(0, kept),
    pages: [...fresh, ...standing],
    replaced: manifest.pages.filter((page) => changed.has(page)),
    latestChange: manifest.latestChange,
  }
  await mapConcurrent(written, ({ page, entries }) =>
    putOrThrow(putJson(objects, pageKey(name, page), { v: 1, entries })),
  )
  const result = await putJson(objects, headKey(name), next, etag === null ? { absent: true } : { etag })
  const keyOf = (page: string) => pageKey(name, page)
  if (!result.ok) {
    const pages = written.map(({ page }) => page)
    await deleteUnnamed(objects, headKey(name), pages, keyOf)
    return null
  }
  if (manifest.replaced.length > 0) await objects.delete(manifest.replaced.map(keyOf))
  return result.etag
}

const parts = <E>(entries: E[], size: number): E[][] =>
  Array.from({ length: Math.ceil(entries.length / size) || 0 }, (_, i) => entries.slice(i * size, (i + 1) * size))

const readPage = async <E extends ListEntry>(objects: Objects, list: OrderedList<E>, page: string) =>
  (await getJson(objects, pageKey(list.name, page), pageSchema(list)))?.value ?? null

/** `latestChange`: of all that the list ever held; 0 for a list without `changedAt`. */
export type ListPage<E> = { items: E[]; more: boolean; latestChange: number }

/**
 * When a page is gone, the reader reads the manifest again: at least two changes have happened since, and the second
 * deleted the page.
 */
const attempts = 3
/** A listing asks for at most half a list page, but some list pages may be nearly empty. */
const pagesRead = 4

type ListQuery<E> = {
  before?: string | undefined
  limit: number
  /** Entries that the list does not have yet, by id. `later` picks between two states of one entry. */
  overlay?: { entries: ReadonlyMap<string, E>; later: (a: E, b: E) => E }
}

/**
 * Up to `limit` entries older than the id `before`, newest first. Throws when each of three tries finds a page gone.
 */
export async function readList<E extends ListEntry>(
  objects: Objects,
  list: OrderedList<E>,
  { before = '~', limit, overlay }: ListQuery<E>,
): Promise<ListPage<E>> {
  for (let attempt = 1; ; attempt++) {
    const { manifest } = await openList(objects, list)
    const held = await readBefore(objects, list, manifest, before, limit + 1)
    if (held) {
      const entries = new Map(held.entries.map((entry) => [entry.id, entry]))
      for (const [id, late] of overlay?.entries ?? []) {
        // An entry older than all that was read belongs to a later page.
        if (id >= before || id < held.oldest) continue
        const standing = entries.get(id)
        entries.set(id, standing && overlay ? overlay.later(standing, late) : late)
      }
      const items = [...entries.values()].sort(newestFirst)
      const more = items.length > limit || held.oldest !== ''
      return { items: items.slice(0, limit), more, latestChange: manifest.latestChange }
    }
    if (attempt === attempts) throw new Error(`${list.name} changes faster than it can be read`)
  }
}

export const newestPartName = 'newest'

/** The names of a list's parts, newest first. A page is named by the id at which it begins. */
export async function listPartNames<E extends ListEntry>(objects: Objects, list: OrderedList<E>): Promise<string[]> {
  return [newestPartName, ...(await openList(objects, list)).manifest.pages.map(firstOf)]
}

/** The entries of one part; null when no part has that name. */
export async function readListPart<E extends ListEntry>(
  objects: Objects,
  list: OrderedList<E>,
  part: string,
): Promise<E[] | null> {
  for (let attempt = 1; ; attempt++) {
    const { manifest } = await openList(objects, list)
    const page = part === newestPartName ? null : manifest.pages.find((page) => firstOf(page) === part)
    if (page === undefined) return null
    const held = page === null ? manifest.newest : (await readPage(objects, list, page))?.entries
    if (held) return held
    if (attempt === attempts) throw new Error(`${list.name} changes faster than it can be read`)
  }
}

/**
 * Reads at least `count` entries, or all, but never more than `pagesRead` pages. `oldest`: older entries may follow
 * below this id; empty when there are none. Null: a page is gone.
 */
async function readBefore<E extends ListEntry>(
  objects: Objects,
  list: OrderedList<E>,
  { newest, pages }: ListManifest<E>,
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
