/** A memory pair: two texts that translate each other, whichever was the original, and who vouches for them. */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { parseJson } from '../storage/json.ts'
import { commasForCedillas } from '../text/letters.ts'
import { normalise } from '../text/normalise.ts'

export const memoryPairSchema = z.object({
  texts: z.partialRecord(localeSchema, richTextSchema),
  /** Which of the texts was written first. */
  from: localeSchema,
  /** A person approved it. */
  approved: z.boolean(),
  by: z.string().optional(),
  engine: z.string().optional(),
  article: z.string(),
  segment: z.string(),
  /** Of the texts that stood before and after the original: `contextOf`. */
  context: z.string().optional(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type MemoryPair = z.infer<typeof memoryPairSchema>

/** A pair as a shard holds it: JSON in UTF-8, and a line's end. */
export const lineOf = (pair: MemoryPair): Uint8Array => new TextEncoder().encode(`${JSON.stringify(pair)}\n`)
export function readLine(line: Uint8Array): MemoryPair {
  const parsed = parseJson(decoder.decode(line), memoryPairSchema)
  if (!parsed.ok) throw new Error(`a line of the memory ${parsed.reason}`)
  return parsed.value
}
const decoder = new TextDecoder()

/** What two texts must share for one to stand for the other: all but white space and the legacy letters ş ţ. */
export const memoryHash = (text: string): string => shortHash(normaliseForMemory(text))

export const normaliseForMemory = (text: string): string =>
  commasForCedillas(normalise(text, 'NFC')).replace(/\s+/g, ' ').trim()

/** What stands around a text, as a hash; none for a text that stands alone. */
export const contextOf = (before: string | undefined, after: string | undefined): string | undefined =>
  before === undefined && after === undefined
    ? undefined
    : shortHash(JSON.stringify([before ?? '', after ?? ''].map(normaliseForMemory)))

/** The contexts of texts that follow each other. */
export const contextsOf = (texts: string[]): (string | undefined)[] =>
  texts.map((_, i) => contextOf(texts[i - 1], texts[i + 1]))

/** Whether a pair was made where the same texts stood around, in the locale it is looked up in. */
export const isInContext = (pair: MemoryPair, asSource: Locale, context: string | undefined): boolean =>
  context !== undefined && pair.from === asSource && pair.context === context

/**
 * Whether `a` is to be used where there is also `b`: a person's before an engine's, then one from the same context, an
 * engine's from this side before one from the other, the newer. A total order, so that it is the same in any order.
 */
export function beats(a: MemoryPair, b: MemoryPair, asSource: Locale, context?: string): boolean {
  if (a.approved !== b.approved) return a.approved
  const inContext = isInContext(a, asSource, context)
  if (inContext !== isInContext(b, asSource, context)) return inContext
  const original = a.from === asSource
  if (!a.approved && original !== (b.from === asSource)) return original
  return a.at === b.at ? JSON.stringify(a) >= JSON.stringify(b) : a.at > b.at
}
