/** A stretch of both texts that is aligned as a whole: the units between two links that people made. */
import type { Side } from './side.ts'

/** `at`: the units' places in their text. */
type Part = {
  at: Int32Array
  units: Int32Array[]
  side: Side
  /** Calls `visit` for the units from `first` up to `end` that have a type, with its place among the unit's tokens. */
  eachPlace(type: number, first: number, end: number, visit: (unit: number, place: number) => void): void
  /** How many units have the type. */
  count(type: number): number
}
export type Stretch = { source: Part; target: Part }

export function partOf(side: Side, at: Int32Array): Part {
  const units = Array.from(at, (unit) => side.units[unit] ?? new Int32Array())
  const starts = new Int32Array(side.types.length + 2)
  for (const types of units) for (const type of types) starts[type + 2] = (starts[type + 2] ?? 0) + 1
  for (let type = 2; type < starts.length; type++) starts[type] = (starts[type] ?? 0) + (starts[type - 1] ?? 0)
  const total = starts[starts.length - 1] ?? 0
  const [places, within] = [new Int32Array(total), new Uint8Array(total)]
  units.forEach((types, unit) => {
    types.forEach((type, place) => {
      const next = starts[type + 1] ?? 0
      places[next] = unit
      within[next] = place
      starts[type + 1] = next + 1
    })
  })
  return {
    at,
    units,
    side,
    eachPlace(type, first, end, visit) {
      const last = starts[type + 1] ?? 0
      for (let place = firstFrom(places, starts[type] ?? 0, last, first); place < last; place++) {
        const unit = places[place] ?? 0
        if (unit >= end) return
        visit(unit, within[place] ?? 0)
      }
    },
    count: (type) => (starts[type + 1] ?? 0) - (starts[type] ?? 0),
  }
}

/** The first place between `low` and `high` whose unit is `least` or later. */
function firstFrom(places: Int32Array, low: number, high: number, least: number): number {
  let [begin, end] = [low, high]
  while (begin < end) {
    const middle = (begin + end) >> 1
    if ((places[middle] ?? 0) < least) begin = middle + 1
    else end = middle
  }
  return begin
}
