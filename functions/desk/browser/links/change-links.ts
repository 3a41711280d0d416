/**
 * What people do to links between sentences, as values. Every action says which links should be so, as the API takes
 * it. Each sentence is in one link, before and after.
 */
import type { Link } from '../api/types.ts'

/** A link by its sentences alone. */
export type Joined = Pick<Link, 'source' | 'target'>
export type Side = keyof Joined

/** `row` is the place of a link in reading order. */
export type Action = { row: number } & (
  | { kind: 'confirm' }
  /** Joins the link with the next one. */
  | { kind: 'merge' }
  /** The first link keeps so many sentences of each side. */
  | ({ kind: 'split' } & Cut)
  /** Gives the first sentence of a side to the link above (-1), or the last one to the link below (1). */
  | { kind: 'move'; side: Side; by: -1 | 1 }
  /** Leaves every sentence without a counterpart. */
  | { kind: 'unlink' }
)
export type Cut = Record<Side, number>

/** `before`: the links that change. `after`: the links of the same sentences as they should be. */
export type Change = { before: Joined[]; after: Joined[] }

/** The API takes no more sentences on one side of a link. */
const mostSentences = 20

/** @returns undefined if the action changes nothing here, or cannot be done */
export function changeOf(links: readonly Link[], action: Action): Change | undefined {
  const link = joinedAt(links, action.row)
  if (!link) return
  switch (action.kind) {
    case 'confirm':
      return links[action.row]?.by === undefined ? { before: [link], after: [link] } : undefined
    case 'merge':
      return merge(link, joinedAt(links, action.row + 1))
    case 'split':
      return split(link, action)
    case 'move':
      return move(link, joinedAt(links, action.row + action.by), action)
    case 'unlink':
      return isEmpty(link.source) || isEmpty(link.target) ? undefined : { before: [link], after: alone(link) }
  }
}

function joinedAt(links: readonly Link[], row: number): Joined | undefined {
  const link = links[row]
  return link && { source: link.source, target: link.target }
}

function merge(link: Joined, next: Joined | undefined): Change | undefined {
  if (!next) return
  const joined = { source: [...link.source, ...next.source], target: [...link.target, ...next.target] }
  if (isEmpty(joined.source) || isEmpty(joined.target)) return
  return changeTo([link, next], [joined])
}

function split(link: Joined, cut: Cut): Change | undefined {
  const first = { source: link.source.slice(0, cut.source), target: link.target.slice(0, cut.target) }
  const second = { source: link.source.slice(cut.source), target: link.target.slice(cut.target) }
  return sizeOf(first) > 0 && sizeOf(second) > 0 ? changeTo([link], [first, second]) : undefined
}

function move(link: Joined, other: Joined | undefined, { side, by }: { side: Side; by: -1 | 1 }): Change | undefined {
  const up = by < 0
  const moved = up ? link[side].slice(0, 1) : link[side].slice(-1)
  if (!other || isEmpty(moved)) return
  const left = { ...link, [side]: up ? link[side].slice(1) : link[side].slice(0, -1) }
  const taken = { ...other, [side]: up ? [...other[side], ...moved] : [...moved, ...other[side]] }
  // A sentence beside one that has no counterpart either would still have none.
  if (isEmpty(taken.source) || isEmpty(taken.target)) return
  return up ? changeTo([other, link], [taken, left]) : changeTo([link, other], [left, taken])
}

function changeTo(before: Joined[], links: Joined[]): Change | undefined {
  const after = links.flatMap((link) => (isEmpty(link.source) || isEmpty(link.target) ? alone(link) : link))
  const fits = after.every(({ source, target }) => Math.max(source.length, target.length) <= mostSentences)
  return fits ? { before, after } : undefined
}

/** Each sentence without a counterpart has a link of its own. Those of the translation come first, as the API has them. */
const alone = ({ source, target }: Joined): Joined[] => [
  ...target.map((id) => ({ source: [], target: [id] })),
  ...source.map((id) => ({ source: [id], target: [] })),
]

const isEmpty = (ids: readonly string[]): boolean => ids.length === 0
const sizeOf = ({ source, target }: Joined): number => source.length + target.length

/** Names a sentence of either side. */
export const keysOf = ({ source, target }: Joined): string[] => [
  ...source.map((id) => `s-${id}`),
  ...target.map((id) => `t-${id}`),
]

/** The links as they will be, with `joined` where the first of their sentences was. `by` is who changes them. */
export function withLinks(links: readonly Link[], joined: readonly Joined[], by: string): Link[] {
  const taken = new Set(joined.flatMap(keysOf))
  const isTaken = (link: Link) => keysOf(link).some((key) => taken.has(key))
  const first = links.findIndex(isTaken)
  if (first < 0) return [...links]
  const without = (link: Link): Link => ({
    ...link,
    source: link.source.filter((id) => !taken.has(`s-${id}`)),
    target: link.target.filter((id) => !taken.has(`t-${id}`)),
  })
  const rest = links.slice(first).map((link) => (isTaken(link) ? without(link) : link))
  return [
    ...links.slice(0, first),
    ...joined.map(({ source, target }) => ({ source, target, confidence: 1, by })),
    ...rest.filter((link) => sizeOf(link) > 0),
  ]
}

/** Where a link most likely falls in two: both sides are cut near the same share of their text. */
export function likelyCut(source: readonly string[], target: readonly string[]): Cut {
  let best: Cut & { distance: number } = { source: 1, target: 1, distance: Number.POSITIVE_INFINITY }
  for (const cut of cutsOf(source))
    for (const other of cutsOf(target)) {
      const distance = Math.abs(shareBefore(source, cut) - shareBefore(target, other))
      if (distance < best.distance) best = { source: cut, target: other, distance }
    }
  return { source: best.source, target: best.target }
}

/** A single sentence stays whole, with the first or the second link. */
const cutsOf = (texts: readonly string[]): number[] =>
  texts.length > 1 ? texts.slice(1).map((_, at) => at + 1) : [0, 1]

const shareBefore = (texts: readonly string[], cut: number): number =>
  texts.slice(0, cut).join('').length / Math.max(1, texts.join('').length)
