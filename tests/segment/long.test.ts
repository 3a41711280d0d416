import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { maxSegmentChars } from '../../shared/segment/cut-long.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const partsOf = (text: string) => splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))

describe('a sentence over the longest segment', () => {
  it('is cut after the last mark between clauses that fits', () => {
    const text = `${filled('one two; three four ', 2000)}, five ${filled('six ', 1800)}`.trim()
    expect(partsOf(text).map((part) => part.slice(-8))).toEqual([text.slice(0, 2001).slice(-8), text.slice(-8)])
  })

  it('is cut between words where no clause ends', () => {
    const parts = partsOf(filled('word ', 7000).trim())
    expect(parts.map((part) => part.length)).toEqual([2999, 2999, 999])
    expect(parts.every((part) => part.startsWith('word') && part.endsWith('word'))).toBe(true)
  })

  it('is cut between whole characters where no word ends', () => {
    const family = '👩‍👩‍👧'
    const parts = partsOf(filled(family, 1000 * family.length))
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.every((part) => part === filled(family, part.length) && part.length % family.length === 0)).toBe(true)
  })

  it('is cut through no surrogate pair, however many marks one letter has', () => {
    const parts = partsOf(`a${filled('\u{1d165}', 9000)}`)
    expect(parts.every((part) => part.isWellFormed() && part.length <= maxSegmentChars)).toBe(true)
  })

  it('is left whole at just the longest', () => {
    expect(partsOf(filled('a', maxSegmentChars))).toHaveLength(1)
    expect(partsOf(filled('a', maxSegmentChars + 1))).toHaveLength(2)
  })
})

describe.each(locales)('any text in %s', (locale) => {
  const piece = fc.tuple(
    fc.constantFrom(
      'cuvânt ',
      'a',
      'A. ',
      '„',
      '(',
      ', ',
      '; ',
      '\u00a0',
      'e\u0301',
      '👩‍👩‍👧',
      '\ud800',
      '…',
      '1.',
      '\n',
    ),
    fc.nat(3000),
  )
  const text = fc
    .array(piece, { maxLength: 6 })
    .map((pieces) => pieces.map(([unit, times]) => unit.repeat(times)).join(''))

  it('has no segment over the longest, none with white space around it, and all of the text but white space', () => {
    fc.assert(
      fc.property(text, (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text, locale)) {
          expect(text.slice(at, start).trim()).toBe('')
          const part = text.slice(start, end)
          expect(part.length).toBeLessThanOrEqual(maxSegmentChars)
          expect(part).toBe(part.trim())
          expect(part).not.toBe('')
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
