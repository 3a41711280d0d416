/**
 * The rows of a shard as compaction moves them: each entry's line as bytes, and its texts' hashes and tokens by locale.
 * Nothing of a stored entry is computed again.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf } from '../storage/json.ts'
import { type Directory, type Entry, hashOf } from './directory.ts'
import type { Shard } from './head.ts'
import { lineOf, type MemoryPair } from './pair.ts'
import { readTokens, type TokenRow, writeTokens } from './similar.ts'
import { tokensOf } from './tokens.ts'

export type Row = { line: Uint8Array; hashes: number[]; tokens: TokenRow[] }

export const rowOf = (pair: MemoryPair, locales: Locale[]): Row => ({
  line: lineOf(pair),
  hashes: locales.map((locale) => hashOf(pair.texts[locale]?.text ?? '')),
  tokens: locales.map((locale) => ({ tokens: tokensOf(pair.texts[locale]?.text ?? ''), approved: pair.approved })),
})

/** `first`: the directory row of the shard's first entry. Null when an object of the shard is gone. */
export async function readRows(
  objects: Objects,
  { starts, hashes }: Directory,
  { shard, first }: { shard: Shard; first: number },
  locales: Locale[],
): Promise<Row[] | null> {
  const lines = await objects.getBytes(shard.lines)
  const columns = await eachOf(locales, (locale) => objects.getBytes(shard.tokens[locale] ?? ''))
  const tokens = columns.map((column) => column && readTokens(column, shard.rows))
  if (!lines || tokens.includes(null)) return null
  return Array.from({ length: shard.rows }, (_, i): Row => {
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
export type Written = { key: string; body: Uint8Array }

/** Builds a shard of `rows` and its objects. `name` must be unique. */
export function makeShard(rows: Row[], name: string, locales: Locale[]): { shard: Shard; written: Written[] } {
  const lines = { key: `${name}-lines`, body: concat(rows.map(({ line }) => line)) }
  const tokens = locales.map((locale, i) => ({
    key: `${name}-${locale}`,
    body: writeTokens(rows.flatMap((row) => row.tokens[i] ?? [])),
  }))
  const byLocale = Object.fromEntries(locales.map((locale, i) => [locale, tokens[i]?.key]))
  return {
    shard: { rows: rows.length, bytes: lines.body.length, lines: lines.key, tokens: byLocale },
    written: [lines, ...tokens],
  }
}

/** The directory entries for the rows of one shard. */
export function entriesOf(rows: Row[]): Entry[] {
  let end = 0
  return rows.map(({ hashes, line }) => {
    const start = end
    end += line.length
    return { hashes, start }
  })
}

/** The keys of all objects of a shard. */
export const keysOf = ({ lines, tokens }: Shard): string[] => [lines, ...Object.values(tokens)]

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
