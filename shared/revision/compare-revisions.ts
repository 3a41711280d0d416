/**
 * Compares two revisions of a document sentence by sentence, with word differences. Sentences that were split or merged
 * between them form one difference; segments know their parents.
 */
import type { Document } from '../document/model/document.ts'
import { type DiffPart, diffWords } from '../text/diff-words.ts'

/** `before`, `after`: ids of segments in reading order. `words`: the difference from the old text to the new. */
export type SegmentDifference = {
  kind: 'changed' | 'split' | 'merged' | 'new' | 'removed'
  before: string[]
  after: string[]
  words: DiffPart[]
}

/**
 * Either document may be the older one. In the order of `after`, removed segments last; equal segments are left out.
 */
export function compareDocuments(before: Document, after: Document): SegmentDifference[] {
  const [olds, news] = [sentencesOf(before), sentencesOf(after)]
  const groupOf = groupByLineage(olds, news)
  const groups = new Set([...news.keys(), ...olds.keys()].flatMap((id) => groupOf.get(id) ?? []))
  return [...groups].flatMap((group): SegmentDifference[] => {
    const [was, is] = [textOf(group.before, olds), textOf(group.after, news)]
    const kind = kindOf(group)
    return kind === 'changed' && was === is ? [] : [{ kind, ...group, words: diffWords(was, is) }]
  })
}

type Sentence = { at: number; text: string; from: string[] }
type Sentences = ReadonlyMap<string, Sentence>
type Group = { before: string[]; after: string[] }

const sentencesOf = ({ blocks }: Document): Sentences =>
  new Map(
    blocks
      .flatMap(({ text, segments }) => segments.map((segment) => ({ text, segment })))
      .map(({ text, segment: { id, start, end, from = [] } }, at) => [id, { at, text: text.slice(start, end), from }]),
  )

/** Groups each segment with the one of the same id in the other revision, or with its parents or children there. */
function groupByLineage(olds: Sentences, news: Sentences): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const id of [...olds.keys(), ...news.keys()])
    groups.set(id, { before: olds.has(id) ? [id] : [], after: news.has(id) ? [id] : [] })
  const joinParents = (one: Sentences, other: Sentences) => {
    for (const [id, { from }] of one)
      for (const parent of from) if (!other.has(id) && other.has(parent) && !one.has(parent)) join(groups, id, parent)
  }
  joinParents(news, olds)
  joinParents(olds, news)
  for (const { before, after } of new Set(groups.values())) {
    before.sort((a, b) => (olds.get(a)?.at ?? 0) - (olds.get(b)?.at ?? 0))
    after.sort((a, b) => (news.get(a)?.at ?? 0) - (news.get(b)?.at ?? 0))
  }
  return groups
}

function join(groups: Map<string, Group>, a: string, b: string): void {
  const [one, other] = [groups.get(a), groups.get(b)]
  if (!one || !other || one === other) return
  const [small, large] = sizeOf(one) < sizeOf(other) ? [one, other] : [other, one]
  large.before.push(...small.before)
  large.after.push(...small.after)
  for (const id of [...small.before, ...small.after]) groups.set(id, large)
}

const sizeOf = ({ before, after }: Group): number => before.length + after.length

function kindOf({ before, after }: Group): SegmentDifference['kind'] {
  if (before.length === 0) return 'new'
  if (after.length === 0) return 'removed'
  if (before.length === after.length) return 'changed'
  return before.length < after.length ? 'split' : 'merged'
}

const textOf = (ids: readonly string[], sentences: Sentences): string =>
  ids.map((id) => sentences.get(id)?.text ?? '').join(' ')
