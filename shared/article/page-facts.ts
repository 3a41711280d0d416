/** What a part of an article gives to its page beside its text: a page's facts are those of its parts together. */
import * as z from 'zod'
import { pageBlockSchema, pageTextSchema } from './page.ts'

export const pageFactsSchema = z.object({
  headline: pageTextSchema.optional(),
  headlineCounterpart: pageTextSchema.optional(),
  /** The title's text, where it is not shown. */
  hiddenTitle: z.string().optional(),
  /** How its text begins. */
  firstWords: z.string(),
  standfirst: z.string().optional(),
  /** Its first paragraph. */
  lead: z.string().optional(),
  byline: z.string().optional(),
  section: z.string().optional(),
  words: z.int(),
  stale: z.int(),
  /** How many of its sentences are in whose words, and approved by whom, of those whom readers are told of. */
  translators: z.record(z.string(), z.int()),
  reviewers: z.record(z.string(), z.int()),
  unnamedTranslators: z.boolean(),
  /** Blocks that the page's frame needs. `above`: so many of them stand above the text. `text`: it has some. */
  frame: z.array(pageBlockSchema),
  above: z.int(),
  text: z.boolean(),
})
export type PageFacts = z.infer<typeof pageFactsSchema>
