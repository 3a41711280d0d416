/** The stored form of a lexicon that was learnt from pairs. It is data only, so that it can be kept beside a memory. */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'

const probability = z.number().min(0).max(1)

/**
 * `pairs`: how many were learnt from. `words`: a stem of `from` with its counterparts in `to`, best first, each with the
 * probability of this translation and that of the way back.
 */
export const learntLexiconSchema = z.strictObject({
  version: z.literal(1),
  from: localeSchema,
  to: localeSchema,
  pairs: z.int().min(0),
  words: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), probability, probability]))])),
})
export type LearntLexicon = z.infer<typeof learntLexiconSchema>
