/**
 * The directory of a memory: for each entry, the hashes of its texts and the position of its line in a shard; and the
 * deletions. One object covers all shards, so an article's look-up reads the directory and then only the lines that it
 * needs.
 */

import type { Locale } from '../locales/locale.ts'
import { columnReader, joinColumns } from '../storage/columns.ts'
import { type Deletions, hashesOfId, idOfHashes } from './deletion.ts'
import { memoryHash } from './memory-entry.ts'

/** `hashes`: of the entry's texts, by locale. `start`: where its line begins in its shard, in bytes. */
export type DirectoryEntry = { hashes: number[]; start: number }

/** One row for each entry of all shards, in the order of the shards. `deletions`: all that are compacted. */
export type Directory = { hashes: Map<Locale, Float64Array>; starts: Uint32Array; deletions: Deletions }

/** 52 bits of a text's memoryHash. Two texts may have the same bits, so compare the texts too. */
export const textHash52 = (text: string): number => Number.parseInt(memoryHash(text).slice(0, 13), 16)

export const emptyDirectory = (locales: Locale[]): Directory => ({
  hashes: new Map(locales.map((locale) => [locale, new Float64Array(0)])),
  starts: new Uint32Array(0),
  deletions: new Map(),
})

/** The first `keep` rows of a directory, followed by `entries`. */
export function extendDirectory(
  { hashes, starts, deletions }: Directory,
  keep: number,
  entries: DirectoryEntry[],
): Directory {
  const extended = [...hashes].map(([locale, held], i) => {
    const column = new Float64Array(keep + entries.length)
    column.set(held.subarray(0, keep))
    column.set(
      Float64Array.from(entries, (entry) => entry.hashes[i] ?? 0),
      keep,
    )
    return [locale, column] as const
  })
  const column = new Uint32Array(keep + entries.length)
  column.set(starts.subarray(0, keep))
  column.set(
    Uint32Array.from(entries, ({ start }) => start),
    keep,
  )
  return { hashes: new Map(extended), starts: column, deletions }
}

/** The rows from `first` up to `end`. */
export const sliceDirectory = ({ hashes, starts, deletions }: Directory, first: number, end: number): Directory => ({
  hashes: new Map([...hashes].map(([locale, column]) => [locale, column.subarray(first, end)])),
  starts: starts.subarray(first, end),
  deletions,
})

/** The rows of all `parts`, one part after the other, without deletions. */
export function joinDirectories(locales: Locale[], parts: Directory[]): Directory {
  const rows = parts.reduce((sum, { starts }) => sum + starts.length, 0)
  const joined: Directory = {
    hashes: new Map(locales.map((locale) => [locale, new Float64Array(rows)])),
    starts: new Uint32Array(rows),
    deletions: new Map(),
  }
  let at = 0
  for (const { hashes, starts } of parts) {
    for (const [locale, column] of hashes) joined.hashes.get(locale)?.set(column, at)
    joined.starts.set(starts, at)
    at += starts.length
  }
  return joined
}

export function writeDirectory({ hashes, starts, deletions }: Directory): Uint8Array {
  const deleted = [...deletions].map(([id, at]) => [...hashesOfId(id), at])
  const columns = [...hashes.keys(), 'at'].map((_, i) => Float64Array.from(deleted, (row) => row[i] ?? 0))
  return joinColumns([...hashes.values(), ...columns, starts])
}

/** `rows`: how many entries it has. `deleted`: how many deletions. */
export function readDirectory(bytes: Uint8Array, locales: Locale[], rows: number, deleted: number): Directory {
  const read = columnReader(bytes)
  const hashes = new Map(locales.map((locale) => [locale, read.float64(rows)]))
  const ids = locales.map(() => read.float64(deleted))
  const times = read.float64(deleted)
  const deletions = new Map(
    Array.from(times, (at, i) => [idOfHashes(ids.map((column) => column[i] ?? 0)), at] as const),
  )
  return { hashes, starts: read.uint32(rows), deletions }
}

/** The rows whose text in `locale` has one of the `wanted` hashes. One pass for any number of texts. */
export function findRows({ hashes }: Directory, locale: Locale, wanted: Set<number>): number[] {
  const rows: number[] = []
  const column = hashes.get(locale)
  const [first] = wanted
  // For one text, as a search has, the array's own search is ten times as fast.
  if (column && first !== undefined && wanted.size === 1)
    for (let row = column.indexOf(first); row >= 0; row = column.indexOf(first, row + 1)) rows.push(row)
  else
    column?.forEach((hash, row) => {
      if (wanted.has(hash)) rows.push(row)
    })
  return rows
}

/** The rows of the entries with these ids. */
export function findEntryRows(directory: Directory, ids: ReadonlySet<string>): number[] {
  if (ids.size === 0) return []
  const columns = [...directory.hashes.values()]
  const [first] = directory.hashes.keys()
  const rows = first ? findRows(directory, first, new Set([...ids].map((id) => hashesOfId(id)[0] ?? 0))) : []
  return rows.filter((row) => ids.has(idOfHashes(columns.map((column) => column[row] ?? 0))))
}
