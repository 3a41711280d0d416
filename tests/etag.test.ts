import { describe, expect, it } from 'vitest'
import { matches } from '../shared/etag.ts'

describe('a header of entity tags', () => {
  it.each([
    ['the tag', '"abc"', true],
    ['another', '"abd"', false],
    ['a weak one, as a proxy that compresses makes it', 'W/"abc"', true],
    ['a list that has it', '"x", W/"abc" ,"y"', true],
    ['a list without spaces', '"x","abc"', true],
    ['a list that has it not', '"x", "y"', false],
    ['whatever is there', ' * ', true],
    ['a star among tags, which is none', '"x", *', false],
    ['a tag that is a star', '"*"', false],
    ['a tag without its quotation marks', 'abc', true],
    ['a tag with a comma in it', '"x, abc"', false],
    ['a part of it', '"ab"', false],
    ['one that is not closed', '"ab', false],
    ['an empty one', '""', false],
    ['one with a tab in it', '"a\tbc"', false],
    ['the tag beside one with a tab', '"a\tb", "abc"', true],
    ['a letter that no tag has', '"ă", abc', true],
    ['nothing', ',, ,', false],
  ])('names %s: %s', (_, header, expected) => {
    expect(matches(header, 'abc')).toBe(expected)
  })

  it.each(['"'.repeat(1_000_001), 'a'.repeat(1_000_000), 'W/"'.repeat(300_000), ', '.repeat(500_000)])(
    'is read in linear time, whatever it is',
    (header) => {
      expect(matches(header, 'abc')).toBe(false)
    },
  )
})
