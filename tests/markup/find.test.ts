import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExact } from '../../shared/markup/find.ts'
import { readWords } from '../../shared/markup/words.ts'

describe('findExact', () => {
  it('finds every place, those that overlap too, and none else', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '.'), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (text, needle) => {
        const words = readWords(text)
        const places: number[] = []
        for (let at = text.indexOf(needle); needle && at >= 0; at = text.indexOf(needle, at + 1))
          if (words.isBoundary(at) && words.isBoundary(at + needle.length)) places.push(at)
        expect(findExact(words, needle, { left: 1e6 }).map(({ start }) => start)).toEqual(places)
      }),
    )
  })

  it('finds nothing where no work is left', () => {
    expect(findExact(readWords('a b'), 'a', { left: -1 })).toEqual([])
  })
})
