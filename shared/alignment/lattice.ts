/**
 * All ways through the corridor at once: how probable each link is, over every alignment that has it (the forward-backward
 * algorithm, Rabiner 1989). A way is in one of three states: after a link, after a unit of the source without
 * counterpart, or after one of the target. Between two links the source's come first, so that no way counts twice.
 */
import { type Cells, shapes } from './cells.ts'
import type { Counts, Priors } from './priors.ts'

const [linked, sourceAlone, targetAlone] = [0, 1, 2] as const
const states = 3

/** `links`: by place and shape as in `Cells`; `source`, `target`: of each unit, how probable it has no counterpart. */
export type Probabilities = { links: Float32Array; source: Float64Array; target: Float64Array; counts: Counts }

/** The logarithm of the probability of going from one state to another. */
type Steps = { link: number[]; sourceAlone: number[]; targetAlone: number[]; shapes: number[] }

function stepsOf({ open, stay, shapes: shares }: Priors): Steps {
  const impossible = Number.NEGATIVE_INFINITY
  const [opened, stayed] = [Math.log(open / 2), Math.log(stay)]
  return {
    link: [Math.log(1 - open), Math.log(1 - stay), Math.log(1 - stay)],
    sourceAlone: [opened, stayed + Math.log(0.8), impossible],
    targetAlone: [opened, stayed + Math.log(0.2), stayed],
    shapes: shares.map((share) => Math.log(share)),
  }
}

export function probabilitiesOf({ corridor, scores }: Cells, priors: Priors): Probabilities {
  const { rows, columns, size } = corridor
  const steps = stepsOf(priors)
  const forward = new Float64Array(states * size).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(states * size).fill(Number.NEGATIVE_INFINITY)
  const add = (table: Float64Array, at: number, value: number): void => {
    table[at] = logSum(table[at] ?? Number.NEGATIVE_INFINITY, value)
  }
  /** Calls `visit` for each step that ends at a place, with the place that it comes from. */
  const eachStep = (row: number, column: number, visit: (from: number, to: number, shape: number) => void): void => {
    const to = corridor.place(row, column)
    shapes.forEach(([height, width], shape) => {
      const from = corridor.place(row - height, column - width)
      if (from >= 0) visit(from, to, shape)
    })
    const up = corridor.place(row - 1, column)
    if (up >= 0) visit(up, to, -sourceAlone)
    const left = corridor.place(row, column - 1)
    if (left >= 0) visit(left, to, -targetAlone)
  }
  const stepScore = (state: number, to: number, step: number): number =>
    step === -sourceAlone
      ? (steps.sourceAlone[state] ?? 0)
      : step === -targetAlone
        ? (steps.targetAlone[state] ?? 0)
        : (steps.link[state] ?? 0) + (steps.shapes[step] ?? 0) + (scores[shapes.length * to + step] ?? 0)
  const stateAfter = (step: number) => (step < 0 ? -step : linked)

  forward[linked] = 0
  for (let row = 0; row <= rows; row++)
    for (let column = corridor.low(row); column <= corridor.high(row); column++)
      eachStep(row, column, (from, to, step) => {
        for (let state = 0; state < states; state++)
          add(
            forward,
            states * to + stateAfter(step),
            (forward[states * from + state] ?? 0) + stepScore(state, to, step),
          )
      })
  const end = states * corridor.place(rows, columns)
  let total = Number.NEGATIVE_INFINITY
  for (let state = 0; state < states; state++) {
    backward[end + state] = 0
    total = logSum(total, forward[end + state] ?? Number.NEGATIVE_INFINITY)
  }
  const links = new Float32Array(shapes.length * size)
  const source = new Float64Array(rows)
  const target = new Float64Array(columns)
  const counts: Counts = { links: 0, opened: 0, alone: 0, stayed: 0, shapes: new Float64Array(shapes.length) }
  for (let row = rows; row >= 0; row--)
    for (let column = corridor.high(row); column >= corridor.low(row); column--)
      eachStep(row, column, (from, to, step) => {
        const after = backward[states * to + stateAfter(step)] ?? 0
        if (after === Number.NEGATIVE_INFINITY) return
        for (let state = 0; state < states; state++) {
          const score = stepScore(state, to, step) + after
          add(backward, states * from + state, score)
          const probability = Math.exp((forward[states * from + state] ?? 0) + score - total)
          if (!(probability > 0)) continue
          if (step >= 0) {
            links[shapes.length * to + step] = (links[shapes.length * to + step] ?? 0) + probability
            counts.shapes[step] = (counts.shapes[step] ?? 0) + probability
            counts.links += probability
          } else {
            const [units, at] = step === -sourceAlone ? [source, row - 1] : [target, column - 1]
            units[at] = (units[at] ?? 0) + probability
            counts.alone += probability
            if (state === linked) counts.opened += probability
            else counts.stayed += probability
          }
        }
      })
  return { links, source, target, counts }
}

/** A probability that is e^-30 of another one doesn't change their sum. */
const negligible = 30

function logSum(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other
  if (other === Number.NEGATIVE_INFINITY) return one
  const difference = one - other
  if (difference > negligible) return one
  if (difference < -negligible) return other
  return difference > 0 ? one + Math.log1p(Math.exp(-difference)) : other + Math.log1p(Math.exp(difference))
}
