/** One way to read words: their places, their spelling, and what differs between spellings of one word. */
import { describe, expect, it } from 'vitest'
import { commasForCedillas, modernLetters } from '../../shared/text/letters.ts'
import { withoutDiacritics } from '../../shared/text/normalise-unicode.ts'
import { wordsIn } from '../../shared/text/words.ts'

describe('words', () => {
  it('stand where they are in the text, with figures in them and hyphens between', () => {
    const text = 'Într-un B2B, 3,5 kg'
    expect(wordsIn(text).map(({ start, end, joined }) => [text.slice(start, end), joined])).toEqual([
      ['Într', false],
      ['un', true],
      ['B2B', false],
      ['3', false],
      ['5', false],
      ['kg', false],
    ])
  })

  it('are spelled alike in every orthography, and fold to plain letters', () => {
    const spellings = ['reîntîlnește', 'REÎNTÂLNEŞTE', 'reînta\u0302lneşte']
    expect(new Set(spellings.flatMap((text) => wordsIn(text).map(({ spelled }) => spelled)))).toEqual(
      new Set(['reântâlnește']),
    )
    expect(wordsIn('fîntîna').map(({ plain: folded }) => folded)).toEqual(['fantana'])
  })
})

it('cedillas become commas in any text, and tildes become breves in Romanian', () => {
  expect([commasForCedillas('ŞŢşţ São'), modernLetters('şi cã Ǎ')]).toEqual(['ȘȚșț São', 'și că Ă'])
})

it('a text loses its diacritics and nothing else', () => {
  expect(['Țărănești, ça!', 'plain', 'ﬁ'].map((text) => withoutDiacritics(text))).toEqual([
    'Taranesti, ca!',
    'plain',
    'ﬁ',
  ])
  expect(withoutDiacritics('ﬁ', 'NFKD')).toBe('fi')
})
