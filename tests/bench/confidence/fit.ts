/**
 * Fits the weights of a translation's confidence that texts can teach, and prints them. Right pairs of the samples weigh
 * as much as the faults planted in them. That of errors means nothing: only an empty target has one here, and its length
 * tells it too. Run by `npm run bench -- confidence --fit`.
 */
import { checkPair } from '../../../shared/check/check-pair.ts'
import { signsOf } from '../../../shared/check/confidence-signs.ts'
import { randomOf } from '../../simulation/random.ts'
import { fitLogistic, type Row } from '../article/regression.ts'
import { plantFaults, type RightPair } from './faults.ts'
import { rightSamples } from './right-samples.ts'

const ridge = 1e-3
const names = ['error', 'warning', 'info', 'length', 'names', 'figures', 'kept'] as const

const right = rightSamples()
const wrong = plantFaults(right, randomOf(14))

function rowOf({ source, target, from, to }: RightPair, label: number, weight: number): Row {
  const checks = checkPair({ source: { text: source }, target: { text: target }, from, to })
  const count = (wanted: string) => checks.filter(({ severity }) => severity === wanted).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  const values = { ...counts, ...signsOf({ source, target, from, to }) }
  return { values: names.map((name, at) => [at, values[name]]), label, weight }
}

const rows = [
  ...right.map((pair) => rowOf(pair, 1, 1 / right.length)),
  ...wrong.map((pair) => rowOf(pair, 0, 1 / wrong.length)),
]
console.log(`${right.length} right pairs, ${wrong.length} with a fault`)
const fitted = fitLogistic(rows, names.length, ridge)
for (const [at, name] of [...names, 'bias'].entries()) console.log(name.padEnd(8), (fitted[at] ?? 0).toFixed(2))
