/**
 * The search index of a locale: two layers of blocks under one manifest. `fresh` holds the articles that changed since
 * `main` was written, up to a limit. For these articles only `fresh` counts, and their postings in `main` are ignored.
 *
 *   index/search/{locale}/manifest.json       compare-and-set
 *   index/search/{locale}/blocks/{layer}/{n}  never changed
 *   index/search/{locale}/cards/{docId}.json  what a result shows: search-card.ts
 */
import * as z from 'zod'
import { alphabet } from '../ids.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'

const layerSchema = z.object({
  name: z.string(),
  /** The layer has 2 ** bits blocks. A block holds the stems whose hash begins with its number. */
  bits: z.int(),
  postings: z.int(),
})
export type IndexLayer = z.infer<typeof layerSchema>

const searchManifestSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  /** How many articles it has, roughly: a compaction that stops before it writes the cards may miscount one. */
  docs: z.int(),
  /** `states`: the state that was last indexed, by `docId`. So the index itself says what it holds of an article. */
  fresh: layerSchema.extend({ states: z.record(z.string(), z.string()) }).nullable(),
  main: layerSchema.nullable(),
  /** Layers that the last change replaced. The next one deletes them, so that running readers still find them. */
  replaced: z.array(layerSchema),
})
export type SearchManifest = z.infer<typeof searchManifestSchema>

/** An index as it was read, to be changed by compare-and-set. */
export type OpenSearchIndex = { locale: Locale; manifest: SearchManifest; etag: string | null }

const none: SearchManifest = { v: 1, number: 0, docs: 0, fresh: null, main: null, replaced: [] }

/** The articles that are in the fresh layer. */
export const freshDocIds = ({ fresh }: SearchManifest): Set<number> =>
  new Set(Object.keys(fresh?.states ?? {}).map(Number))

export const searchManifestKey = (locale: Locale): string => `${keys.search(locale)}/manifest.json`

export async function openSearchIndex(objects: Objects, locale: Locale): Promise<OpenSearchIndex> {
  const stored = await getJson(objects, searchManifestKey(locale), searchManifestSchema)
  return { locale, manifest: stored?.value ?? none, etag: stored?.etag ?? null }
}

export const postingBlockKey = (locale: Locale, layer: { name: string }, block: number): string =>
  `${keys.search(locale)}/blocks/${layer.name}/${block}`

export const blockNumbers = ({ bits }: { bits: number }): number[] => Array.from({ length: 2 ** bits }, (_, i) => i)

/** The number of the block that holds a stem. */
export const blockNumberOf = ({ bits }: { bits: number }, stem: number): number =>
  bits === 0 ? 0 : stem >>> (32 - bits)

/**
 * An article's id as a number: its first twelve characters, which are the time to the millisecond and ten more bits.
 * Exact until 2248.
 */
export const docIdOf = (id: string): number =>
  [...id.slice(0, docIdLength)].reduce((ref, letter) => ref * 32 + alphabet.indexOf(letter), 0)

const docIdLength = 12

/** The twelve characters that a `docId` was made of. */
export function docIdName(ref: number): string {
  let name = ''
  for (let rest = ref; name.length < docIdLength; rest = Math.floor(rest / 32)) name = alphabet.charAt(rest % 32) + name
  return name
}
