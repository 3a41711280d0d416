/** How faithful a translation is: how many of the words that should have a counterpart in their link have one. */
import type { Pairings } from './evidence.ts'
import type { Side } from './side.ts'
import { weights } from './weights.ts'

type Linked = { source: number[]; target: number[]; confidence: number }

/** @returns the share of what `pairings` expects, of all links together; few links leave it near what is usual. */
export function faithOf(links: readonly Linked[], source: Side, target: Side, pairings: Pairings): number {
  let [found, expected] = [weights.faith * weights.faithTrust, weights.faithTrust]
  for (const link of links) {
    if (link.source.length === 0 || link.target.length === 0) continue
    const there = new Set(link.target.flatMap((unit) => [...(target.units[unit] ?? [])]))
    const matched = new Set<number>()
    for (const unit of link.source)
      for (const type of source.units[unit] ?? []) {
        const others = [...(pairings.table[type]?.keys() ?? [])].filter((other) => there.has(other))
        for (const other of others) matched.add(other)
        expected += link.confidence * (pairings.source[type] ?? 0)
        if (others.length > 0) found += link.confidence
      }
    for (const type of there) {
      expected += link.confidence * (pairings.target[type] ?? 0)
      if (matched.has(type)) found += link.confidence
    }
  }
  return Math.min(1.3, Math.max(0.2, found / expected))
}
