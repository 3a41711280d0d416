/** How confidence ranks a table of planted faults: scores of its pairs, and the area under the curve. */
import { checkPair } from '../../shared/check/check-pair.ts'
import { confidenceOf } from '../../shared/check/confidence.ts'
import { readTable, type TableName, type TablePair } from './planted.ts'

/** `kind`: null for a right pair. */
type Scored = { kind: string | null; score: number }

function scoreOf({ from, to, source, target, tags, terms }: TablePair, how: 'all' | 'signs'): number {
  const pair = {
    ...{ from, to, terms },
    source: { text: source, tags: tags?.source },
    target: { text: target, tags: tags?.target },
  }
  return confidenceOf({ ...pair, checks: how === 'all' ? checkPair(pair) : [] })
}

/**
 * `right`: pairs of other text. `mended`: the faulty pairs before their fault was planted. `hard`: right pairs that
 * look wrong to a program. `how`: `signs` leaves out the
 * findings of the checks.
 */
export function scoreTable(name: TableName, how: 'all' | 'signs' = 'all') {
  const { pairs: table, hard } = readTable(name)
  const scored = (pair: TablePair): Scored => ({ kind: pair.kind, score: scoreOf(pair, how) })
  const mended = table.flatMap(({ tags, right, ...pair }) => {
    const target = tags?.right ?? tags?.target ?? []
    return right === undefined
      ? []
      : [{ ...pair, kind: null, target: right, ...(tags && { tags: { ...tags, target } }) }]
  })
  return {
    faulty: table.filter(({ kind }) => kind !== null).map(scored),
    right: table.filter(({ kind }) => kind === null).map(scored),
    mended: mended.map(scored),
    hard: hard.map(scored),
  }
}

/**
 * The area under the ROC curve: how likely a faulty pair scores below a right one. Equal scores count half.
 */
export function areaUnderCurve(faulty: readonly Scored[], right: readonly Scored[]): number {
  const won = faulty.reduce(
    (sum, { score }) =>
      sum +
      right.filter((other) => score < other.score).length +
      right.filter((other) => score === other.score).length / 2,
    0,
  )
  return won / (faulty.length * right.length)
}
