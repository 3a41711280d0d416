/**
 * The places that are looked at, as a range of columns for each row. Places are between units: row 0 is before the first
 * unit of the source. Small texts are looked at whole; in larger ones the corridor runs along anchors, from the second
 * last before a row to the second after it. So one wrong anchor does no harm, and what is missing leaves a wide place.
 */
import type { Anchor } from './anchors.ts'
import { isSmall } from './small.ts'

export type Corridor = {
  rows: number
  columns: number
  low(row: number): number
  high(row: number): number
  /** The number of a place, from 0 to `size`; -1 outside. */
  place(row: number, column: number): number
  size: number
}

/** How far from the anchors the corridor reaches. */
const margin = 5
/** Where no anchors are, the corridor is this wide around the straight line. */
const wide = 100
/** How many columns a row has at most on average. */
const mostColumns = 24

/** @param anchors units that belong together, rising in both texts */
export function corridorOf(rows: number, columns: number, anchors: readonly Anchor[]): Corridor {
  const low = new Int32Array(rows + 1)
  const high = new Int32Array(rows + 1).fill(columns)
  if (!isSmall(rows, columns)) narrow({ rows, columns, low, high }, anchors)
  const starts = new Float64Array(rows + 2)
  for (let row = 0; row <= rows; row++) starts[row + 1] = (starts[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0) + 1
  return {
    rows,
    columns,
    low: (row) => low[row] ?? 0,
    high: (row) => high[row] ?? 0,
    place: (row, column) =>
      row < 0 || column < (low[row] ?? 0) || column > (high[row] ?? -1)
        ? -1
        : (starts[row] ?? 0) + column - (low[row] ?? 0),
    size: starts[rows + 1] ?? 0,
  }
}

type Bounds = { rows: number; columns: number; low: Int32Array; high: Int32Array }

function narrow(bounds: Bounds, anchors: readonly Anchor[]): void {
  const { rows, columns, low, high } = bounds
  const chain = [{ row: 0, column: 0 }, ...anchors, { row: rows, column: columns }]
  for (let reach = 2; reach >= 0; reach--) {
    low.fill(columns)
    high.fill(0)
    chain.slice(1).forEach((next, at) => {
      const before = chain[at] ?? next
      const [from, to] = [
        chain[Math.max(0, at - reach + 1)] ?? before,
        chain[Math.min(chain.length - 1, at + reach)] ?? next,
      ]
      widen(bounds, before, next, reach > 0 ? { from: from.column, to: to.column } : undefined)
    })
    if (reach === 0 || cells(bounds) <= mostColumns * (rows + columns)) break
  }
  connect(bounds)
}

/** Adds the places between two anchors: whole columns, or a belt around the straight line from one to the other. */
function widen(
  { columns, low, high }: Bounds,
  before: Anchor,
  next: Anchor,
  range?: { from: number; to: number },
): void {
  const slope = (next.column - before.column) / Math.max(1, next.row - before.row)
  const isNarrow = !range || !isSmall(next.row - before.row, range.to - range.from)
  for (let row = before.row; row <= next.row; row++) {
    const middle = before.column + slope * (row - before.row)
    const half = wide / 2 + slope
    const [from, to] = isNarrow
      ? [Math.max(before.column, middle - half), Math.min(next.column, middle + half)]
      : [range?.from ?? 0, range?.to ?? columns]
    low[row] = Math.max(0, Math.min(low[row] ?? 0, Math.floor(from) - margin))
    high[row] = Math.min(columns, Math.max(high[row] ?? 0, Math.ceil(to) + margin))
  }
}

const cells = ({ low, high }: Bounds): number => low.reduce((sum, from, row) => sum + (high[row] ?? 0) - from + 1, 0)

/** Makes both ends reachable, and the ranges of neighbouring rows rise and overlap. */
function connect({ rows, columns, low, high }: Bounds): void {
  low[0] = 0
  high[rows] = columns
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0)
  for (let row = 1; row <= rows; row++) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0)
}
