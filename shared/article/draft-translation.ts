/**
 * Draft translations: what memory, engines and existing translations gave for segments. They are stored once and never changed. Within a
 * round the first one stored for a segment wins. A person who asks to translate again begins a new round, and its drafts
 * win over those before; so nothing stored is replaced.
 */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'
import { suggestionSchema } from '../memory/suggestion.ts'
import { draftLinkSchema } from './pair-link.ts'

const draftTranslationSchema = z.object({
  segment: z.string(),
  sourceHash: z.string(),
  /** Null if the engine refused the segment for good; a person must translate it. */
  target: richTextSchema.nullable(),
  origin: z.enum(['memory', 'engine', 'aligned']),
  engine: z.string().optional(),
  match: z.int().optional(),
  refused: z.string().optional(),
  /** The positions of inline tags in the target are a guess. */
  tagsGuessed: z.boolean().optional(),
  /** A memory entry with a similar source. */
  suggestion: suggestionSchema.optional(),
  /** Of an aligned draft. An engine's draft that stands before it keeps it. */
  link: draftLinkSchema.optional(),
})
export type DraftTranslation = z.infer<typeof draftTranslationSchema>

/** `round`: the latest one that answered for the segment, also if it gave nothing. */
export type MergedDraft = DraftTranslation & { round: number }

/** Usage of an engine: successful calls, and the texts and UTF-16 units that they answered. */
export const engineUsageSchema = z.object({ engine: z.string(), calls: z.int(), texts: z.int(), characters: z.int() })
export type EngineUsage = z.infer<typeof engineUsageSchema>

export const draftBatchSchema = z.object({
  v: z.literal(1),
  drafts: z.array(draftTranslationSchema),
  usage: engineUsageSchema.optional(),
  /** Paid answers to texts of segments that are not complete yet; the next run starts with them. */
  spareAnswers: z.record(z.string(), z.string()).optional(),
})
export type DraftBatch = z.infer<typeof draftBatchSchema>

/**
 * Where a batch was made: the article's revision, the part of its document, the position of the first segment in it, and
 * the round: 0 for the first translation, then one more each time that somebody asks to translate again.
 */
type DraftBatchPosition = { revision: number; part: number; at: number; round: number }

/** The name of a draft batch. Two runs with the same input get the same name, so only one is stored. */
export const draftBatchName = (
  origin: DraftTranslation['origin'],
  { revision, part, at, round }: DraftBatchPosition,
  sources: string[],
): string =>
  `${[revision, part, at, round].map((n) => String(n).padStart(5, '0')).join('-')}-${origin}-${shortHash(JSON.stringify(sources))}`

/** Whether a batch may cover a part. A batch of the same revision covers only the part that it was made in. */
export function mayCoverPart(name: string, { revision, part }: Pick<DraftBatchPosition, 'revision' | 'part'>): boolean {
  const [madeIn, ofPart] = name.split('-', 2).map(Number)
  return madeIn !== revision || ofPart === part
}

/** The round that a batch was made in. */
export const roundOf = (name: string): number => Number(name.split('-', 4)[3])

/**
 * The drafts of each segment, one per source wording: that of the latest round, and the first by name if the round has
 * several. If the latest round gave nothing, an earlier draft stays. `wanted` limits the segments.
 */
export function mergeDrafts(named: Map<string, DraftBatch>, wanted?: ReadonlySet<string>): Map<string, MergedDraft[]> {
  const bySegment = new Map<string, { draft: DraftTranslation; round: number; latest: number }[]>()
  for (const name of [...named.keys()].sort()) {
    const round = roundOf(name)
    for (const draft of named.get(name)?.drafts ?? []) {
      if (wanted && !wanted.has(draft.segment)) continue
      const held = bySegment.get(draft.segment) ?? []
      bySegment.set(draft.segment, held)
      const at = held.findIndex(({ draft: { sourceHash } }) => sourceHash === draft.sourceHash)
      const before = held[at]
      if (!before) held.push({ draft, round, latest: round })
      else if (isBefore(draft, round, before) && (draft.target || !before.draft.target))
        held[at] = { draft: withLink(draft, before.draft.link), round, latest: round }
      else before.latest = Math.max(before.latest, round)
    }
  }
  return new Map(
    [...bySegment].map(([segment, held]) => [segment, held.map(({ draft, latest }) => ({ ...draft, round: latest }))]),
  )
}

const withLink = (draft: DraftTranslation, link: DraftTranslation['link']): DraftTranslation =>
  draft.link || !link ? draft : { ...draft, link }

type Placed = { draft: DraftTranslation; round: number }

/** By their rounds. Words of an existing translation give way only to another link; a machine's give way to any. */
function isBefore(draft: DraftTranslation, round: number, other: Placed): boolean {
  if (draft.origin === 'aligned') return round >= other.round || !hasWords(other.draft)
  return round > other.round && !hasWords(other.draft)
}

const hasWords = ({ origin, link }: DraftTranslation): boolean => origin === 'aligned' && link?.target.length !== 0
