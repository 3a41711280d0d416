/**
 * The lexicon that is learnt from a memory and kept beside it: a view of what people wrote or approved and of what came
 * from archives. An engine's words teach nothing, or its mistakes would prove themselves right.
 */
import * as z from 'zod'
import { learnLexicon, mostPairs } from '../lexicon/learn-lexicon.ts'
import { learntLexiconSchema } from '../lexicon/learnt-lexicon.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { manifestKey } from '../storage/log.ts'
import { type MemoryEntry, parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'

export const lexiconRecordSchema = z.object({
  v: z.literal(1),
  /** The number of the memory's manifest, and how many entries its shards had. */
  number: z.int(),
  rows: z.int(),
  /** Null if the memory has too few entries to learn from. */
  learnt: learntLexiconSchema.nullable(),
})
type LexiconRecord = z.infer<typeof lexiconRecordSchema>

/** A smaller memory has no lexicon: what few sentences teach is mostly chance. */
const fewest = 100
/** Without a lexicon, how many entries a memory needs for the first; with one, by which share it must grow. */
const [first, growth] = [200, 1.2]
/** What one job reads: entries, letters and shards, the newest first. A shard has 6 MiB. */
const usual = { entries: mostPairs, letters: 6_000_000, shards: 16 }

export const hasLexicon = async (objects: Objects, a: Locale, b: Locale): Promise<boolean> =>
  (await readRecord(objects, a, b)) !== null

/** Whether the memory has grown so much that its lexicon is to be learnt again. */
export async function isOutgrown(objects: Objects, a: Locale, b: Locale, { shards }: MemoryManifest): Promise<boolean> {
  const rows = rowCount(shards)
  if (rows < first) return false
  const stored = await readRecord(objects, a, b)
  return !stored || rows >= stored.value.rows * growth
}

/**
 * Learns the lexicon again. `same`: the one that is stored is of this memory. `overtaken`: the memory or its lexicon
 * changed meanwhile. Throws StoreBusy.
 */
export async function rebuildLexicon(
  objects: Objects,
  a: Locale,
  b: Locale,
  limits = usual,
): Promise<{ result: 'same' | 'overtaken' } | { result: 'learnt'; pairs: number }> {
  const log = memoryLog(a, b)
  const stored = await readRecord(objects, a, b)
  const manifest = (await getJson(objects, manifestKey(log.name), log.manifest))?.value
  if (!manifest || manifest.number <= (stored?.value.number ?? -1)) return { result: 'same' }
  const [from, to] = memoryLocales(a, b) as [Locale, Locale]
  const pairs = await readPairs(objects, manifest, from, to, limits)
  if (!pairs) return { result: 'overtaken' }
  const learnt = pairs.length < fewest ? null : learnLexicon(pairs, from, to)
  const record: LexiconRecord = { v: 1, number: manifest.number, rows: rowCount(manifest.shards), learnt }
  const condition = stored ? { etag: stored.etag } : { absent: true as const }
  const put = await putOrThrow(putJson(objects, keys.lexicon(pairName(a, b)), record, condition))
  return put.ok ? { result: 'learnt', pairs: pairs.length } : { result: 'overtaken' }
}

const readRecord = (objects: Objects, a: Locale, b: Locale) =>
  getJson(objects, keys.lexicon(pairName(a, b)), lexiconRecordSchema)

type TextPair = { source: string; target: string }

/**
 * The newest pairs to learn from, the newest last, each once. Shards are read one at a time, because one may take a
 * tenth of a Worker's memory. They hold nothing that is deleted. Null if one is gone.
 */
async function readPairs(
  objects: Objects,
  { shards }: MemoryManifest,
  from: Locale,
  to: Locale,
  limits: typeof usual,
): Promise<TextPair[] | null> {
  const found = new Map<string, TextPair>()
  let letters = 0
  for (const { lines } of shards.slice(-limits.shards).reverse()) {
    const bytes = await objects.getBytes(lines)
    if (!bytes) return null
    for (const line of linesOf(bytes).reverse()) {
      const entry = parseMemoryLine(line)
      const [source, target] = [entry.texts[from]?.text, entry.texts[to]?.text]
      if (!teaches(entry) || source === undefined || target === undefined) continue
      if (found.size === limits.entries || letters + source.length + target.length > limits.letters)
        return [...found.values()].reverse()
      const name = JSON.stringify([source, target])
      if (found.has(name)) continue
      found.set(name, { source, target })
      letters += source.length + target.length
    }
  }
  return [...found.values()].reverse()
}

/** Whether a person made or approved it, or it came from an archive. */
const teaches = ({ approved, engine }: MemoryEntry): boolean => approved || engine === undefined

const newline = 10

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}
