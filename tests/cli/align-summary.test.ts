import { expect, it } from 'vitest'
import type { DoneLine, ReportLine } from '../../functions/cli/align-report.ts'
import { type FolderResult, progressLine, summaryOf } from '../../functions/cli/align-summary.ts'

const done = (n: number, confidence = 0.9): DoneLine => ({
  ...{ state: 'done', source: `${n}.ro.md`, target: `${n}.en.md`, server: 'http://localhost', hash: `${n}` },
  ...{ article: `article-${n}`, sentences: { source: 10, target: 9 }, links: 8, alone: { source: 2, target: 1 } },
  ...{ confidence, unsure: 1, problems: [] },
})
const failed = (n: number): ReportLine => ({
  ...{ state: 'failed', source: `${n}.ro.md`, target: `${n}.en.md`, reason: 'no text' },
})
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

const resultOf = (lines: ReportLine[], more: Partial<FolderResult> = {}): FolderResult => ({
  ...{ pairs: 1000, finished: lines.length, before: 0, lines, ...more },
})

it('progress shows what is finished and failed', () => {
  expect(progressLine(resultOf([...times(3, done), failed(3)]), 2000)).toMatch(/^▏·* 4\/1000 pairs, 1 failed$/)
  expect(progressLine(resultOf(times(500, (n) => done(n))), 1000)).toMatch(/^█{12}·{12} 500\/1000 pairs/)
})

it('the time that is left is guessed from the pairs of this run alone', () => {
  const lines = times(410, (n) => done(n))
  // Ten pairs took ten seconds, and 590 are left.
  expect(progressLine(resultOf(lines, { before: 400 }), 10_000)).toMatch(/ 410\/1000 pairs, 0 failed, 10 min left$/)
  expect(progressLine(resultOf(lines, { before: 400 }), 500)).toMatch(/, 30 s left$/)
  expect(progressLine(resultOf(lines, { before: 406 }), 10_000)).toMatch(/, 0 failed$/)
})

it('the summary adds all up, and lists the ten least sure pairs', () => {
  const lines = [...times(30, (n) => done(n, 0.99 - n / 100)), failed(30)]
  const summary = summaryOf(resultOf(lines, { pairs: 40, finished: 33, before: 7 }), 'report.jsonl')
  expect(summary).toContain('40 pairs: 30 done (7 of them before), 1 failed, 2 left out, 7 open')
  expect(summary).toContain('sentences: 300 in the originals, 270 in the translations')
  expect(summary).toContain('links: 240')
  expect(summary).toContain('without a counterpart: 60 in the originals, 30 in the translations')
  expect(summary).toContain('less sure than 0.5: 30')
  expect(summary).toContain('failed:\n  30.ro.md, 30.en.md: no text')
  const listed = [...summary.matchAll(/^ {2}(\d\.\d{3}) /gm)].map(([, confidence]) => confidence)
  expect(listed).toEqual(times(10, (n) => (0.7 + n / 100).toFixed(3)))
})

it('a long list is cut, and says how much more there is', () => {
  const pictures = times(7, (n): ReportLine => ({ state: 'left', files: [`${n}.jpg`], reason: 'a picture' }))
  const alone: ReportLine = { state: 'left', files: ['alone.ro.md'], reason: 'alone' }
  const summary = summaryOf(resultOf([...times(25, failed), ...pictures, alone], { finished: 25 }), 'report.jsonl')
  expect(summary).toContain('  19.ro.md, 19.en.md: no text\n  and 5 more\n')
  expect(summary).toContain('left out, a picture:\n  0.jpg\n  1.jpg\n  2.jpg\n  3.jpg\n  4.jpg\n  and 2 more\n')
  expect(summary).toContain('left out, alone:\n  alone.ro.md\n')
})
