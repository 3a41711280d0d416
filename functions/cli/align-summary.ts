/** What a run over a folder came to, for people to read. */
import type { DoneLine, ReportLine } from './align-report.ts'
import { bar } from './bar.ts'
import { sureFrom } from './count-links.ts'

export type FolderResult = {
  pairs: number
  /** How many pairs are finished: done, failed, or left out after a look at their texts. */
  finished: number
  /** How many of these earlier runs had done. */
  before: number
  /** Of the finished pairs, and of the files that are in no pair. */
  lines: ReportLine[]
}

/** Longer lists are in the report. */
const [mostFailed, mostLeft, leastSure] = [20, 5, 10]
/** With fewer pairs there is no guess of the time that is left. */
const fewest = 5

const number = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')

const ofState = <S extends ReportLine['state']>({ lines }: FolderResult, state: S) =>
  lines.filter((line): line is Extract<ReportLine, { state: S }> => line.state === state)

/** @param elapsedMs since the run began */
export function progressLine(result: FolderResult, elapsedMs: number): string {
  const failed = ofState(result, 'failed').length
  const { pairs, finished, before } = result
  const now = finished - before
  const left = now < fewest ? '' : `, ${duration((elapsedMs / now) * (pairs - finished))} left`
  return `${bar(finished, pairs)} ${finished}/${pairs} pairs, ${failed} failed${left}`
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

export function summaryOf(result: FolderResult, report: string): string {
  const [done, failed, left] = [ofState(result, 'done'), ofState(result, 'failed'), ofState(result, 'left')]
  const sum = (of: (line: DoneLine) => number) => number(done.reduce((total, line) => total + of(line), 0))
  const { pairs, before, finished } = result
  const counts = [
    `${number(pairs)} pairs: ${number(done.length)} done (${number(before)} of them before), ` +
      `${number(failed.length)} failed, ${number(finished - done.length - failed.length)} left out, ` +
      `${number(pairs - finished)} open`,
    `sentences: ${sum(({ sentences }) => sentences.source)} in the originals, ` +
      `${sum(({ sentences }) => sentences.target)} in the translations`,
    `links: ${sum(({ links }) => links)}`,
    `without a counterpart: ${sum(({ alone }) => alone.source)} in the originals, ` +
      `${sum(({ alone }) => alone.target)} in the translations`,
    `less sure than ${sureFrom}: ${sum(({ unsure }) => unsure)}`,
  ]
  const shown = done.toSorted((a, b) => a.confidence - b.confidence).slice(0, leastSure)
  const blocks = [
    counts,
    block(
      'failed:',
      atMost(
        failed.map(({ source, target, reason }) => `${source}, ${target}: ${reason}`),
        mostFailed,
      ),
    ),
    ...[...Map.groupBy(left, ({ reason }) => reason)].map(([reason, lines]) =>
      block(
        `left out, ${reason}:`,
        atMost(
          lines.map(({ files }) => files.join(', ')),
          mostLeft,
        ),
      ),
    ),
    block('the least sure pairs, by the mean confidence of their links:', shown.map(pairLine)),
    [`report: ${report}`],
  ]
  return `${blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const pairLine = ({ confidence, article, source, target, problems }: DoneLine): string =>
  `${confidence.toFixed(3)}  ${article}  ${[`${source}, ${target}`, ...problems].join('; ')}`

const block = (title: string, lines: string[]): string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : []

const atMost = (lines: string[], most: number): string[] =>
  lines.length > most ? [...lines.slice(0, most), `and ${number(lines.length - most)} more`] : lines
