/**
 * Prints how many planted faults the checks find, a kind and over all, and how many right pairs they flag. A pair is
 * flagged by a warning or an error. The first argument names the table: `planted`, as without one, `second`, `third` or `unseen`.
 * `--show` lists the faults that nothing found and the right pairs that were flagged.
 */
import type { Check } from '../../shared/check/model.ts'
import { findFlags, readTable, type TablePair, tableNames } from '../check/planted.ts'

type Judged = { pair: TablePair; flags: Check[] }

const judge = (pair: TablePair): Judged => ({ pair, flags: findFlags(pair) })
const isFlagged = ({ flags }: Judged): boolean => flags.length > 0
const isQuiet = (judged: Judged): boolean => !isFlagged(judged)

const asked = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'planted'
const name = tableNames.find((table) => table === asked)
if (name === undefined) {
  console.error(`bench: there is no table "${asked}". They are: ${tableNames.join(', ')}`)
  process.exit(2)
}
const table = readTable(name)
const pairs = table.pairs.map(judge)
const hard = table.hard.map(judge)
const faulty = pairs.filter(({ pair }) => pair.kind !== null)
const right = pairs.filter(({ pair }) => pair.kind === null)
const found = faulty.filter(isFlagged)
const falseAlarms = right.filter(isFlagged)
const flagged = found.length + falseAlarms.length

const kinds = Object.entries(Object.groupBy(faulty, ({ pair }) => pair.kind ?? ''))
printTable(
  ['kind', 'found', 'of', 'recall'],
  kinds.map(([kind, pairs = []]) => {
    const count = pairs.filter(isFlagged).length
    return [kind, count, pairs.length, share(count, pairs.length)]
  }),
)
console.log()
printTable(
  ['over all', 'count', 'of', 'share'],
  [
    ['recall: faults flagged', found.length, faulty.length, share(found.length, faulty.length)],
    ['precision: flagged pairs with a fault', found.length, flagged, share(found.length, flagged)],
    ['right pairs flagged', falseAlarms.length, right.length, share(falseAlarms.length, right.length)],
    [
      'hard right pairs flagged',
      hard.filter(isFlagged).length,
      hard.length,
      share(hard.filter(isFlagged).length, hard.length),
    ],
  ],
)
list('Hard right pairs flagged', hard.filter(isFlagged))
if (process.argv.includes('--show')) {
  list('Faults that nothing found', faulty.filter(isQuiet))
  list('Right pairs flagged', falseAlarms)
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : (count / of).toFixed(3)
}

/** Prints a Markdown table; figures stand right. */
function printTable(head: string[], rows: (string | number)[][]): void {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  console.log(line(head))
  console.log(
    `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`,
  )
  for (const row of cells.slice(1)) console.log(line(row))
}

function list(title: string, judged: Judged[]): void {
  if (judged.length === 0) return
  console.log(`\n${title}:`)
  for (const { pair, flags } of judged) {
    console.log(`\n${pair.id}\n  ${pair.from}: ${pair.source}\n  ${pair.to}: ${pair.target}`)
    for (const { check, severity, message } of flags) console.log(`  ${severity} ${check}: ${message}`)
  }
}
