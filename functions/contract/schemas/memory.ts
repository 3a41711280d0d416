/** Suggestions from memory, and the ledger of what engines were paid for. */
import * as z from 'zod'
import { engineUsageSchema } from '../../../shared/article/draft-translation.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { suggestionSchema } from '../../../shared/memory/suggestion.ts'
import { named } from './named.ts'

export const suggestionsSchema = named(
  'Suggestions',
  'Translations of like texts, the best first.',
  z.object({ items: z.array(suggestionSchema) }),
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
