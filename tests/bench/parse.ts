/** Times parsing and segmenting at half a MiB, one and two: news as it comes, and the worst that could be thought of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'

const MiB = 1 << 20
const sizes = [MiB / 2, MiB, 2 * MiB]
const sample = (path: string) => readFileSync(join(import.meta.dirname, '..', 'samples', path), 'utf8')
const filled = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** Paragraphs of 4 kB: an article may have 5,000 segments, and these have fewer. */
const prose = `<p>${'The council met behind closed doors for hours, and nobody came out to say anything at all, '.repeat(44)}</p>\n`

const originals: [string, Format, (size: number) => string][] = [
  [
    'a whole page, long paragraphs',
    'html',
    (size) => `<html><body><main><h1>Long</h1>${filled(prose, size)}</main></body></html>`,
  ],
  [
    'a page of markup around one article',
    'html',
    (size) => filled('<div class="ad"><span></span></div>', size) + sample('articles/market.en.html'),
  ],
  ['deep nesting', 'html', (size) => `${filled('<div>', size)}The council met on Monday.`],
  ['nested quotes', 'markdown', (size) => `${filled('> ', size)}The council met on Monday.`],
  ['opening brackets', 'markdown', (size) => `The council met on Monday. ${filled('[', size)}`],
  ['stars', 'markdown', (size) => `The council met on Monday. ${filled('*a ', size)}`],
  ['one endless line', 'text', (size) => filled('the council met behind closed doors and said nothing ', size)],
  ['quotes that never close', 'text', (size) => filled('“The council met on Monday, ', size)],
  ['one endless word', 'text', (size) => `The council met on Monday. ${filled('a', size)}`],
]
const texts: [string, (size: number) => string][] = [
  ['brackets', (size) => filled('(.', size)],
  ['initials', (size) => filled('A.', size)],
  ['quotes that never close', (size) => filled('„Nu. ', size)],
  ['numbers', (size) => filled('1. ', size)],
]

function time(run: () => unknown): string {
  const begin = performance.now()
  run()
  return `${Math.round(performance.now() - begin)}`.padStart(6)
}

const mint = () => {
  let n = 0
  return () => String(n++)
}

console.log('milliseconds at ½, 1 and 2 MiB')
for (const [name, format, make] of originals) {
  const times = sizes.map((size) => time(() => parse({ format, content: make(size), locale: 'en' }, mint())))
  console.log(`parse ${format.padEnd(9)} ${name.padEnd(38)}${times.join('')}`)
}
for (const [name, make] of texts) {
  console.log(
    `segment         ${name.padEnd(38)}${sizes.map((size) => time(() => splitSentences(make(size), 'ro'))).join('')}`,
  )
}
