/**
 * Prints how well confidence ranks the planted table: the area under the ROC curve, a kind and over all. `right`: against
 * the right pairs, which are other text; `mended`: against the faulty pairs themselves without their fault;
 * `right and hard`: against the right pairs and those that look wrong to a program.
 * `--fit` fits the weights instead, and prints them.
 */
import { areaUnderCurve, scoreTable } from '../check/confidence-table.ts'

type Scored = ReturnType<typeof scoreTable>['faulty']

const all = scoreTable()
const signs = scoreTable('signs')
const row = (name: string, faulty: Scored, { right, mended, hard }: typeof all) => {
  const areas = [right, mended, [...right, ...hard]].map((others) => areaUnderCurve(faulty, others).toFixed(3))
  const cells = [String(faulty.length), ...areas].map((cell, at) => cell.padStart([5, 6, 6, 14][at] ?? 0))
  return `| ${[name.padEnd(33), ...cells].join(' | ')} |`
}

if (process.argv.includes('--fit')) {
  await import('./confidence/fit.ts')
  process.exit()
}

console.log(
  `| ${'kind'.padEnd(33)} | pairs |  right | mended | right and hard |\n| ${'-'.repeat(33)} | ----: | -----: | -----: | -------------: |`,
)
for (const [kind, faulty = []] of Object.entries(Object.groupBy(all.faulty, ({ kind }) => kind ?? '')))
  console.log(row(kind, faulty, all))
console.log(row('over all', all.faulty, all))
console.log(row('over all, without the findings', signs.faulty, signs))
