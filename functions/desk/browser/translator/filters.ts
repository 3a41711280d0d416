/** Which segments the translator shows, and in which order. */
import type { Pair } from '../api/types.ts'

const isOpen = ({ state }: Pair): boolean => state === 'initial' || state === 'translated'

/** They decide by the segment pair and its number of proposals. */
export const filters = {
  all: () => true,
  open: isOpen,
  unsure: (pair: Pair) => isOpen(pair) || pair.stale,
  stale: ({ stale }: Pair) => stale,
  checks: ({ checks, stale }: Pair) =>
    stale || checks.some(({ severity, dismissed }) => severity !== 'info' && !dismissed),
  proposals: (_: Pair, proposed: number) => proposed > 0,
}
export type Filter = keyof typeof filters
export const filterNames: readonly Filter[] = Object.keys(filters).filter((name): name is Filter => name in filters)

/** The filter in the address, such as `?show=stale`. */
export const filterOf = (search: string): Filter =>
  filterNames.find((name) => name === new URLSearchParams(search).get('show')) ?? 'all'

/** The ids of segments in the order in which the filter shows them: as they are read, or the least sure one first. */
export function orderOf(filter: Filter, segments: readonly Pair[]): string[] {
  const sureness = ({ target, confidence = 0 }: Pair) => (target ? confidence : -1)
  const pairs = filter === 'unsure' ? segments.toSorted((a, b) => sureness(a) - sureness(b)) : segments
  return pairs.map(({ id }) => id)
}
