/**
 * Units that surely belong together, found in texts of any size without comparing each unit with each: only by tokens that
 * are rare in the other text. Two units are taken if each has the other as its best and no other is nearly as good; of
 * those the heaviest chain that rises in both texts stays.
 */
import type { Evidence } from './evidence.ts'
import { partOf, type Stretch } from './stretch.ts'

/** The unit of the source and that of the target, as a row and a column. */
export type Anchor = { row: number; column: number }

/** A token that more units have is not rare; the least that an anchor's tokens must say, and by how much it leads. */
const [mostOften, least, lead] = [12, 8, 1.5]

/**
 * Where anchors leave much between them, what is rare there is looked for again: a word that the text has often may stand
 * there once.
 */
export function findAnchors({ source, target }: Stretch, evidence: Evidence, depth = 0): Anchor[] {
  const found = anchorsOf({ source, target }, evidence)
  if (found.length === 0 || depth === deepest) return found
  const ends = [{ row: -1, column: -1 }, ...found, { row: source.at.length, column: target.at.length }]
  return ends.slice(1).flatMap((next, at) => {
    const { row, column } = ends[at] ?? next
    const [rows, columns] = [next.row - row - 1, next.column - column - 1]
    const inside =
      rows * columns <= near
        ? []
        : findAnchors(
            {
              source: partOf(source.side, source.at.subarray(row + 1, next.row)),
              target: partOf(target.side, target.at.subarray(column + 1, next.column)),
            },
            evidence,
            depth + 1,
          ).map((anchor) => ({ row: anchor.row + row + 1, column: anchor.column + column + 1 }))
    return at + 2 < ends.length ? [...inside, { row: next.row, column: next.column }] : inside
  })
}
/** How many places may be between two anchors, and how often is looked again for more. */
const [near, deepest] = [2500, 8]

function anchorsOf({ source, target }: Stretch, evidence: Evidence): Anchor[] {
  const columns = target.units.length
  const [best, second] = [new Float64Array(columns), new Float64Array(columns)]
  const bestRow = new Int32Array(columns).fill(-1)
  const candidates: (Anchor & { score: number })[] = []
  source.units.forEach((types, row) => {
    const sums = new Map<number, number>()
    for (const type of types) {
      if (source.count(type) > mostOften) continue
      for (const other of evidence.others[type] ?? []) {
        const often = target.count(other)
        if (often > mostOften || often === 0) continue
        const gain = Math.log(columns / often)
        target.eachPlace(other, 0, columns, (column) => {
          sums.set(column, (sums.get(column) ?? 0) + gain)
        })
      }
    }
    const top = { column: -1, score: 0, second: 0 }
    for (const [column, sum] of sums) {
      if (sum > top.score) Object.assign(top, { column, score: sum, second: top.score })
      else top.second = Math.max(top.second, sum)
      if (sum > (best[column] ?? 0)) {
        second[column] = best[column] ?? 0
        best[column] = sum
        bestRow[column] = row
      } else second[column] = Math.max(second[column] ?? 0, sum)
    }
    if (top.score >= least && top.score >= lead * top.second)
      candidates.push({ row, column: top.column, score: top.score })
  })
  const mutual = candidates.filter(
    ({ row, column, score }) => bestRow[column] === row && score >= lead * (second[column] ?? 0),
  )
  return heaviestChain(mutual, columns)
}

/** @param candidates by rising rows. A Fenwick tree holds the heaviest chain that ends at or before a column. */
export function heaviestChain<T extends Anchor & { score: number }>(candidates: readonly T[], columns: number): T[] {
  const best = new Int32Array(columns + 1).fill(-1)
  const weight: number[] = []
  const before: number[] = []
  candidates.forEach(({ column, score }, at) => {
    let last = -1
    for (let node = column; node > 0; node -= node & -node) {
      const other = best[node] ?? -1
      if (other >= 0 && (last < 0 || (weight[other] ?? 0) > (weight[last] ?? 0))) last = other
    }
    weight.push(score + (last < 0 ? 0 : (weight[last] ?? 0)))
    before.push(last)
    for (let node = column + 1; node <= columns; node += node & -node) {
      const other = best[node] ?? -1
      if (other < 0 || (weight[at] ?? 0) > (weight[other] ?? 0)) best[node] = at
    }
  })
  let end = weight.reduce((top, value, at) => (top < 0 || value > (weight[top] ?? 0) ? at : top), -1)
  const chain: T[] = []
  for (; end >= 0; end = before[end] ?? -1) chain.push(...candidates.slice(end, end + 1))
  return chain.reverse()
}
