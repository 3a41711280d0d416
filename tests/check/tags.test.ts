import { describe, expect, it } from 'vitest'
import { checkTags } from '../../shared/check/tags.ts'
import { toCheck } from '../../shared/check/to-check.ts'
import type { Tag } from '../../shared/document/model/document.ts'

const tag = (id: string, start: number, end: number): Tag => ({ id, start, end, name: 'em' })
const source = { text: 'one two three', tags: [tag('a', 0, 7), tag('b', 4, 7)] }

const cases: [what: string, tags: Tag[] | undefined, found: [severity: string, message: string][]][] = [
  ['every tag once, nested', [tag('b', 5, 8), tag('a', 0, 8)], []],
  ['the same span twice', [tag('a', 0, 3), tag('b', 0, 3)], []],
  ['side by side', [tag('a', 0, 3), tag('b', 3, 5)], []],
  ['a missing tag', [tag('a', 0, 3)], [['warning', 'The link or emphasis on “two” in the original is missing.']]],
  [
    'no tags',
    undefined,
    [
      ['warning', 'The link or emphasis on “one two” in the original is missing.'],
      ['warning', 'The link or emphasis on “two” in the original is missing.'],
    ],
  ],
  [
    'an unknown tag',
    [tag('a', 0, 3), tag('b', 0, 2), tag('c', 1, 2)],
    [['error', 'The link or emphasis on “n” is not in the original.']],
  ],
  [
    'another name, address or title',
    [
      { ...tag('a', 0, 8), name: 'strong' },
      { ...tag('b', 4, 8), title: 'x' },
    ],
    [
      ['error', 'The link or emphasis on “one two” is not as in the original.'],
      ['error', 'The link or emphasis on “two” is not as in the original.'],
    ],
  ],
  [
    'a tag twice',
    [tag('a', 0, 3), tag('b', 0, 2), tag('b', 4, 5)],
    [['error', 'The link or emphasis on “two” is there twice.']],
  ],
  [
    'crossing tags',
    [tag('a', 0, 5), tag('b', 3, 8)],
    [['error', 'The links or emphasis on “one two” and “two” overlap.']],
  ],
  [
    'an end before its start',
    [tag('a', 5, 2), tag('b', 0, 2)],
    [['error', 'The link or emphasis on “one two” lies outside the text.']],
  ],
  [
    'an end past the text',
    [tag('a', 0, 99), tag('b', 0, 2)],
    [['error', 'The link or emphasis on “one two” lies outside the text.']],
  ],
  [
    'an emptied tag',
    [tag('a', 3, 3), tag('b', 0, 2)],
    [['warning', 'The link or emphasis on “one two” covers no words.']],
  ],
]

describe('tags', () => {
  it.each(cases)('finds %s', (_, present, found) => {
    const target = { text: 'unu doi trei', ...(present ? { tags: present } : {}) }
    const given = checkTags({ source, target, from: 'en', to: 'ro' }).map(toCheck)
    expect(given.map(({ severity, message }) => [severity, message])).toEqual(found)
  })

  it('lets a tag that marks a place mark one', () => {
    const place = { text: 'x', tags: [tag('a', 1, 1)] }
    expect(checkTags({ source: place, target: place, from: 'en', to: 'ro' })).toEqual([])
  })
})
