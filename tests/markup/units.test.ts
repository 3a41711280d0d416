import { describe, expect, it } from 'vitest'
import type { Tag } from '../../shared/document/model/document.ts'
import { stretchTexts } from '../../shared/markup/stretch-texts.ts'

const tagged = (text: string, ...stretches: string[]) => ({
  text,
  tags: stretches.map((stretch, i): Tag => {
    const start = text.indexOf(stretch)
    return { id: String(i), start, end: start + stretch.length, name: 'em' }
  }),
})

describe('unitsFor', () => {
  it.each([
    ['gives the sentence alone where there are no tags', { text: 'A law.' }, ['A law.']],
    ['gives each tagged stretch after it', tagged('A new law.', 'new', 'law'), ['A new law.', 'new', 'law']],
    ['gives a stretch once', tagged('A new law.', 'new', 'new'), ['A new law.', 'new']],
    ['gives nothing for a tag without length', tagged('A new law.', ''), ['A new law.']],
    ['gives nothing for a tag over white space', tagged('A new law.', ' '), ['A new law.']],
    ['gives nothing for a tag over the whole', tagged('A new law. ', 'A new law.'), ['A new law. ']],
    ['leaves white space out of a stretch', tagged('A new law.', ' new '), ['A new law.', 'new']],
    [
      'gives nothing for a number or an address',
      tagged('5 at https://a.ro', '5', 'https://a.ro'),
      ['5 at https://a.ro'],
    ],
  ])('%s', (_, segment, units) => {
    expect(stretchTexts(segment)).toEqual(units)
  })
})
