/** Sorts the links that people made into those that divide the texts and those that cross them, and puts all in order. */
import { type Anchor, heaviestChain } from './anchors.ts'
import type { FixedLink, Link } from './model.ts'

/**
 * `kept`: fixed links that rise in both texts; `between`: the other units, before the first of them, after it, and so on.
 * `crossing`: fixed links that cross those, or have one side only; the rest is aligned around them.
 */
type Placed = { between: { source: Int32Array; target: Int32Array }[]; kept: Link[]; crossing: Link[] }

export function placeFixed(fixed: readonly FixedLink[], sources: number, targets: number): Placed {
  const [inSource, inTarget] = [new Uint8Array(sources), new Uint8Array(targets)]
  const links: Link[] = []
  for (const link of fixed) {
    const source = [...new Set(link.source)].sort((a, b) => a - b)
    const target = [...new Set(link.target)].sort((a, b) => a - b)
    // A unit is in one link: of two that claim it, the first has it.
    if (source.length + target.length === 0) continue
    if (!source.every((unit) => inSource[unit] === 0) || !target.every((unit) => inTarget[unit] === 0)) continue
    for (const unit of source) inSource[unit] = 1
    for (const unit of target) inTarget[unit] = 1
    links.push({ source, target, confidence: 1 })
  }
  const both = links
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map((link) => {
      const [row, column] = [link.source[0] ?? 0, link.target[0] ?? 0]
      // Of links that cross, those stay whose units are as far into their texts.
      return { link, row, column, score: 2 - Math.abs(row / sources - column / targets) }
    })
    .sort((a, b) => a.row - b.row)
  const chain = heaviestChain(both, targets)
  const kept = chain.map(({ link }) => link)
  const inChain = new Set(kept)
  return {
    between: divide(chain, inSource, inTarget),
    kept,
    crossing: links.filter((link) => !inChain.has(link)),
  }
}

function divide(chain: readonly Anchor[], inSource: Uint8Array, inTarget: Uint8Array): Placed['between'] {
  const free = (taken: Uint8Array, ends: number[]) => {
    let unit = 0
    return ends.map((end) => {
      const units: number[] = []
      for (; unit < end; unit++) if (taken[unit] === 0) units.push(unit)
      return Int32Array.from(units)
    })
  }
  const source = free(inSource, [...chain.map(({ row }) => row), inSource.length])
  const target = free(inTarget, [...chain.map(({ column }) => column), inTarget.length])
  return source.map((units, at) => ({ source: units, target: target[at] ?? new Int32Array() }))
}

/** @returns all links in the order of the source, and of the target where a link has nothing of the source */
export function allInOrder(between: readonly Link[][], kept: readonly Link[], crossing: readonly Link[]): Link[] {
  const main = between.flatMap((links, at) => [...links, ...kept.slice(at, at + 1)])
  const first = (link: Link, side: 'source' | 'target') => link[side][0] ?? -1
  const bySource = crossing
    .filter(({ source }) => source.length > 0)
    .sort((a, b) => first(a, 'source') - first(b, 'source'))
  const byTarget = crossing
    .filter(({ source }) => source.length === 0)
    .sort((a, b) => first(a, 'target') - first(b, 'target'))
  return insert(insert(main, bySource, 'source'), byTarget, 'target')
}

/** Puts each of `more` before the first link that has a later unit on this side. */
function insert(links: readonly Link[], more: readonly Link[], side: 'source' | 'target'): Link[] {
  const merged: Link[] = []
  let next = 0
  for (const link of links) {
    const unit = link[side][0] ?? -1
    for (; next < more.length && (more[next]?.[side][0] ?? 0) < unit; next++) merged.push(...more.slice(next, next + 1))
    merged.push(link)
  }
  return [...merged, ...more.slice(next)]
}
