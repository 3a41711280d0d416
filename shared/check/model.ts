/** What a check of a pair is given, and what it finds. */
import * as z from 'zod'
import type { RichText } from '../document/model.ts'
import type { Term } from '../glossary/term.ts'
import type { Locale } from '../locale.ts'

export const findingSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  /** UTF-16 offsets into the target's text, where the trouble has a place there. */
  start: z.int().optional(),
  end: z.int().optional(),
  /** The glossary's term that it is about, by its id. */
  term: z.string().optional(),
  /** Where the source calls for what the target lacks: UTF-16 offsets into its text. */
  source: z.object({ start: z.int(), end: z.int() }).optional(),
})
export type Finding = z.infer<typeof findingSchema>

export const checkSchema = z.object({ check: z.string(), ...findingSchema.shape })
export type Check = z.infer<typeof checkSchema>

/** A segment and its target, from one locale to the other. `terms`: the pair's glossary; checks may remember it. */
export type Pair = { source: RichText; target: RichText; from: Locale; to: Locale; terms?: readonly Term[] | undefined }

export type Checker = { name: string; run(pair: Pair): Finding[] }

/** A finding at each place where the pattern fits. The pattern is global. */
export function findingsAt(text: string, pattern: RegExp, finding: (found: string) => Finding): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    ...finding(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
