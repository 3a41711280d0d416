import { describe, expect, it } from 'vitest'
import { enRoSeed } from '../../shared/lexicon/seed/en-ro.ts'
import { stemmers } from '../../shared/locales/stemmers.ts'
import { withoutDiacritics } from '../../shared/text/normalise-unicode.ts'

const entries = enRoSeed
  .split(/[;\n]/)
  .map((entry) => entry.trim())
  .filter((entry) => entry !== '')
const sidesOf = (entry: string) => entry.split('|').map((side) => side.split(',').map((word) => word.trim()))
/** The entries that a rule finds fault with. */
const wrong = (isWrong: (sides: string[][]) => boolean) => entries.filter((entry) => isWrong(sidesOf(entry)))
const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)
const stemOf = (word: string, side: number) => stemmers[side === 0 ? 'en' : 'ro'](withoutDiacritics(word))[0]

describe('the English-Romanian seed', () => {
  it('has 2,604 entries, and over 2,400 words a side', () => {
    expect(entries).toHaveLength(2604)
    const words = (side: number) => new Set(entries.flatMap((entry) => sidesOf(entry)[side] ?? [])).size
    expect(Math.min(words(0), words(1))).toBeGreaterThan(2400)
  })

  it('every entry has two sides, and words on both', () => {
    expect(wrong((sides) => sides.length !== 2 || sides.flat().includes(''))).toEqual([])
  })

  it('has single words only, no phrase', () => {
    expect(wrong((sides) => sides.flat().some((word) => !/^\p{L}+$/u.test(word)))).toEqual([])
  })

  it('every word has a stem, and no two on one side of an entry have the same', () => {
    const stems = (words: string[], side: number) => words.map((word) => stemOf(word.toLowerCase(), side) ?? '')
    const isWrong = (found: string[]) => found.includes('') || twice(found).length > 0
    expect(wrong((sides) => sides.some((words, side) => isWrong(stems(words, side))))).toEqual([])
  })

  it('no two entries have the same English words', () => {
    expect(twice(entries.map((entry) => String(sidesOf(entry)[0]?.toSorted())))).toEqual([])
  })

  it('English words have plain letters, Romanian words no letter but ă â î ș ț beside them', () => {
    const letters = [/^[a-z]+$/i, /^[a-zăâîșț]+$/i] as const
    // München and Köln are spelt so in Romanian too.
    const foreign = new Set(['München', 'Köln'])
    const isWrong = (word: string, side: number) => !letters[side]?.test(word) && !foreign.has(word)
    expect(wrong((sides) => sides.some((words, side) => words.some((word) => isWrong(word, side))))).toEqual([])
  })
})
