/**
 * Units that surely belong together, found in texts of any size without comparing each unit with each: only by tokens that
 * are rare in the other text. Two units are taken if each has the other as its best and no other is nearly as good; of
 * those the heaviest chain that rises in both texts stays.
 */
import type { Evidence } from './evidence.ts'
import type { Stretch } from './stretch.ts'

/** The unit of the source and that of the target, as a row and a column. */
export type Anchor = { row: number; column: number }

/** A token that more units have is not rare; the least that an anchor's tokens must say, and by how much it leads. */
const [mostOften, least, lead] = [12, 8, 1.5]

export function findAnchors({ source, target }: Stretch, evidence: Evidence): Anchor[] {
  const bestOfColumn = new Float64Array(target.units.length)
  const rowOfColumn = new Int32Array(target.units.length).fill(-1)
  const secondOfColumn = new Float64Array(target.units.length)
  const candidates: (Anchor & { score: number })[] = []
  source.units.forEach((types, row) => {
    const sums = new Map<number, number>()
    for (const type of types)
      evidence.others[type]?.forEach((other, at) => {
        if (target.count(other) > mostOften || source.count(type) > mostOften) return
        const gain = ((evidence.there[type]?.[at] ?? 0) + (evidence.back[type]?.[at] ?? 0)) / 2
        target.eachPlace(other, 0, target.units.length, (column) => {
          sums.set(column, (sums.get(column) ?? 0) + gain)
        })
      })
    let [best, second, found] = [0, 0, -1]
    for (const [column, sum] of sums) {
      if (sum > best) [best, second, found] = [sum, best, column]
      else second = Math.max(second, sum)
      if (sum > (bestOfColumn[column] ?? 0)) {
        secondOfColumn[column] = bestOfColumn[column] ?? 0
        bestOfColumn[column] = sum
        rowOfColumn[column] = row
      } else secondOfColumn[column] = Math.max(secondOfColumn[column] ?? 0, sum)
    }
    if (best >= least && best >= lead * second) candidates.push({ row, column: found, score: best })
  })
  const mutual = candidates.filter(
    ({ row, column, score }) => rowOfColumn[column] === row && score >= lead * (secondOfColumn[column] ?? 0),
  )
  return heaviestChain(mutual, target.units.length)
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
