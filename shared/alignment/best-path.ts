/**
 * The alignment that has the most right links to be expected, given how probable each is. Unlike the most probable single
 * alignment it doesn't take a doubtful link for the sake of others.
 */
import { type Cells, shapes } from './cells.ts'
import type { Probabilities } from './lattice.ts'

/** Units by row and column within the stretch. */
type Step = { row: number; column: number; height: number; width: number; confidence: number }

/** What a unit that has no counterpart counts beside a link. */
const alone = 0.5

export function bestPath({ corridor }: Cells, { links, source, target }: Probabilities): Step[] {
  const { rows, columns, size } = corridor
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const steps = new Int8Array(size)
  best[0] = 0
  const moves = [...shapes, [1, 0], [0, 1]] as const
  for (let row = 0; row <= rows; row++)
    for (let column = corridor.low(row); column <= corridor.high(row); column++) {
      const to = corridor.place(row, column)
      moves.forEach(([height, width], move) => {
        const from = corridor.place(row - height, column - width)
        if (from < 0) return
        const value = (best[from] ?? 0) + worth(to, row, column, move)
        if (value <= (best[to] ?? 0)) return
        best[to] = value
        steps[to] = move
      })
    }
  const path: Step[] = []
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const move = steps[corridor.place(row, column)] ?? 0
    const [height, width] = moves[move] ?? [1, 1]
    const confidence = confidenceOf(corridor.place(row, column), row, column, move)
    row -= height
    column -= width
    path.push({ row, column, height, width, confidence })
  }
  return path.reverse()

  function confidenceOf(to: number, row: number, column: number, move: number): number {
    if (move < shapes.length) return links[shapes.length * to + move] ?? 0
    return (move === shapes.length ? source[row - 1] : target[column - 1]) ?? 0
  }
  function worth(to: number, row: number, column: number, move: number): number {
    return (move < shapes.length ? 1 : alone) * confidenceOf(to, row, column, move)
  }
}
