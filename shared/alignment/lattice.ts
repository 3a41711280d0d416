/**
 * All ways through the corridor at once: how probable each link is, over every alignment that has it (the forward-backward
 * algorithm, Rabiner 1989). A way is in one of three states: after a link, after a unit of the source without
 * counterpart, or after one of the target. Between two links the source's come first, so that no way counts twice.
 * All values are logarithms.
 */
import { type Cells, shapes } from './cells.ts'
import { logSum, never } from './log-sum.ts'
import { type Counts, type Priors, type Steps, stepsOf } from './priors.ts'

/** `links`: by place and shape as in `Cells`; `source`, `target`: of each unit, how probable it has no counterpart. */
export type Probabilities = { links: Float32Array; source: Float64Array; target: Float64Array; counts: Counts }

/** By place: of coming there by a link, and of going on with a link, or a unit of the source or target alone. */
type Forward = { linked: Float64Array; link: Float64Array; source: Float64Array; target: Float64Array; total: number }

export function probabilitiesOf(cells: Cells, priors: Priors): Probabilities {
  const steps = stepsOf(priors)
  return backward(cells, steps, forward(cells, steps))
}

function forward({ corridor, scores }: Cells, steps: Steps): Forward {
  const { rows, size } = corridor
  const [linked, link] = [new Float64Array(size), new Float64Array(size)]
  const [source, target] = [new Float64Array(size), new Float64Array(size)]
  let total = never
  for (let row = 0; row <= rows; row++)
    for (let column = corridor.low(row); column <= corridor.high(row); column++) {
      const to = corridor.place(row, column)
      let come = row + column === 0 ? 0 : never
      for (let shape = 0; shape < shapes.length; shape++) {
        const score = scores[shapes.length * to + shape] ?? never
        if (score === never) continue
        const [height, width] = shapes[shape] ?? [1, 1]
        const from = corridor.place(row - height, column - width)
        if (from >= 0) come = logSum(come, (link[from] ?? never) + score + (steps.shapes[shape] ?? never))
      }
      const [up, left] = [corridor.place(row - 1, column), corridor.place(row, column - 1)]
      const alone = up < 0 ? never : (source[up] ?? never)
      const aloneToo = left < 0 ? never : (target[left] ?? never)
      const either = logSum(alone, aloneToo)
      linked[to] = come
      link[to] = logSum(come + steps.link, either + steps.linkAgain)
      source[to] = logSum(come + steps.source, alone + steps.sourceAgain)
      target[to] = logSum(logSum(come + steps.target, alone + steps.targetAfter), aloneToo + steps.targetAgain)
      total = logSum(come, either)
    }
  return { linked, link, source, target, total }
}

function backward({ corridor, scores }: Cells, steps: Steps, ways: Forward): Probabilities {
  const { rows, columns, size } = corridor
  const found: Probabilities = {
    links: new Float32Array(shapes.length * size),
    source: new Float64Array(rows),
    target: new Float64Array(columns),
    counts: { links: 0, opened: 0, alone: 0, shapes: new Float64Array(shapes.length) },
  }
  const { counts } = found
  const end = corridor.place(rows, columns)
  const [linked, source, target] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  /** Of going on from a place with a link, collected from the places where those links end. */
  const onward = new Float64Array(size).fill(never)
  const share = (value: number) => Math.exp(value - ways.total)
  for (let row = rows; row >= 0; row--)
    for (let column = corridor.high(row); column >= corridor.low(row); column--) {
      const to = corridor.place(row, column)
      const [down, right] = [corridor.place(row + 1, column), corridor.place(row, column + 1)]
      const [go, stop] = [onward[to] ?? never, to === end ? 0 : never]
      const alone = down < 0 ? never : (source[down] ?? never)
      const aloneToo = right < 0 ? never : (target[right] ?? never)
      linked[to] = logSum(logSum(go + steps.link, alone + steps.source), logSum(aloneToo + steps.target, stop))
      source[to] = logSum(
        logSum(go + steps.linkAgain, alone + steps.sourceAgain),
        logSum(aloneToo + steps.targetAfter, stop),
      )
      target[to] = logSum(logSum(go + steps.linkAgain, aloneToo + steps.targetAgain), stop)
      for (let shape = 0; shape < shapes.length; shape++) {
        const score =
          (scores[shapes.length * to + shape] ?? never) + (steps.shapes[shape] ?? never) + (linked[to] ?? never)
        if (score === never) continue
        const [height, width] = shapes[shape] ?? [1, 1]
        const from = corridor.place(row - height, column - width)
        if (from < 0) continue
        onward[from] = logSum(onward[from] ?? never, score)
        const probability = share((ways.link[from] ?? never) + score)
        found.links[shapes.length * to + shape] = probability
        counts.shapes[shape] = (counts.shapes[shape] ?? 0) + probability
        counts.links += probability
      }
      const [up, left] = [corridor.place(row - 1, column), corridor.place(row, column - 1)]
      if (up >= 0) {
        const probability = share((ways.source[up] ?? never) + (source[to] ?? never))
        found.source[row - 1] = (found.source[row - 1] ?? 0) + probability
        counts.alone += probability
        counts.opened += share((ways.linked[up] ?? never) + steps.source + (source[to] ?? never))
      }
      if (left >= 0) {
        const probability = share((ways.target[left] ?? never) + (target[to] ?? never))
        found.target[column - 1] = (found.target[column - 1] ?? 0) + probability
        counts.alone += probability
        counts.opened += share((ways.linked[left] ?? never) + steps.target + (target[to] ?? never))
      }
    }
  return found
}
