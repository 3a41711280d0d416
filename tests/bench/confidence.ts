/**
 * Prints how well confidence ranks a table of planted faults: the area under the ROC curve, a kind and over all. `right`:
 * against the right pairs, which are other text; `mended`: against the faulty pairs themselves without their fault;
 * `right and hard`: against the right pairs and those that look wrong to a program. The first argument names the table:
 * `planted`, as without one, `second`, `third` or `unseen`. `--fit` fits the weights instead, and prints them.
 */
import { areaUnderCurve, scoreTable } from '../check/confidence-table.ts'
import { tableNames } from '../check/planted.ts'

type Scores = ReturnType<typeof scoreTable>
const widths = [33, 5, 6, 6, 14]

if (process.argv.includes('--fit')) await import('./confidence/fit.ts')
else {
  const asked = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'planted'
  const name = tableNames.find((table) => table === asked)
  if (name === undefined) console.error(`bench: there is no table "${asked}". They are: ${tableNames.join(', ')}`)
  else printAreas(scoreTable(name), scoreTable(name, 'signs'))
  process.exitCode = name === undefined ? 2 : 0
}

function printAreas(all: Scores, signs: Scores): void {
  printRow('kind', 'pairs', 'right', 'mended', 'right and hard')
  console.log(`| ${widths.map((width, at) => `${'-'.repeat(width - 1)}${at === 0 ? '-' : ':'}`).join(' | ')} |`)
  for (const [kind, faulty = []] of Object.entries(Object.groupBy(all.faulty, ({ kind }) => kind ?? '')))
    printAreasOf(kind, faulty, all)
  printAreasOf('over all', all.faulty, all)
  printAreasOf('over all, without the findings', signs.faulty, signs)
}

function printAreasOf(name: string, faulty: Scores['faulty'], { right, mended, hard }: Scores): void {
  const areas = [right, mended, [...right, ...hard]].map((others) => areaUnderCurve(faulty, others).toFixed(3))
  printRow(name, String(faulty.length), ...areas)
}

function printRow(name: string, ...figures: string[]): void {
  const cells = figures.map((figure, at) => figure.padStart(widths[at + 1] ?? 0))
  console.log(`| ${[name.padEnd(widths[0] ?? 0), ...cells].join(' | ')} |`)
}
