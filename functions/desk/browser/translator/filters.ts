/** The filters for segments in the translator. */
import type { Pair } from '../api/types.ts'

/** They decide by the segment pair and its number of proposals. */
export const filters = {
  all: () => true,
  open: ({ state }: Pair) => state === 'initial' || state === 'translated',
  stale: ({ stale }: Pair) => stale,
  checks: ({ checks, stale }: Pair) =>
    stale || checks.some(({ severity, dismissed }) => severity !== 'info' && !dismissed),
  proposals: (_: Pair, proposed: number) => proposed > 0,
}
export type Filter = keyof typeof filters
export const filterNames: readonly Filter[] = ['all', 'open', 'stale', 'checks', 'proposals']

/** The filter in the address, such as `?show=stale`. */
export const filterOf = (search: string): Filter =>
  filterNames.find((name) => name === new URLSearchParams(search).get('show')) ?? 'all'
