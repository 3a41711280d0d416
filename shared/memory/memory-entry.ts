/** A memory entry: two texts that translate each other, in either direction, and who made the translation. */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { parseJson } from '../storage/json.ts'
import { normaliseTypography } from '../text/typography.ts'

export const memoryEntrySchema = z.object({
  texts: z.partialRecord(localeSchema, richTextSchema),
  /** The locale of the original. */
  from: localeSchema,
  /** Whether a person approved it. */
  approved: z.boolean(),
  by: z.string().optional(),
  engine: z.string().optional(),
  article: z.string(),
  segment: z.string(),
  /** The hash of the texts before and after the original: `contextHash`. */
  context: z.string().optional(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type MemoryEntry = z.infer<typeof memoryEntrySchema>

/** An entry as a shard holds it: one line of JSON in UTF-8. */
export const memoryLine = (pair: MemoryEntry): Uint8Array => new TextEncoder().encode(`${JSON.stringify(pair)}\n`)
export function parseMemoryLine(line: Uint8Array): MemoryEntry {
  const parsed = parseJson(decoder.decode(line), memoryEntrySchema)
  if (!parsed.ok) throw new Error(`a line of the memory ${parsed.reason}`)
  return parsed.value
}
const decoder = new TextDecoder()

/** The hash of a text as memory compares it. */
export const memoryHash = (text: string): string => shortHash(normaliseTypography(text))

/** The hash of the texts before and after a text; undefined if there are none. */
export const contextHash = (before: string | undefined, after: string | undefined): string | undefined =>
  before === undefined && after === undefined
    ? undefined
    : shortHash(JSON.stringify([before ?? '', after ?? ''].map(normaliseTypography)))

/** The context hashes of texts that follow each other. */
export const contextHashes = (texts: string[]): (string | undefined)[] =>
  texts.map((_, i) => contextHash(texts[i - 1], texts[i + 1]))

/** Whether an entry was made between the same neighbouring texts, with its original in the locale of the look-up. */
export const isInContext = (pair: MemoryEntry, asSource: Locale, context: string | undefined): boolean =>
  context !== undefined && pair.from === asSource && pair.context === context

/**
 * Whether to use `a` rather than `b`: first what a person approved, then what has the same context, then of engine
 * output what was translated in this direction, then the newer. A total order, so the result does not depend on the
 * order of entries.
 */
export function isBetterEntry(a: MemoryEntry, b: MemoryEntry, asSource: Locale, context?: string): boolean {
  if (a.approved !== b.approved) return a.approved
  const inContext = isInContext(a, asSource, context)
  if (inContext !== isInContext(b, asSource, context)) return inContext
  const original = a.from === asSource
  if (!a.approved && original !== (b.from === asSource)) return original
  return a.at === b.at ? JSON.stringify(a) >= JSON.stringify(b) : a.at > b.at
}
