/** What a check of a pair is given, and what it finds. */
import * as z from 'zod'
import type { RichText } from '../document/model/document.ts'
import type { Term } from '../glossary/term.ts'
import type { Locale } from '../locales/locale.ts'
import type { Messages } from '../locales/registry.ts'

const placeSchema = z.object({
  /** UTF-16 offsets into the target's text, where the trouble has a place there. */
  start: z.int().optional(),
  end: z.int().optional(),
  /** The glossary's term that it is about, by its id. */
  term: z.string().optional(),
  /** Where the source calls for what the target lacks: UTF-16 offsets into its text. */
  source: z.object({ start: z.int(), end: z.int() }).optional(),
})

export const checkSchema = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** In English. */
  message: z.string(),
  /** "numbers.missing": the text of that name says it in the reader's language, with `values` in its holes. */
  code: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
  ...placeSchema.shape,
})
export type Check = z.infer<typeof checkSchema>

type Texts = Messages['checks']
/** The name of a text among `checks` of the messages: of the check, a dot, what is wrong. */
export type CheckCode = { [Name in keyof Texts]: `${Name}.${keyof Texts[Name] & string}` }[keyof Texts]

export type CheckFinding = z.infer<typeof placeSchema> & {
  severity: Check['severity']
  code: CheckCode
  values?: Record<string, string>
}

/** A segment and its target, from one locale to the other. `terms`: the pair's glossary; checks may remember it. */
export type CheckedPair = {
  source: RichText
  target: RichText
  from: Locale
  to: Locale
  terms?: readonly Term[] | undefined
}

export type Checker = (pair: CheckedPair) => CheckFinding[]

/** A finding at each place where the pattern fits. The pattern is global. */
export function findingsAt(text: string, pattern: RegExp, finding: (found: string) => CheckFinding): CheckFinding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    ...finding(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
