/** What a part of an article contributes to its page besides the text. A page combines the facts of its parts. */
import * as z from 'zod'
import { pageBlockSchema, pageTextSchema } from './page.ts'

export const pageFactsSchema = z.object({
  headline: pageTextSchema.optional(),
  headlineCounterpart: pageTextSchema.optional(),
  /** The title's text, where it is not shown. */
  hiddenTitle: z.string().optional(),
  /** The beginning of its text. */
  firstWords: z.string(),
  standfirst: z.string().optional(),
  /** The first paragraph. */
  lead: z.string().optional(),
  byline: z.string().optional(),
  section: z.string().optional(),
  words: z.int(),
  stale: z.int(),
  /** The number of sentences per translator and per reviewer, by id. Only the page has names. */
  translators: z.record(z.string(), z.int()),
  reviewers: z.record(z.string(), z.int()),
  /**
   * `frame`: the blocks that the page's frame needs. `above`: how many of them are above the text. `text`: whether it
   * has text.
   */
  frame: z.array(pageBlockSchema),
  above: z.int(),
  text: z.boolean(),
})
export type PageFacts = z.infer<typeof pageFactsSchema>
