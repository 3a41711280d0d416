/** Glossaries: terms, candidates for terms, and tables of them. */
import * as z from 'zod'
import { minedPhraseSchema } from '../../../shared/glossary/mine-phrases.ts'
import { termInputSchema as storedInputSchema, termSchema as storedTermSchema } from '../../../shared/glossary/term.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { named, pageOf } from './named.ts'

export const termSchema = named('Term', 'A term of a glossary.', storedTermSchema)

export const termInputSchema = named('TermInput', 'A term as it is to be.', storedInputSchema)

const pairShape = { pair: z.string().describe('The locales of the glossary, in the order of the alphabet.') }

export const termsSchema = named(
  'Terms',
  'Every term of a glossary, each with its ETag.',
  z.object({ ...pairShape, items: z.array(storedTermSchema.extend({ etag: z.string() })) }),
)

const fieldsSchema = storedTermSchema.omit({ id: true })

export const termChangesSchema = named(
  'TermChanges',
  'Members of the term that are to be other than proposed.',
  fieldsSchema.partial().strict(),
)

export type TermChanges = z.infer<typeof termChangesSchema>

export const candidatesSchema = named(
  'Candidates',
  'A page of candidates for terms, the best first.',
  pageOf(
    z.object({
      id: z.string(),
      kind: minedPhraseSchema.shape.kind,
      from: localeSchema,
      text: z.string(),
      count: z.int().describe('How often it stands in articles.'),
      articles: z.int().describe('In how many articles it stands.'),
      score: z.number(),
      counterparts: z.array(z.object({ text: z.string(), score: z.number() })).describe('What may translate it.'),
      examples: z.array(
        z.object({ article: z.string(), segment: z.string(), source: z.string(), target: z.string().nullable() }),
      ),
      term: fieldsSchema.describe('The term that accepting it makes. It may lack a form in one locale.'),
    }),
  ).extend(pairShape),
)

export const importedSchema = named(
  'Imported',
  'What an import has changed, or would change.',
  z.object({
    dry: z.boolean().describe('Nothing was changed: this says what would be.'),
    created: z.int(),
    changed: z.int(),
    same: z.int(),
    items: z.array(z.object({ line: z.int(), change: z.enum(['created', 'changed']), term: termSchema })),
  }),
)

export const tableSchema = named(
  'TermTable',
  'A table with a header: id, rule, part_of_speech, case, note, etag, and for each locale the term and its variants.',
  z.string(),
)
