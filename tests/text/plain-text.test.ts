import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextTrouble } from '../../shared/text/plain-text.ts'

describe('plain text', () => {
  it.each([
    ['a null', 'a\u0000b', 'has U+0000 at 2, which is a control character'],
    ['an escape', '\u001b[31m', 'has U+001B at 1, which is a control character'],
    ['a control character of Latin-1', 'l\u0092eau', 'has U+0092 at 2, which is a control character'],
    ['the first half of a pair', '😀\ud83d', 'has U+D83D at 3, which is half a character'],
    ['what is no character', 'a\ufffe', 'has U+FFFE at 2, which is no character'],
    ['the second half', '\ude00', 'has U+DE00 at 1, which is half a character'],
    ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'].map((mark) => [
      `a stretch of another direction, ${JSON.stringify(mark)}`,
      `bac${mark}`,
      expect.stringMatching(/^has U\+20[26][0-9A-E] at 4, which changes the direction of writing$/),
    ]),
  ])('has no room for %s', (_, text, trouble) => {
    expect(plainTextTrouble(text)).toEqual(trouble)
  })

  it.each(['', 'Bacul s-a întors.', 'a\tb\r\nc', '😀 👩‍👧', '\u200fשלום\u200e', '\u061cسلام', 'a\u00a0b\u00ad\u200b'])(
    'has room for %j',
    (text) => {
      expect(plainTextTrouble(text)).toBeNull()
    },
  )

  it('can always be sent as UTF-8 and comes back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (plainTextTrouble(text)) return
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })
})
