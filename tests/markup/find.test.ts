import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExactSpans } from '../../shared/markup/find-stretch.ts'
import { readWordBoundaries } from '../../shared/markup/word-boundaries.ts'

describe('findExact', () => {
  it('finds every place, those that overlap too, and none else', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '.'), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (text, needle) => {
        const words = readWordBoundaries(text)
        const places: number[] = []
        for (let at = text.indexOf(needle); needle && at >= 0; at = text.indexOf(needle, at + 1))
          if (words.isBoundary(at) && words.isBoundary(at + needle.length)) places.push(at)
        expect(findExactSpans(words, needle, { left: 1e6 }).map(({ start }) => start)).toEqual(places)
      }),
    )
  })

  it('finds nothing where no work is left', () => {
    expect(findExactSpans(readWordBoundaries('a b'), 'a', { left: -1 })).toEqual([])
  })
})
