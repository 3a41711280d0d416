import { describe, expect, it } from 'vitest'
import { isBlank, removeInvisible } from '../../shared/text/invisible.ts'
import { parsed } from '../document/parsed.ts'

describe('removeInvisible', () => {
  it.each([
    ['soft hyphens', 'Pri\u00admăria', 'Primăria'],
    ['zero-width spaces', 'luni,\u200b iar', 'luni, iar'],
    ['byte order marks', '\ufeffPodul', 'Podul'],
    ['word joiners', 'Dl.\u2060Pop', 'Dl.Pop'],
    ['joiners in words', 'au\u200dto\u200cbuz', 'autobuz'],
    ['nulls and bells', 'Po\u0000du\u0007l', 'Podul'],
    ['what is no character', 'Podul\ufffe\uffff', 'Podul'],
    ['half an emoji', 'Podul\ud83d nou \ude00', 'Podul nou '],
    ['places of objects and notes', 'Po\ufffcdul\ufff9', 'Podul'],
    ['tags of Unicode', 'Po\u{e0041}dul\u{e0001}', 'Podul'],
    ['blanks of other scripts', 'Podul\u2800nou\u3164aici', 'Podul nou aici'],
    ['a mark of direction alone', '\u061c', ''],
    ['marks of direction', '\u202a+40 21\u202c \u200eȘtiri', '+40 21 Știri'],
  ])('removes %s', (_, text, visible) => expect(removeInvisible(text)).toBe(visible))

  it.each([
    ['a family', '👨\u200d👩\u200d👧'],
    ['a skin colour', '👩🏽\u200d🚒'],
    ['a heart with a selector', '❤\ufe0f\u200d🔥'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a flag', '🏴\u200d☠\ufe0f'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['directions in Hebrew', 'שלום \u200eabc\u200f'],
    ['a line', 'a\tb\r\nc\fd'],
    ['an emoji', '😀'],
  ])('keeps what %s needs', (_, text) => expect(removeInvisible(text)).toBe(text))
})

describe('isBlank', () => {
  it.each([
    '',
    ' \n',
    '\u200b',
    '\u00ad\ufeff',
    '\u3164',
    '\u2800',
    '\u115f',
    '\ufe0f',
    '\u{e0041}',
    '\ufffc',
    '\ud83d',
    '\u0007',
  ])('is true of %j', (text) => expect(isBlank(text)).toBe(true))

  it.each(['a', '.', '–', '\u200ba', '😀', '한', '\ufffd'])('is false of %j', (text) =>
    expect(isBlank(text)).toBe(false),
  )
})

describe('invisible characters are in no block', () => {
  it.each([
    ['html', '<p>Po&shy;dul se în\u00adchide&#8203; luni, la&zwnj; zece.</p>'],
    ['markdown', 'Po&shy;dul se în\u00adchide&#8203; luni,\u200b la\u200c zece.'],
    ['text', 'Po\u00addul se în\u00adchide\u200b luni, la\u200c zece.'],
  ] as const)('of %s', (format, content) => {
    expect(parsed(format, content).blocks[0]?.text).toBe('Podul se închide luni, la zece.')
  })

  it('of a picture’s words, and a heading’s', () => {
    const { title, blocks } = parsed(
      'html',
      '<h1>Po&shy;dul</h1><img src="https://a.example/a.jpg" alt="Po&shy;dul nou">',
    )
    expect([title, blocks[1]?.text]).toEqual(['Podul', 'Podul nou'])
  })
})
