/** Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). */

/** `values` are index and value of what is not 0. `label`: 0 or 1. */
export type Row = { values: readonly (readonly [number, number])[]; label: number; weight: number }

/** @returns a weight for each feature, and the bias as the last one. */
export function fitLogistic(rows: Row[], features: number, ridge: number): number[] {
  const size = features + 1
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight, index) => (index < features ? weight * ridge : 0))
    const hessian = weights.map((_, index) =>
      new Array<number>(size).fill(0).with(index, index < features ? ridge : 1e-9),
    )
    for (const { values, label, weight } of rows) {
      const all = [...values, [features, 1] as const]
      const score = logistic(all.reduce((sum, [index, value]) => sum + value * (weights[index] ?? 0), 0))
      const pull = (weight / total) * (score - label)
      const bend = (weight / total) * Math.max(score * (1 - score), 1e-4)
      for (const [index, value] of all) {
        gradient[index] = (gradient[index] ?? 0) + pull * value
        const line = hessian[index] ?? []
        for (const [other, more] of all) line[other] = (line[other] ?? 0) + bend * value * more
      }
    }
    const step = solve(hessian, gradient)
    for (const [index, change] of step.entries()) weights[index] = (weights[index] ?? 0) - change
    if (Math.max(...step.map(Math.abs)) < 1e-5) break
  }
  return weights
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))))

/** Gaussian elimination; the matrix is positive definite, so no pivot is 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, index) => Float64Array.from([...line, right[index] ?? 0]))
  const size = lines.length
  for (const [at, pivot] of lines.entries()) {
    for (const below of lines.slice(at + 1)) {
      const factor = (below[at] ?? 0) / (pivot[at] ?? 1)
      if (factor === 0) continue
      for (let column = at; column <= size; column++)
        below[column] = (below[column] ?? 0) - factor * (pivot[column] ?? 0)
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at--) {
    const line = lines[at]
    let sum = line?.[size] ?? 0
    for (let column = at + 1; column < size; column++) sum -= (line?.[column] ?? 0) * (solution[column] ?? 0)
    solution[at] = sum / (line?.[at] ?? 1)
  }
  return solution
}
