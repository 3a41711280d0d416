/**
 * What is said for each link that may be: for every place where it could end, and each of its shapes. Only places within
 * the corridor are looked at, so the work grows with the corridor.
 */
import type { Corridor } from './corridor.ts'
import type { Evidence } from './evidence.ts'
import { type FoundTokens, findTokens } from './found-tokens.ts'
import type { Outside } from './outside.ts'
import type { Stretch } from './stretch.ts'
import { weights } from './weights.ts'

/** How many units of the source and of the target a link has. */
export const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
] as const
const widest = 3

/** `scores[shapes.length * place + shape]`: for a link of this shape that ends at this place of the corridor. */
export type Cells = { corridor: Corridor; scores: Float32Array }

/** What one row's words gain: `forward[n]` those of its unit in n + 1 columns, `reverse[n]` the column's in n + 1 rows. */
type Gained = { first: number; forward: Float64Array[]; reverse: Float64Array[] }

export function scoreCells(stretch: Stretch, corridor: Corridor, evidence: Evidence, outside: Outside): Cells {
  const { source, target } = stretch
  const scores = new Float32Array(shapes.length * corridor.size).fill(Number.NEGATIVE_INFINITY)
  const against = Float64Array.from(source.units, (types) => sumOf(types, evidence.againstSource))
  const againstColumn = Float64Array.from(target.units, (types) => sumOf(types, evidence.againstTarget))
  const find = findTokens(stretch, evidence)
  const add = adder()
  const found: FoundTokens[] = []
  const rows: Gained[] = []
  for (let row = 0; row < source.units.length; row++) {
    const first = Math.max(0, corridor.low(row + 1) - widest)
    const end = Math.min(target.units.length, corridor.high(Math.min(row + widest, source.units.length)))
    found.unshift(find(row, first, end))
    found.length = Math.min(found.length, widest)
    rows.unshift(gainedIn(found, first, end, add))
    rows.length = Math.min(rows.length, widest)
    for (let node = Math.max(1, corridor.low(row + 1)); node <= corridor.high(row + 1); node++)
      for (const [shape, [height, width]] of shapes.entries()) {
        if (height > row + 1 || width > node) continue
        let words = 0
        for (let up = 0; up < height; up++) {
          const gained = rows[up]
          words += (against[row - up] ?? 0) + (gained?.forward[width - 1]?.[node - 1 - gained.first] ?? 0)
        }
        for (let left = 0; left < width; left++) {
          const gained = rows[0]
          words += againstColumn[node - 1 - left] ?? 0
          words += gained?.reverse[height - 1]?.[node - 1 - left - gained.first] ?? 0
        }
        const other = outside.score(row + 1 - height, node - width, height, width)
        scores[shapes.length * corridor.place(row + 1, node) + shape] = loosely(weights.words * words) + other
      }
  }
  return { corridor, scores }
}

/** Some links are translated so freely that their words say no more than those of any two units. */
const loosely = (words: number): number => Math.log((1 - weights.loose) * Math.exp(words) + weights.loose)

const sumOf = (types: Int32Array, values: Float64Array): number => {
  let sum = 0
  for (const type of types) sum += values[type] ?? 0
  return sum
}

type Add = ReturnType<typeof adder>

/** @param found what is found in this row and those before it, the newest first */
function gainedIn(found: readonly FoundTokens[], first: number, end: number, add: Add): Gained {
  const columns = Math.max(0, end - first)
  const sums = () => Array.from({ length: widest }, () => new Float64Array(columns))
  const gained: Gained = { first, forward: sums(), reverse: sums() }
  const [newest] = found
  if (!newest) return gained
  for (let column = first; column < end; column++)
    for (let more = 0; more < widest; more++) {
      for (let left = 0; left <= more; left++) add.from(newest.forward, column - left)
      const forward = gained.forward[more]
      if (forward) forward[column - first] = add.total(more + 1)
      for (let up = 0; up <= more; up++) add.from(found[up]?.reverse, column)
      const reverse = gained.reverse[more]
      if (reverse) reverse[column - first] = add.total(more + 1)
    }
  return gained
}

/** Adds up what tokens gain, each by its best counterpart. */
function adder() {
  const best = new Float64Array(256)
  const touched: number[] = []
  return {
    from(found: FoundTokens['forward'] | undefined, column: number): void {
      if (!found) return
      const end = found.ends[column - found.first] ?? 0
      for (let at = found.ends[column - found.first - 1] ?? 0; at < end; at++) {
        const token = found.tokens[at] ?? 0
        if (best[token] === 0) touched.push(token)
        best[token] = Math.max(best[token] ?? 0, found.gains[at] ?? 0)
      }
    },
    /** @param units in how many units the counterparts were found: more of them have one by chance */
    total(units: number): number {
      let sum = 0
      for (const token of touched) {
        sum += Math.max(0, (best[token] ?? 0) - Math.log(units))
        best[token] = 0
      }
      touched.length = 0
      return sum
    },
  }
}
