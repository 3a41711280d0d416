/**
 * Deletions from a memory. A deletion names an entry by its two texts, so it also holds for the same pair from other
 * articles, and for records that come late or twice. It is never undone: what an engine translates so again stays
 * out, and a person's translation counts only if it is newer.
 */
import * as z from 'zod'
import type { Locale } from '../locales/locale.ts'
import { type MemoryEntry, memoryHash } from './memory-entry.ts'

/** How many characters of a text's hash an id has. 13 hexadecimal digits are 52 bits, so a number holds them. */
const hashLength = 13

export const entryIdSchema = z.string().regex(/^[0-9a-f]{26}$/)

export const deletionSchema = z.object({
  id: entryIdSchema,
  /** A person's entries up to this time are deleted, in milliseconds since the epoch. An engine's are at any time. */
  at: z.number(),
})
type Deletion = z.infer<typeof deletionSchema>

/** The time of each deletion, by the entry's id. */
export type Deletions = ReadonlyMap<string, number>

const textId = (text: string): string => memoryHash(text).slice(0, hashLength)

/** The hashes of both texts, in the order of the memory's locales. Entries with the same texts have one id. */
export const entryId = ({ texts }: MemoryEntry, locales: Locale[]): string =>
  locales.map((locale) => textId(texts[locale]?.text ?? '')).join('')

/** The id of the entry that has another text in one of its locales. */
export const idWithText = (id: string, locales: Locale[], changed: Locale, text: string): string =>
  locales
    .map((locale, i) => (locale === changed ? textId(text) : id.slice(i * hashLength, (i + 1) * hashLength)))
    .join('')

export const idOfHashes = (hashes: number[]): string =>
  hashes.map((hash) => hash.toString(16).padStart(hashLength, '0')).join('')

export const hashesOfId = (id: string): number[] =>
  [id.slice(0, hashLength), id.slice(hashLength)].map((part) => Number.parseInt(part, 16))

/** Of two deletions of one entry the later counts. */
export function mergeDeletions(deletions: Deletions, more: Deletion[]): Deletions {
  if (more.length === 0) return deletions
  const merged = new Map(deletions)
  for (const { id, at } of more) merged.set(id, Math.max(at, merged.get(id) ?? at))
  return merged
}

export function isDeleted(entry: MemoryEntry, deletions: Deletions, locales: Locale[]): boolean {
  if (deletions.size === 0) return false
  const at = deletions.get(entryId(entry, locales))
  return at !== undefined && (!entry.approved || entry.at <= at)
}
