/**
 * The rows of a shard as compaction moves them: each entry's line as bytes, and its texts' hashes and tokens by locale.
 * Nothing of a stored entry is computed again.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { mapConcurrent } from '../storage/json.ts'
import { type Directory, type DirectoryEntry, textHash52 } from './directory.ts'
import { type MemoryEntry, memoryLine } from './memory-entry.ts'
import type { MemoryShard } from './memory-manifest.ts'
import { readTokenRows, type TokenRow, writeTokenRows } from './similar-rows.ts'
import { memoryTokens } from './tokens.ts'

export type ShardRow = { line: Uint8Array; hashes: number[]; tokens: TokenRow[] }

export const shardRowOf = (pair: MemoryEntry, locales: Locale[]): ShardRow => ({
  line: memoryLine(pair),
  hashes: locales.map((locale) => textHash52(pair.texts[locale]?.text ?? '')),
  tokens: locales.map((locale) => ({ tokens: memoryTokens(pair.texts[locale]?.text ?? ''), approved: pair.approved })),
})

/** `first`: the directory row of the shard's first entry. Null when an object of the shard is gone. */
export async function readShardRows(
  objects: Objects,
  { starts, hashes }: Directory,
  { shard, first }: { shard: MemoryShard; first: number },
  locales: Locale[],
): Promise<ShardRow[] | null> {
  const lines = await objects.getBytes(shard.lines)
  const columns = await mapConcurrent(locales, (locale) => objects.getBytes(shard.tokens[locale] ?? ''))
  const tokens = columns.map((column) => column && readTokenRows(column, shard.rows))
  if (!lines || tokens.includes(null)) return null
  return Array.from({ length: shard.rows }, (_, i): ShardRow => {
    const row = first + i
    const end = i + 1 < shard.rows ? starts[row + 1] : shard.bytes
    return {
      line: lines.subarray(starts[row], end),
      hashes: [...hashes.values()].map((column) => column[row] ?? 0),
      tokens: tokens.flatMap((column) => column?.[i] ?? []),
    }
  })
}

/** An object to put. */
export type NewObject = { key: string; body: Uint8Array }

/** Builds a shard of `rows` and its objects. `name` must be unique. */
export function buildShard(
  rows: ShardRow[],
  name: string,
  locales: Locale[],
): { shard: MemoryShard; written: NewObject[] } {
  const lines = { key: `${name}-lines`, body: concat(rows.map(({ line }) => line)) }
  const tokens = locales.map((locale, i) => ({
    key: `${name}-${locale}`,
    body: writeTokenRows(rows.flatMap((row) => row.tokens[i] ?? [])),
  }))
  const byLocale = Object.fromEntries(locales.map((locale, i) => [locale, tokens[i]?.key]))
  return {
    shard: { rows: rows.length, bytes: lines.body.length, lines: lines.key, tokens: byLocale },
    written: [lines, ...tokens],
  }
}

/** The directory entries for the rows of one shard. */
export function directoryEntriesOf(rows: ShardRow[]): DirectoryEntry[] {
  let end = 0
  return rows.map(({ hashes, line }) => {
    const start = end
    end += line.length
    return { hashes, start }
  })
}

/** The keys of all objects of a shard. */
export const shardKeys = ({ lines, tokens }: MemoryShard): string[] => [lines, ...Object.values(tokens)]

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
