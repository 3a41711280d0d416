/**
 * Measures `segment` beside Intl.Segmenter and sentencex on news-like prose: one process, medians of five interleaved runs.
 * Run by `npm run bench`; it prints figures and judges nothing. A text of one's own: `node tests/bench/segment.ts FILE...`.
 */
import { readFileSync } from 'node:fs'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import { sentencex } from './sentencex.ts'

const runs = 5
const blocks = 2000

const prose: Record<Locale, string> = {
  ro: `Premierul a declarat luni, 24 februarie 2025, că proiectul va fi discutat în Parlament săptămâna viitoare.
„Nu vom accepta nicio amânare”, a spus dl. Ionescu, după o întâlnire cu prof. dr. Maria Pop la sediul din str. Lungă nr. 5.
Potrivit art. 12 alin. (3) din Legea nr. 98/2016, contractul de 1,5 mil. euro trebuie publicat în cel mult 30 de zile.
Compania S.C. Alfa S.R.L. nu a răspuns întrebărilor noastre. De ce au fost amânate lucrările? Primăria nu a explicat.`,
  en: `The prime minister said on Monday, Feb. 24, 2025, that the bill would be debated in Parliament next week.
"We will accept no delay," Mr. Jones said after a meeting with Dr. Mary Smith at the U.S. Embassy in Bucharest.
Under Article 12 of the law, the $1.5 million contract must be published within 30 days of its signing at 5 p.m. Friday.
Acme Inc. did not answer our questions. Why was the work put off? City Hall gave no explanation for the delay.`,
}

const tools: Record<string, (text: string, locale: Locale) => number> = {
  punte: (text, locale) => splitSentences(text, locale).length,
  'Intl.Segmenter': (text, locale) => [...segmenters[locale].segment(text)].length,
  ...(sentencex && { sentencex: (text: string, locale: Locale) => sentencex?.(locale, text).length ?? 0 }),
}
const segmenters = {
  ro: new Intl.Segmenter('ro', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

for (const locale of locales) {
  const files = process.argv.slice(2)
  const texts = files.length
    ? files.map((file) => readFileSync(file, 'utf8'))
    : Array<string>(blocks).fill(prose[locale])
  const chars = texts.reduce((sum, text) => sum + text.length, 0)
  const seconds: Record<string, number[]> = {}
  for (let run = 0; run < runs; run++)
    for (const [name, count] of Object.entries(tools)) {
      const begin = performance.now()
      for (const text of texts) count(text, locale)
      const taken = seconds[name] ?? []
      taken.push((performance.now() - begin) / 1000)
      seconds[name] = taken
    }
  const speeds = Object.entries(seconds).map(([name, taken]) => [name, chars / median(taken) / 1e6] as const)
  const ours = speeds[0]?.[1] ?? 0
  for (const [name, speed] of speeds)
    console.log(
      `segment ${locale}  ${name.padEnd(15)} ${speed.toFixed(1)} M characters/s  punte is ${(ours / speed).toFixed(2)} of it`,
    )
}
