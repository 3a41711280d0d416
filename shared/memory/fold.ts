/**
 * Folds a memory's tail: new pairs go to the end of its last shard, and to new shards when that one is full. Full ones
 * are never written again, and pairs that stand are moved as bytes, so that a fold costs the same in any memory.
 */
import { type Locale, localeSchema } from '../locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, insist } from '../store/json.ts'
import { type FoldResult, foldTail } from '../store/log.ts'
import { type Entry, emptyDirectory, extendDirectory, hashOf, readDirectory, writeDirectory } from './directory.ts'
import { localesOf, type MemoryHead, memoryLog, rowCount, type Shard } from './head.ts'
import { beats, lineOf, type MemoryPair, normaliseForMemory, readLine } from './pair.ts'
import { readTokens, type TokenRow, writeTokens } from './similar.ts'
import { tokensOf } from './tokens.ts'

/** What a shard holds at most. `records`: what a fold takes at a time. */
export type FoldLimits = { rows: number; bytes: number; records: number }

const usual: FoldLimits = { rows: 8192, bytes: 6 << 20, records: 128 }

/** A pair as it is stored: its line, and by locale its texts' hashes and tokens. */
type Row = { line: Uint8Array; hashes: number[]; tokens: TokenRow[] }

const empty: MemoryHead = { v: 1, number: 0, directory: '', shards: [], replaced: [] }

export function foldMemory(
  objects: Objects,
  a: Locale,
  b: Locale,
  newId: () => string,
  limits: FoldLimits = usual,
): Promise<FoldResult> {
  const log = memoryLog(a, b)
  const locales = localesOf(a, b)
  return foldTail(objects, log, limits.records, async (held, records) => {
    const head = held ?? empty
    const last = head.shards.at(-1)
    const open = last && last.rows < limits.rows && last.bytes < limits.bytes ? last : undefined
    const closed = open ? head.shards.slice(0, -1) : head.shards
    const before = await readOpen(objects, head, open, rowCount(closed), locales)
    if (!before) return { written: [], head: null }
    const rows = add(
      before.rows,
      records.flatMap(({ pairs }) => pairs),
      locales,
    )
    const shards: Shard[] = []
    const written: { key: string; body: Uint8Array }[] = []
    for (const part of parts(rows, limits)) {
      const n = String(closed.length + shards.length).padStart(6, '0')
      const keyOf = (what: string) => `${log.name}/shards/${n}/${newId()}-${what}`
      const lines = { key: keyOf('lines'), body: concat(part.map(({ line }) => line)) }
      const tokens = locales.map((locale, i) => ({
        key: keyOf(locale),
        body: writeTokens(part.flatMap((row) => row.tokens[i] ?? [])),
      }))
      written.push(lines, ...tokens)
      const tokenKeys = Object.fromEntries(locales.map((locale, i) => [locale, tokens[i]?.key]))
      shards.push({ rows: part.length, bytes: lines.body.length, lines: lines.key, tokens: tokenKeys })
    }
    const directory = extendDirectory(before.directory, rowCount(closed), entriesOf(rows, shards))
    const directoryKey = `${log.name}/directory/${newId()}`
    written.push({ key: directoryKey, body: writeDirectory(directory) })
    await eachOf(written, ({ key, body }) => insist(objects.put(key, body)), 2)
    const replaced = [head.directory, ...(open ? [open.lines, ...Object.values(open.tokens)] : [])].filter(Boolean)
    return {
      written: written.map(({ key }) => key),
      head: { ...empty, number: head.number + 1, directory: directoryKey, shards: [...closed, ...shards], replaced },
    }
  })
}

/** The rows that the open shard holds, and the whole directory; null when an object of them is gone. */
async function readOpen(
  objects: Objects,
  head: MemoryHead,
  open: Shard | undefined,
  first: number,
  locales: Locale[],
): Promise<{ rows: Row[]; directory: ReturnType<typeof emptyDirectory> } | null> {
  if (!head.directory) return { rows: [], directory: emptyDirectory(locales) }
  const bytes = await objects.getBytes(head.directory)
  const directory = bytes && readDirectory(bytes, locales, rowCount(head.shards))
  if (!directory || !open) return directory && { rows: [], directory }
  const lines = await objects.getBytes(open.lines)
  const columns = await eachOf(locales, (locale) => objects.getBytes(open.tokens[locale] ?? ''))
  const tokens = columns.map((column) => column && readTokens(column, open.rows))
  if (!lines || tokens.includes(null)) return null
  const rows = Array.from({ length: open.rows }, (_, i): Row => {
    const row = first + i
    const end = i + 1 < open.rows ? directory.starts[row + 1] : open.bytes
    return {
      line: lines.subarray(directory.starts[row], end),
      hashes: [...directory.hashes.values()].map((column) => column[row] ?? 0),
      tokens: tokens.flatMap((column) => column?.[i] ?? []),
    }
  })
  return { rows, directory }
}

/** A pair that came twice, as jobs that are run again give it, stands once: the better one. */
function add(held: Row[], pairs: MemoryPair[], locales: Locale[]): Row[] {
  const fresh = new Map<string, MemoryPair>()
  for (const pair of pairs) {
    if (locales.some((locale) => pair.texts[locale] === undefined)) continue
    const same = fresh.get(identityOf(pair))
    if (!same || beats(pair, same, pair.from)) fresh.set(identityOf(pair), pair)
  }
  const rows = new Map([...fresh].map(([identity, pair]) => [identity, rowOf(pair, locales)]))
  const hashes = new Set([...rows.values()].map((row) => row.hashes.join()))
  const kept = held.filter((row) => {
    if (!hashes.has(row.hashes.join())) return true
    const pair = readLine(row.line)
    const same = fresh.get(identityOf(pair))
    if (same && !beats(pair, same, pair.from)) return false
    rows.delete(identityOf(pair))
    return true
  })
  return [...kept, ...rows.values()]
}

const identityOf = ({ texts, from, article, segment }: MemoryPair): string =>
  JSON.stringify([
    ...[from, article, segment],
    ...localeSchema.options.map((locale) => normaliseForMemory(texts[locale]?.text ?? '')),
  ])

const rowOf = (pair: MemoryPair, locales: Locale[]): Row => ({
  line: lineOf(pair),
  hashes: locales.map((locale) => hashOf(pair.texts[locale]?.text ?? '')),
  tokens: locales.map((locale) => ({ tokens: tokensOf(pair.texts[locale]?.text ?? ''), approved: pair.approved })),
})

function parts(rows: Row[], limits: FoldLimits): Row[][] {
  const result: Row[][] = []
  let bytes = 0
  for (const row of rows) {
    const part = result.at(-1)
    if (part && part.length < limits.rows && bytes < limits.bytes) part.push(row)
    else {
      result.push([row])
      bytes = 0
    }
    bytes += row.line.length
  }
  return result
}

function entriesOf(rows: Row[], shards: Shard[]): Entry[] {
  const lasts = new Set(shards.map((_, i) => rowCount(shards.slice(0, i))))
  let start = 0
  return rows.map(({ hashes, line }, i) => {
    if (lasts.has(i)) start = 0
    const entry = { hashes, start }
    start += line.length
    return entry
  })
}

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
