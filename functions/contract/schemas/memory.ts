/** Suggestions from memory, and the ledger of what engines were paid for. */
import * as z from 'zod'
import { engineUsageSchema } from '../../../shared/article/draft-translation.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { entryIdSchema } from '../../../shared/memory/deletion.ts'
import { suggestionSchema } from '../../../shared/memory/suggestion.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { named } from './named.ts'
import { targetLength } from './segments.ts'

const idShape = { id: entryIdSchema.describe('The id of the entry. Entries with the same two texts have one.') }

export const suggestionsSchema = named(
  'Suggestions',
  'Translations of a text and of like texts, the best first: of the very text all, of a similar one the best.',
  z.object({
    items: z.array(
      suggestionSchema.extend({ ...idShape, etag: z.string().describe('The ETag of the entry, for `If-Match`.') }),
    ),
  }),
)

export const entrySchema = named(
  'MemoryEntry',
  'A translation that memory has, as it is stored.',
  suggestionSchema.omit({ score: true, adapted: true }).extend(idShape),
)

export const entryCorrectionSchema = named(
  'MemoryCorrection',
  'The translation that memory is to have.',
  z.strictObject({
    text: z
      .string()
      .trim()
      .min(1, 'is empty')
      .max(targetLength)
      .check(isPlainText)
      .describe('The new target. Punte puts the tags where they were.'),
  }),
)

export const ledgerSchema = named(
  'Ledger',
  'What the translation of an article cost.',
  z.object({
    article: z.string(),
    engines: z.array(engineUsageSchema).describe('By engine.'),
    entries: z.array(engineUsageSchema.extend({ locale: localeSchema })).describe('By locale and engine.'),
  }),
)
