/**
 * Makes long texts in two languages for tests of alignment: words of random syllables, some frequent and most rare, of
 * which one of two looks alike in both languages. Sentences of the target are left out as one asks.
 */
import { chance } from '../memory/pairs.ts'

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo tra ple sti con mar den'.split(' ')
/** How many words there are, and the most and fewest of a sentence. */
const [vocabulary, fewest, most] = [8000, 5, 25]

export type MadeText = { source: { text: string }[]; target: { text: string }[] }

/** @param missing the sentences that the target lacks, from the first up to the second */
export function madeText(sentences: number, [from, to]: readonly [number, number] = [0, 0], seed = 1): MadeText {
  const next = chance(seed)
  const syllable = () => syllables[Math.floor(next() * syllables.length)] ?? ''
  const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join('')
  const words = Array.from({ length: vocabulary }, () => {
    const one = word()
    return next() < 0.5 ? { source: `${one}t`, target: `${one}ul` } : { source: one, target: word() }
  })
  const made: MadeText = { source: [], target: [] }
  for (let at = 0; at < sentences; at++) {
    const length = fewest + Math.floor(next() * (most - fewest))
    // Zipf's law: the n-th most frequent word is n times as rare as the first.
    const chosen = Array.from({ length }, () => words[Math.floor(vocabulary ** next()) - 1] ?? words[0])
    made.source.push({ text: `${chosen.map((one) => one?.source).join(' ')}.` })
    if (at < from || at >= to) made.target.push({ text: `${chosen.map((one) => one?.target).join(' ')}.` })
  }
  return made
}
