/** The input of a check of a segment pair, and its findings. */
import * as z from 'zod'
import type { RichText } from '../document/model/document.ts'
import type { Term } from '../glossary/term.ts'
import type { Locale } from '../locales/locale.ts'
import type { Messages } from '../locales/registry.ts'

const placeSchema = z.object({
  /** UTF-16 offsets into the target's text, if the finding has a place there. */
  start: z.int().optional(),
  end: z.int().optional(),
  /** The id of the glossary's term that it is about. */
  term: z.string().optional(),
  /** Where the source has something that the target lacks: UTF-16 offsets into the source's text. */
  source: z.object({ start: z.int(), end: z.int() }).optional(),
})

export const checkSchema = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** In English. */
  message: z.string(),
  /** The name of a text, as "numbers.missing": it says this in the reader's language with `values` in its holes. */
  code: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
  ...placeSchema.shape,
})
export type Check = z.infer<typeof checkSchema>

type Texts = Messages['checks']
/** The name of a text among `checks` of the messages: the check, a dot, and what is wrong. */
export type CheckCode = { [Name in keyof Texts]: `${Name}.${keyof Texts[Name] & string}` }[keyof Texts]

export type CheckFinding = z.infer<typeof placeSchema> & {
  severity: Check['severity']
  code: CheckCode
  values?: Record<string, string>
}

/** A segment and its target, from one locale to the other. `terms`: their glossary; checks may cache by this list. */
export type CheckedPair = {
  source: RichText
  target: RichText
  from: Locale
  to: Locale
  terms?: readonly Term[] | undefined
}

export type Checker = (pair: CheckedPair) => CheckFinding[]

/** A finding for each match of the pattern, which must be global. */
export function findingsAt(text: string, pattern: RegExp, finding: (found: string) => CheckFinding): CheckFinding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    ...finding(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
