import { describe, expect, it } from 'vitest'
import { tags } from '../../shared/check/tags.ts'
import { tell } from '../../shared/check/tell.ts'
import type { Tag } from '../../shared/document/model/document.ts'

const tag = (id: string, start: number, end: number): Tag => ({ id, start, end, name: 'em' })
const source = { text: 'one two three', tags: [tag('a', 0, 7), tag('b', 4, 7)] }

const cases: [what: string, tags: Tag[] | undefined, found: [severity: string, message: string][]][] = [
  ['every tag once, nested', [tag('b', 5, 8), tag('a', 0, 8)], []],
  ['the same span twice', [tag('a', 0, 3), tag('b', 0, 3)], []],
  ['side by side', [tag('a', 0, 3), tag('b', 3, 5)], []],
  ['a missing tag', [tag('a', 0, 3)], [['warning', 'Tag <em> (b) of the source is missing.']]],
  [
    'no tags',
    undefined,
    [
      ['warning', 'Tag <em> (a) of the source is missing.'],
      ['warning', 'Tag <em> (b) of the source is missing.'],
    ],
  ],
  [
    'an unknown tag',
    [tag('a', 0, 3), tag('b', 0, 2), tag('c', 1, 2)],
    [['error', 'Tag <em> (c) is not in the source.']],
  ],
  [
    'another name, address or title',
    [
      { ...tag('a', 0, 8), name: 'strong' },
      { ...tag('b', 4, 8), title: 'x' },
    ],
    [
      ['error', 'Tag <strong> (a) is not the one that the source has.'],
      ['error', 'Tag <em> (b) is not the one that the source has.'],
    ],
  ],
  ['a tag twice', [tag('a', 0, 3), tag('b', 0, 2), tag('b', 4, 5)], [['error', 'Tag <em> (b) is there twice.']]],
  ['crossing tags', [tag('a', 0, 5), tag('b', 3, 8)], [['error', 'Tags <em> (a) and <em> (b) cross.']]],
  ['an end before its start', [tag('a', 5, 2), tag('b', 0, 2)], [['error', 'Tag <em> (a) lies outside the text.']]],
  ['an end past the text', [tag('a', 0, 99), tag('b', 0, 2)], [['error', 'Tag <em> (a) lies outside the text.']]],
  ['an emptied tag', [tag('a', 3, 3), tag('b', 0, 2)], [['warning', 'Tag <em> (a) covers no text.']]],
]

describe('tags', () => {
  it.each(cases)('finds %s', (_, present, found) => {
    const target = { text: 'unu doi trei', ...(present ? { tags: present } : {}) }
    const given = tags({ source, target, from: 'en', to: 'ro' }).map(tell)
    expect(given.map(({ severity, message }) => [severity, message])).toEqual(found)
  })

  it('lets a tag that marks a place mark one', () => {
    const place = { text: 'x', tags: [tag('a', 1, 1)] }
    expect(tags({ source: place, target: place, from: 'en', to: 'ro' })).toEqual([])
  })
})
