/** What the links of an aligned version come to. */
import * as z from 'zod'
import type { readLinks } from '../contract/operations/alignments.ts'
import type { Reply } from './server.ts'

/** Links that are less sure are for a person to look at. */
export const sureFrom = 0.5

export type Links = Reply<typeof readLinks>['body']

const ofEachSide = z.object({ source: z.int(), target: z.int() })

export const linkCountsSchema = z.object({
  sentences: ofEachSide,
  /** Those with sentences on both sides. */
  links: z.int(),
  /** Sentences without a counterpart. */
  alone: ofEachSide,
  /** The mean of the links, from 0 to 1; 0 if there are none. */
  confidence: z.number(),
  /** How many links, or sentences without a counterpart, are less sure than `sureFrom`. */
  unsure: z.int(),
})
type LinkCounts = z.infer<typeof linkCountsSchema>

export function countLinks({ links, source, target }: Pick<Links, 'links' | 'source' | 'target'>): LinkCounts {
  const counts: LinkCounts = {
    sentences: { source: source.length, target: target.length },
    ...{ links: 0, alone: { source: 0, target: 0 }, confidence: 0, unsure: 0 },
  }
  let sum = 0
  for (const link of links) {
    if (link.confidence < sureFrom) counts.unsure++
    if (link.source.length > 0 && link.target.length > 0) {
      counts.links++
      sum += link.confidence
    } else {
      counts.alone.source += link.source.length
      counts.alone.target += link.target.length
    }
  }
  return { ...counts, confidence: counts.links > 0 ? Math.round((sum / counts.links) * 1000) / 1000 : 0 }
}

/** What somebody should look at before the pair is used. */
export function problemsOf({ sentences, links, alone, confidence }: LinkCounts): string[] {
  const lonely = alone.source * 2 > sentences.source || alone.target * 2 > sentences.target
  return [
    ...(lonely ? ['most sentences have no counterpart: these may be two articles'] : []),
    ...(links > 0 && confidence < sureFrom ? ['most links are unsure'] : []),
  ]
}
