/**
 * Finds, deletes and corrects an entry of a memory by its id. Each change is one new record in the tail, so it is done
 * wholly or not, and two people who change one entry at once lose nothing: deletions and translations add up.
 */
import type { RichText } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { appendRecord } from '../storage/log.ts'
import { isDeleted } from './deletion.ts'
import { findEntryRows } from './directory.ts'
import { isTranslated } from './is-translated.ts'
import { isBetterEntry, type MemoryEntry } from './memory-entry.ts'
import { memoryLog } from './memory-manifest.ts'
import { idsOf, readPairs, withMemory } from './memory-snapshot.ts'

/** An entry: its two locales, and the id that stands for its two texts. */
export type EntryPlace = { from: Locale; to: Locale; id: string }

/** `entry`: the best of all with this id, which may be from several articles. `newest`: when the latest was made. */
export type FoundEntry = { entry: MemoryEntry; newest: number }

export function findEntry(objects: Objects, { from, to, id }: EntryPlace): Promise<{ found: FoundEntry | undefined }> {
  return withMemory(objects, from, to, async (memory) => {
    const stored = await readPairs(memory, findEntryRows(memory.directory, new Set([id])))
    if (!stored) return null
    const inTail = memory.tail.flatMap((kept) => kept.record.pairs.filter((_, i) => idsOf(kept, memory)[i] === id))
    const entries = [...stored.values(), ...inTail].filter(
      (entry) => !isDeleted(entry, memory.deletions, memory.locales),
    )
    const [first, ...others] = entries
    if (!first) return { found: undefined }
    const entry = others.reduce((best, other) => (isBetterEntry(other, best, from) ? other : best), first)
    return { found: { entry, newest: Math.max(...entries.map(({ at }) => at)) } }
  })
}

/** Changes with the texts, and when a person approves what an engine made. */
export const entryEtag = ({ texts, approved }: MemoryEntry, from: Locale, to: Locale): string =>
  shortHash(JSON.stringify([texts[from], texts[to], approved]))

/** `record`: a ULID. `at`: now, in milliseconds since the epoch. */
type Change = { record: string; at: number }

/** Deletes the entry in all articles. Throws StoreBusy. */
export const deleteEntry = (objects: Objects, place: EntryPlace, { newest }: FoundEntry, { record, at }: Change) =>
  appendRecord(objects, memoryLog(place.from, place.to), record, {
    ...{ v: 1, pairs: [] },
    deleted: [{ id: place.id, at: Math.max(at, newest) }],
  })

/**
 * Puts a person's target in place of an entry's. The new entry is a little newer than the deletion of the old one,
 * because both have one id if only typography changes. Null, and nothing is stored, if it would not be translated.
 */
export async function correctEntry(
  objects: Objects,
  { from, to, id }: EntryPlace,
  { entry, newest }: FoundEntry,
  { target, by }: { target: RichText; by: string },
  { record, at }: Change,
): Promise<MemoryEntry | null> {
  const deleted = { id, at: Math.max(at, newest) }
  const { engine: _, ...about } = entry
  const corrected = { ...about, texts: { ...entry.texts, [to]: target }, approved: true, by, at: deleted.at + 1 }
  if (!isTranslated(corrected)) return null
  await appendRecord(objects, memoryLog(from, to), record, { v: 1, pairs: [corrected], deleted: [deleted] })
  return corrected
}
