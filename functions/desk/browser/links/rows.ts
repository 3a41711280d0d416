/** Which links the page shows, in which order, and how sure each is. */
import type { Link } from '../api/types.ts'
import { keysOf, type Side } from './change-links.ts'

export const orders = ['reading', 'unsure'] as const
export type Order = (typeof orders)[number]

/** The order in the address, such as `?order=unsure`. */
export const orderOf = (search: string): Order =>
  orders.find((name) => name === new URLSearchParams(search).get('order')) ?? 'reading'

/** Below it a link is unsure. */
const [unsureBelow, sureFrom] = [0.7, 0.9]
export const surenessOf = ({ confidence }: Link): 'unsure' | 'likely' | 'sure' =>
  confidence < unsureBelow ? 'unsure' : confidence < sureFrom ? 'likely' : 'sure'

/** A person's link is sure. */
export const isUnsure = (link: Link): boolean => link.by === undefined && surenessOf(link) === 'unsure'

/**
 * The places of the sentences in the order that is chosen. It is made once, so no link moves or vanishes while somebody
 * works on it. In the order of the least sure first, links that people made are left out.
 */
export function placesOf(links: readonly Link[], order: Order): ReadonlyMap<string, number> {
  const chosen =
    order === 'reading'
      ? links
      : links.filter(({ by }) => by === undefined).toSorted((a, b) => a.confidence - b.confidence)
  return new Map(chosen.flatMap(keysOf).map((key, place) => [key, place]))
}

/** A link and its place in reading order. */
export type Row = { link: Link; at: number }

/** The links that have a place, in the order of their first one. In reading order they are as they are. */
export function rowsOf(links: readonly Link[], order: Order, places: ReadonlyMap<string, number>): Row[] {
  const rows = links.map((link, at) => ({ link, at }))
  if (order === 'reading') return rows
  const placeOf = ({ link }: Row) => Math.min(...keysOf(link).map((key) => places.get(key) ?? Number.POSITIVE_INFINITY))
  return rows.filter((row) => Number.isFinite(placeOf(row))).sort((a, b) => placeOf(a) - placeOf(b))
}

/** The next unsure row after a place, from the top again after the last. Undefined if there is none. */
export function nextUnsure(rows: readonly Row[], place: number): Row | undefined {
  const after = [...rows.slice(place + 1), ...rows.slice(0, place + 1)]
  return after.find(({ link }) => isUnsure(link))
}

/** Whether each link begins a block of the original, or of the translation where it has no sentence of the original. */
export function blockStarts(
  links: readonly Link[],
  blockOf: (side: Side, id: string) => string | undefined,
): boolean[] {
  const last: Partial<Record<Side, string | undefined>> = {}
  return links.map((link) => {
    const side = link.source.length > 0 ? 'source' : 'target'
    const starts = blockOf(side, link[side][0] ?? '') !== last[side]
    for (const each of ['source', 'target'] as const) {
      const id = link[each].at(-1)
      if (id !== undefined) last[each] = blockOf(each, id)
    }
    return starts
  })
}
