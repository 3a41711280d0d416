/**
 * A term and the glossary of a language pair, as stored and as the API takes them. A term is validated when somebody
 * creates or replaces it; stored terms are valid.
 */
import * as z from 'zod'
import { byLocale, type LanguagePair, type Locale, languagePairs } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { partsOfSpeech } from '../locales/shape/words.ts'
import { removeInvisible } from '../text/invisible.ts'
import { commasForCedillas } from '../text/letters.ts'
import { normaliseUnicode } from '../text/normalise-unicode.ts'
import { isPlainText } from '../text/plain-text.ts'

/**
 * `preferred`: a translation must use it. `forbidden`: a translation must not use it. `keep`: stays as in the source.
 * `name`: has a form per locale (Kiev, Kyiv), and each is wrong in the other.
 */
const termRules = ['preferred', 'forbidden', 'keep', 'name'] as const

/**
 * A form as it is stored, so that one term has one spelling: composed letters, single spaces, nothing unseen, and
 * in a locale whose letters have older encodings its own: "piaţă" becomes "piață". A word with a foreign letter is a
 * name and stays.
 */
export function tidyForm(form: string, locale: Locale): string {
  if (tidy.test(form)) return form
  const { letters } = registry[locale]
  return removeInvisible(form)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
      const composed = normaliseUnicode(word, 'NFC')
      return letters && !letters.hasForeign(composed) ? commasForCedillas(composed) : composed
    })
}

/** Most English forms need nothing. */
const tidy = /^[!-~]+(?: [!-~]+)*$/

const letters = /[\p{L}\p{N}]/u
const phraseSchemaOf = (locale: Locale) =>
  z
    .string()
    // Before it is tidied: what no page may hold is refused, and what nobody sees is left out.
    .check(isPlainText)
    .overwrite((text) => tidyForm(text, locale))
    .min(1, 'is empty')
    .max(200, 'is over 200 characters')
    .refine((text) => letters.test(text), 'has neither a letter nor a digit')
const formSchemaOf = (locale: Locale) =>
  z.strictObject({
    /** The dictionary form; adjectives agree: "uniune europeană". */
    base: phraseSchemaOf(locale),
    /** Other words for it, also found inflected: abbreviations, synonyms, spellings. */
    variants: z.array(phraseSchemaOf(locale)).max(50, 'has over 50 variants').optional(),
  })
type TermForm = z.infer<ReturnType<typeof formSchemaOf>>

const fields = {
  rule: z.enum(termRules),
  forms: z.strictObject(byLocale((locale) => formSchemaOf(locale).optional())),
  partOfSpeech: z.enum(partsOfSpeech).optional(),
  note: z.string().max(2000, 'is over 2,000 characters').check(isPlainText).optional(),
  /** Unset: a base of two to five capitals, or capitals and figures, is found only so; any other in any case. */
  caseSensitive: z.boolean().optional(),
}

export const termSchema = z.object({ id: z.string(), ...fields })
export type Term = z.infer<typeof termSchema>

/** What the API takes to create or replace a term. */
export const termInputSchema = z.strictObject(fields).superRefine(({ rule, forms }, context) => {
  const reason = (message: string) => context.addIssue({ code: 'custom', path: ['forms'], message })
  const count = Object.values(forms).filter(Boolean).length
  if (count === 0) reason('needs a form in at least one locale')
  else if (rule === 'name' && count < 2) reason('a name needs a form in each locale')
  else if (rule === 'preferred' && count < 2) reason('a preferred term needs a form in each locale')
})

/** The same for one language pair's glossary, whose terms have forms only in its two locales. */
export const termInputSchemaOf = ({ locales }: LanguagePair) =>
  termInputSchema.superRefine(({ forms }, context) => {
    for (const [locale, form] of Object.entries(forms))
      if (form && !locales.some((own) => own === locale))
        context.addIssue({ code: 'custom', path: ['forms', locale], message: `is none of ${locales.join(' and ')}` })
  })
export type TermInput = z.infer<typeof termInputSchema>

/** A term's form in one locale of a pair or in the other, for a term that all texts keep as it is. */
export const anyForm = ({ forms }: Pick<Term, 'forms'>): TermForm | undefined => Object.values(forms).find(Boolean)

/** One glossary serves both directions of a pair; `number` grows with every change. */
export const glossarySchema = z.object({
  v: z.literal(1),
  number: z.int().min(0),
  pair: z.enum(languagePairs.map(({ name }) => name)),
  terms: z.array(termSchema),
})
export type Glossary = z.infer<typeof glossarySchema>

export const emptyGlossary = (pair: string): Glossary => ({ v: 1, number: 0, pair, terms: [] })
