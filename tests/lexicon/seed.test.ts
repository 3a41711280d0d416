import { describe, expect, it } from 'vitest'
import { enRoSeed } from '../../shared/lexicon/seed/en-ro.ts'

const entries = enRoSeed
  .split(/[;\n]/)
  .map((entry) => entry.trim())
  .filter((entry) => entry !== '')
const sidesOf = (entry: string) => entry.split('|').map((side) => side.split(',').map((word) => word.trim()))
/** The entries that a rule finds fault with. */
const wrong = (isWrong: (sides: string[][]) => boolean) => entries.filter((entry) => isWrong(sidesOf(entry)))
const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)

describe('the English-Romanian seed', () => {
  it('has over 1,300 entries, and 1,800 words a side', () => {
    expect(entries.length).toBeGreaterThan(1300)
    const words = (side: number) => new Set(entries.flatMap((entry) => sidesOf(entry)[side] ?? [])).size
    expect(Math.min(words(0), words(1))).toBeGreaterThan(1800)
  })

  it('every entry has two sides, and words on both', () => {
    expect(wrong((sides) => sides.length !== 2 || sides.flat().includes(''))).toEqual([])
  })

  it('has single words only, no phrase', () => {
    expect(wrong((sides) => sides.flat().some((word) => !/^[\p{L}-]+$/u.test(word)))).toEqual([])
  })

  it('no word stands twice on one side of an entry', () => {
    expect(wrong((sides) => sides.some((words) => twice(words).length > 0))).toEqual([])
  })

  it('no two entries have the same English words', () => {
    expect(twice(entries.map((entry) => String(sidesOf(entry)[0]?.toSorted())))).toEqual([])
  })

  it('English words have plain letters, Romanian words no letter but ă â î ș ț beside them', () => {
    const letters = [/^[a-z-]+$/i, /^[a-zăâîșț-]+$/i] as const
    // München and Köln are spelt so in Romanian too.
    const foreign = new Set(['München', 'Köln'])
    const isWrong = (word: string, side: number) => !letters[side]?.test(word) && !foreign.has(word)
    expect(wrong((sides) => sides.some((words, side) => words.some((word) => isWrong(word, side))))).toEqual([])
  })
})
