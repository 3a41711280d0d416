/** A memory pair: two texts that translate each other, whichever was the original, and who vouches for them. */
import * as z from 'zod'
import { richTextSchema } from '../document/model.ts'
import { shortHash } from '../hash.ts'
import { type Locale, localeSchema } from '../locale.ts'

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
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type MemoryPair = z.infer<typeof memoryPairSchema>

/** What two texts must share for one to stand for the other: all but white space and the legacy letters ş ţ. */
export const memoryHash = (text: string): string => shortHash(normaliseForMemory(text))

export const normaliseForMemory = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[şţŞŢ]/g, (letter) => comma[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()

const comma: Record<string, string> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' }

/** Whether `a` is to be kept where there is also `b`: people before engines, then the newer. */
export function beats(a: MemoryPair, b: MemoryPair, asSource: Locale): boolean {
  if (a.approved !== b.approved) return a.approved
  const original = a.from === asSource
  if (!a.approved && original !== (b.from === asSource)) return original
  return a.at >= b.at
}
