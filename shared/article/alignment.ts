/**
 * Alignment of an existing translation with its original: links between their sentences, by segment ids. Records of it
 * are numbered from 1 and only created. One of a machine holds all links; one of a person holds the links as they
 * should be, and what it does not name stays.
 */
import * as z from 'zod'

const linkSchema = z.object({
  source: z.array(z.string()),
  target: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  /** Who made the link, if a person did, and when, in milliseconds since the epoch. */
  by: z.string().optional(),
  at: z.number().optional(),
})
export type Link = z.infer<typeof linkSchema>

const numbered = {
  v: z.literal(1),
  n: z.int().min(1),
  /** The ids of the documents whose sentences are linked. A later revision of the original has another one. */
  source: z.string(),
  translation: z.string(),
  /** The number of the machine's record of this translation. */
  first: z.int().min(1),
  /** The round of its drafts: see draft-translation.ts. It grows with n. */
  round: z.int().min(1),
  /** Milliseconds since the epoch. It grows with n. */
  at: z.number(),
}

export const alignmentRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), ...numbered, links: z.array(linkSchema) }),
  z.object({
    kind: z.literal('change'),
    ...numbered,
    by: z.string(),
    links: z.array(linkSchema.pick({ source: true, target: true })),
  }),
])
export type AlignmentRecord = z.infer<typeof alignmentRecordSchema>

/** The links after all records. */
export type Alignment = Pick<AlignmentRecord, 'n' | 'source' | 'translation' | 'first' | 'round' | 'at'> & {
  links: Link[]
}

/** `records`: from a machine's on, by number. Null without one. */
export const currentAlignment = (records: readonly AlignmentRecord[]): Alignment | null =>
  records.reduce<Alignment | null>(
    (before, record) => (record.kind === 'whole' || before ? applyRecord(before?.links ?? [], record) : null),
    null,
  )

/** The alignment after a record that follows `links`. */
export function applyRecord(links: readonly Link[], record: AlignmentRecord): Alignment {
  const { n, source, translation, first, round, at } = record
  const about = { n, source, translation, first, round, at }
  if (record.kind === 'whole') return { ...about, links: record.links }
  const made = record.links.map((link): Link => ({ ...link, confidence: 1, by: record.by, at }))
  return { ...about, links: changeLinks(links, made) }
}

/** The links with `made` among them. Sentences that a link loses to them leave the rest of it as it was. */
function changeLinks(links: readonly Link[], made: readonly Link[]): Link[] {
  const [sources, targets] = [idsOf(made, 'source'), idsOf(made, 'target')]
  const left = links.flatMap((link) =>
    restrictLink(
      link,
      (id) => !sources.has(id),
      (id) => !targets.has(id),
    ),
  )
  return [...left, ...made]
}

/** The link without the sentences that are gone. Sentences that lose their whole counterpart are nulls of their own. */
function restrictLink(link: Link, hasSource: (id: string) => boolean, hasTarget: (id: string) => boolean): Link[] {
  const source = link.source.filter(hasSource)
  const target = link.target.filter(hasTarget)
  if (source.length === link.source.length && target.length === link.target.length) return [link]
  if (source.length > 0 && target.length > 0) return [{ ...link, source, target }]
  return [
    ...source.map((id): Link => ({ source: [id], target: [], confidence: link.confidence })),
    ...target.map((id): Link => ({ source: [], target: [id], confidence: link.confidence })),
  ]
}

const idsOf = (links: readonly Link[], side: 'source' | 'target'): Set<string> =>
  new Set(links.flatMap((link) => link[side]))

/**
 * The links of sentences that exist, in reading order. They partition both lists: a sentence in no link, such as one of
 * a later revision, is a null of confidence 0.
 */
export function linksOver(links: readonly Link[], source: readonly string[], target: readonly string[]): Link[] {
  const [sourceAt, targetAt] = [positions(source), positions(target)]
  const there = links
    .flatMap((link) =>
      restrictLink(
        link,
        (id) => sourceAt.has(id),
        (id) => targetAt.has(id),
      ),
    )
    .filter((link) => link.source.length + link.target.length > 0)
    .map((link) => ({ ...link, source: inOrder(link.source, sourceAt), target: inOrder(link.target, targetAt) }))
  const [known, knownTargets] = [idsOf(there, 'source'), idsOf(there, 'target')]
  const all = [
    ...there,
    ...source.filter((id) => !known.has(id)).map((id): Link => ({ source: [id], target: [], confidence: 0 })),
    ...target.filter((id) => !knownTargets.has(id)).map((id): Link => ({ source: [], target: [id], confidence: 0 })),
  ]
  return inReadingOrder(all, sourceAt, target)
}

const positions = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, at) => [id, at]))

const inOrder = (ids: readonly string[], at: ReadonlyMap<string, number>): string[] =>
  [...ids].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))

/** By the source; a sentence of the target alone follows the link of the sentence before it. */
function inReadingOrder(links: Link[], sourceAt: ReadonlyMap<string, number>, target: readonly string[]): Link[] {
  const first = ({ source }: Link) => sourceAt.get(source[0] ?? '') ?? -1
  const holder = new Map(links.flatMap((link) => link.target.map((id) => [id, link] as const)))
  const following = new Map<Link | null, Link[]>()
  let last: Link | null = null
  for (const id of target) {
    const link = holder.get(id)
    if (!link) continue
    if (link.source.length > 0) last = link
    else if (link.target[0] === id) following.set(last, [...(following.get(last) ?? []), link])
  }
  const withSource = links.filter(({ source }) => source.length > 0).sort((a, b) => first(a) - first(b))
  return [...(following.get(null) ?? []), ...withSource.flatMap((link) => [link, ...(following.get(link) ?? [])])]
}
