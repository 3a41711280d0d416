import fc from 'fast-check'
import { expect, it } from 'vitest'
import { queryWords } from '../../shared/search/search-articles.ts'
import { snippetOf } from '../../shared/search/snippet.ts'

const filler = 'Cuvinte multe, care nu spun nimic din ce se caută aici. '
const show = (text: string, query: string) =>
  snippetOf(text, new Set(queryWords(query, 'ro').flat()), 'ro')
    ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('') ?? null

it.each([
  ['Podul nou leagă cele două orașe.', 'poduri', '[Podul] nou leagă cele două orașe.'],
  ['Școlile se închid. Școala din sat rămâne.', 'scoala', '[Școlile] se închid. [Școala] din sat rămâne.'],
  ['Nimic de găsit.', 'pod', null],
  ['', 'pod', null],
])('of "%s", asked for "%s", is %j', (text, query, shown) => {
  expect(show(text, query)).toBe(shown)
})

it('of a long text is some words around the first hit, from the beginning of its sentence', () => {
  const shown = show(`${filler.repeat(30)}La Brăila, podul e gata. ${filler.repeat(30)}`, 'pod') ?? ''
  expect(shown).toMatch(/^…La Brăila, \[podul\] e gata\. Cuvinte/)
  expect(shown).toMatch(/\p{L}…$/u)
  expect(shown.length).toBeLessThan(330)
})

it('is cut out of the text as it is, with every hit in it marked, whatever the text', () => {
  const word = fc.constantFrom('pod', 'poduri', 'x', 'casă', '. ', ' ', '-', 'ȘȚ', '…', 'a'.repeat(300))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join(' ')
      const parts = snippetOf(text, new Set(['pod']), 'ro')
      expect(parts === null).toBe(!/pod/.test(text))
      if (!parts) return
      const plain = parts
        .map(({ text }) => text)
        .join('')
        .replace(/^…/, '')
        .replace(/…$/, '')
      expect(text).toContain(plain)
      expect(parts.filter(({ hit }) => hit).every(({ text }) => text.startsWith('pod'))).toBe(true)
      expect(parts.some(({ hit }) => hit)).toBe(true)
    }),
  )
})
