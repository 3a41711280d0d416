/** Places in what is in order, and lists in pieces. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstNotBefore } from '../shared/binary-search.ts'
import { chunksOf } from '../shared/chunks.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })

it('the place is the number of items before', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 31 }), (unsorted, wanted) => {
      const sorted = unsorted.toSorted((a, b) => a - b)
      const at = firstNotBefore(sorted.length, (i) => (sorted[i] ?? 0) < wanted)
      return at === sorted.filter((number) => number < wanted).length
    }),
  )
})

it('chunks hold all of a list in its order, each as much as it may but the last', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 7 }), (list, size) => {
      const chunks = chunksOf(list, size)
      expect(chunks.flat()).toEqual(list)
      expect(chunks.slice(0, -1).every((chunk) => chunk.length === size)).toBe(true)
      expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true)
    }),
  )
})
