/** Drafts: what memory and engine gave for segments, stored once and never changed. The first stored for a segment wins. */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import { suggestionSchema } from '../memory/suggestion.ts'

export const draftSchema = z.object({
  segment: z.string(),
  sourceHash: z.string(),
  /** Null when the engine refused this one for good; a person will have to. */
  target: richTextSchema.nullable(),
  origin: z.enum(['memory', 'engine']),
  engine: z.string().optional(),
  match: z.int().optional(),
  refused: z.string().optional(),
  /** Inline tags whose place in the target is a guess. */
  tagsGuessed: z.boolean().optional(),
  /** What memory has that resembles its source. */
  suggestion: suggestionSchema.optional(),
})
export type Draft = z.infer<typeof draftSchema>

/** What an engine's answers cost: calls that gave something, and the texts and UTF-16 units that they gave answers to. */
export const spendingSchema = z.object({ engine: z.string(), calls: z.int(), texts: z.int(), characters: z.int() })
export type Spending = z.infer<typeof spendingSchema>

export const draftsSchema = z.object({
  v: z.literal(1),
  drafts: z.array(draftSchema),
  spent: spendingSchema.optional(),
  /** Answers to texts of segments that are not complete yet, for the next run to begin with: they are paid for. */
  strings: z.record(z.string(), z.string()).optional(),
})
export type Drafts = z.infer<typeof draftsSchema>

/** Where drafts were made: the article's revision, the part of its document, and the place in that of the first segment. */
export type DraftPlace = { revision: number; part: number; at: number }

/** A draft object's name: the same input, worked on twice at once, meets itself. */
export const draftName = (origin: Draft['origin'], { revision, part, at }: DraftPlace, sources: string[]): string =>
  `${[revision, part, at].map((n) => String(n).padStart(5, '0')).join('-')}-${origin}-${shortHash(JSON.stringify(sources))}`

/** Whether an object may hold drafts of a part: one of the same revision is about the part that it was made in. */
export function isAbout(name: string, { revision, part }: Omit<DraftPlace, 'at'>): boolean {
  const [madeIn, ofPart] = name.split('-', 2).map(Number)
  return madeIn !== revision || ofPart === part
}

/** The drafts of each segment, one a wording of its source: where several objects hold one, the first by name counts. Of segments in `wanted` alone. */
export function foldDrafts(named: Map<string, Drafts>, wanted?: ReadonlySet<string>): Map<string, Draft[]> {
  const bySegment = new Map<string, Draft[]>()
  for (const name of [...named.keys()].sort()) {
    for (const draft of named.get(name)?.drafts ?? []) {
      if (wanted && !wanted.has(draft.segment)) continue
      const held = bySegment.get(draft.segment) ?? []
      if (held.some(({ sourceHash }) => sourceHash === draft.sourceHash)) continue
      bySegment.set(draft.segment, [...held, draft])
    }
  }
  return bySegment
}
