import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffPart, diffWords } from '../../shared/text/diff-words.ts'

const show = (pieces: DiffPart[]) =>
  pieces.map(({ text, kind }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

const without = (pieces: DiffPart[], kind: DiffPart['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

const word = fc.constantFrom('the ', 'cat', ' ', 'sat', ', ', '„', 'ș', '5', ' 5,2 ', 'a\n', '🐈')
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))

describe('diffWords', () => {
  it.each([
    ['the cat sat on a mat', 'the dog lay on a mat', 'the [-cat sat-]{+dog lay+} on a mat'],
    ['El are 68 de ani.', 'El are 69 de ani.', 'El are [-68-]{+69+} de ani.'],
    ['a spus, ieri', 'a spus ieri', 'a spus[-,-] ieri'],
    ['a b', 'a b', 'a b'],
    ['', 'Nou.', '{+Nou.+}'],
    ['Vechi.', '', '[-Vechi.-]'],
    ['', '', ''],
  ])('%s | %s', (before, after, expected) => {
    expect(show(diffWords(before, after))).toBe(expected)
  })

  it('holds both texts, whatever they are, and never two pieces of one kind in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
        expect(pieces.every(({ text, kind }, at) => text !== '' && pieces[at + 1]?.kind !== kind)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes texts that have little in common for two, so that the longest ones are compared', () => {
    const long = (name: string) => Array.from({ length: 200_000 }, (_, i) => `${name}${i}`).join(' ')
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
