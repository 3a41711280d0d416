import { expect, it } from 'vitest'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import { corridorFor } from '../../shared/alignment/align-stretches.ts'
import { pairingsOf, weigh } from '../../shared/alignment/evidence.ts'
import { sideOf } from '../../shared/alignment/side.ts'
import { partOf } from '../../shared/alignment/stretch.ts'
import { tokenReader } from '../../shared/alignment/tokens.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import { rememberStems } from '../../shared/lexicon/lexicon-words.ts'
import { type MadeText, madeText } from './made-text.ts'

/** How many places are looked at. */
function placesIn({ source, target }: MadeText): number {
  const [read, readOther] = [tokenReader(rememberStems('en')), tokenReader(rememberStems('ro'))]
  const [given, found] = [sideOf(source, 'en', read, readOther), sideOf(target, 'ro', readOther, read)]
  const evidence = weigh(given, found, pairingsOf(given, found, lexiconOf('en', 'ro')))
  const all = (units: unknown[]) => Int32Array.from(units, (_, at) => at)
  return corridorFor({ source: partOf(given, all(source)), target: partOf(found, all(target)) }, evidence).size
}

it('what is looked at grows as the text does', () => {
  const [short, long] = [placesIn(madeText(2000, [900, 1000])), placesIn(madeText(20_000, [9000, 10_000]))]
  expect(long / short).toBeLessThan(15)
  expect(long).toBeLessThan(20_000 * 60)
})

it('finds its place again where a tenth of a long text is missing', () => {
  const { source, target } = madeText(5000, [2250, 2750])
  const { links } = alignSentences({ source, target, from: 'en', to: 'ro' })
  const isRight = (unit: number, other: number) => (unit < 2250 ? other === unit : unit >= 2750 && other === unit - 500)
  const pairs = links.filter((link) => link.source.length === 1 && link.target.length === 1)
  const right = pairs.filter((link) => isRight(link.source[0] ?? -1, link.target[0] ?? -1))
  expect(right.length).toBeGreaterThan(4490)
  expect(pairs.length - right.length).toBeLessThan(5)
})

it('aligns long texts that have nothing in common', () => {
  const [source, target] = [madeText(600).source, madeText(700, [0, 0], 2).source]
  const { links } = alignSentences({ source, target, from: 'en', to: 'ro' })
  expect(links.flatMap((link) => link.source)).toEqual(source.map((_, at) => at))
  expect(links.flatMap((link) => link.target)).toEqual(target.map((_, at) => at))
})

it('aligns a long text that says the same again and again', () => {
  const same = Array.from({ length: 1500 }, () => ({ text: 'The market closed.' }))
  const { links } = alignSentences({ source: same, target: same, from: 'en', to: 'ro' })
  expect(links.flatMap((link) => link.source)).toHaveLength(1500)
})
