import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichText, Tag } from '../../shared/document/model/document.ts'
import { projectTags } from '../../shared/markup/project-tags.ts'
import { stretchTexts } from '../../shared/markup/stretch-texts.ts'
import { readWordBoundaries } from '../../shared/markup/word-boundaries.ts'

/** `[1:text]` is a tag with the id 1, `[2:]` one without length; the notation nests. */
function rich(marked: string): RichText {
  const tags: Tag[] = []
  const open: Tag[] = []
  let text = ''
  for (const [piece, , id] of marked.matchAll(/(\[(\d):)|\]|[^[\]]/g)) {
    if (piece === ']') {
      const tag = open.pop()
      if (tag) tag.end = text.length
    } else if (id) {
      const tag: Tag = { id, start: text.length, end: text.length, name: 'em' }
      tags.push(tag)
      open.push(tag)
    } else text += piece
  }
  return { text, tags }
}

/** What each tag covers in the target. */
const covered = ({ text, tags = [] }: RichText) =>
  Object.fromEntries(tags.map(({ id, start, end }) => [id, text.slice(start, end)]))

type Case = {
  fact: string
  source: string
  translated: string
  parts?: Record<string, string>
  tags: Record<string, string>
  exact?: boolean
}

const cases: Case[] = [
  {
    fact: 'finds a stretch as its translation has it',
    source: 'The [1:government] fell.',
    translated: 'A căzut guvernul.',
    parts: { government: 'guvernul' },
    tags: { 1: 'guvernul' },
  },
  {
    fact: 'finds it in another case',
    source: '[1:The government] fell.',
    translated: 'Ieri a căzut guvernul.',
    parts: { 'The government': 'Guvernul' },
    tags: { 1: 'guvernul' },
  },
  {
    fact: 'finds it with another ending',
    source: 'the plan of the [1:government]',
    translated: 'planul guvernului',
    parts: { government: 'guvern' },
    tags: { 1: 'guvernului' },
  },
  {
    fact: 'finds it without diacritics',
    source: 'in the [1:city of Brașov]',
    translated: 'in orasul Brasov acum',
    parts: { 'city of Brașov': 'orașul Brașov' },
    tags: { 1: 'orasul Brasov' },
  },
  {
    fact: 'finds several words of which one differs',
    source: 'It voted [1:the new education law] today.',
    translated: 'A votat astăzi legea nouă a educației.',
    parts: { 'the new education law': 'noua lege a educației' },
    tags: { 1: 'legea nouă a educației' },
  },
  {
    fact: 'finds a name, a number and an address as they are',
    source: '[1:Ana Pop] paid [2:1,200] at [3:https://a.ro/x?b=1].',
    translated: 'La https://a.ro/x?b=1 a plătit 1,200 Ana Pop.',
    tags: { 1: 'Ana Pop', 2: '1,200', 3: 'https://a.ro/x?b=1' },
  },
  {
    fact: 'lets an engine close a stretch with a full stop',
    source: 'He said [1:it is late] again.',
    translated: 'A spus este târziu din nou.',
    parts: { 'it is late': 'este târziu.' },
    tags: { 1: 'este târziu' },
  },
  {
    fact: 'takes the nth of a repeated word',
    source: 'the law and the [1:law] and the law',
    translated: 'legea și legea și legea',
    parts: { law: 'legea' },
    tags: { 1: 'legea' },
  },
  {
    fact: 'covers the whole with a tag that covers the whole',
    source: '[1:[2:The end].]',
    translated: 'Sfârșit!',
    parts: { 'The end': 'sfârșitul' },
    tags: { 1: 'Sfârșit!', 2: 'Sfârșit' },
  },
  {
    fact: 'nests as the source does',
    source: 'Read [1:the [2:whole] report] now.',
    translated: 'Citiți acum raportul întreg.',
    parts: { 'the whole report': 'raportul întreg', whole: 'întreg' },
    tags: { 1: 'raportul întreg', 2: 'întreg' },
  },
  {
    fact: 'does not find a stretch inside a word',
    source: 'an [1:act] of war',
    translated: 'actul: un act de război',
    parts: { act: 'act' },
    tags: { 1: 'act' },
  },
  {
    fact: 'guesses whole words where nothing is found, and says so',
    source: 'one two [1:three four] five six',
    translated: 'aaa bbb ccc ddd eee fff',
    parts: { 'three four': 'zzz' },
    tags: { 1: 'ccc ddd' },
    exact: false,
  },
  {
    fact: 'guesses beside a tag that was found, not over it',
    source: '[1:alpha] [2:beta] gamma',
    translated: 'xx yy beta',
    parts: { beta: 'yy', alpha: 'zz' },
    tags: { 1: 'xx', 2: 'yy' },
    exact: false,
  },
  {
    fact: 'keeps a tag without length at the edge',
    source: '[1:]Hello there[2:]',
    translated: 'Salut',
    tags: { 1: '', 2: '' },
  },
  {
    fact: 'keeps every tag in a translation that is empty',
    source: 'a [1:b [2:c]] [3:]d',
    translated: '',
    tags: { 1: '', 2: '', 3: '' },
    exact: false,
  },
  {
    fact: 'takes in the quotation marks that the source has in the tag',
    source: 'He said [1:“good day”] twice.',
    translated: 'A spus de două ori „bună ziua”.',
    parts: { '“good day”': '"Bună ziua"' },
    tags: { 1: '„bună ziua”' },
  },
]

describe('project', () => {
  it.each(cases)('$fact', ({ source, translated, parts = {}, tags, exact = true }) => {
    const result = projectTags(rich(source), translated, new Map(Object.entries(parts)))
    expect(result.target.text).toBe(translated)
    expect(covered(result.target)).toEqual(tags)
    expect(result.exact).toBe(exact)
  })

  it('puts the nth of a repeated word at its own place', () => {
    const { target } = projectTags(
      rich('a law, a [1:law], a law'),
      'o lege, o lege, o lege',
      new Map([['law', 'lege']]),
    )
    expect(target.tags?.[0]).toMatchObject({ start: 10, end: 14 })
  })

  it('finds a stretch that overlaps its twin', () => {
    const text = 'has 12 has 12 has'
    const { target, exact } = projectTags(rich('has 12 [1:has 12 has]'), text, new Map())
    expect(target.tags?.[0]).toMatchObject({ start: 7, end: text.length })
    expect(exact).toBe(true)
  })

  it('keeps what a tag carries', () => {
    const link: Tag = { id: 'x', start: 0, end: 3, name: 'a', href: 'https://a.ro/', title: 'A' }
    const { target } = projectTags({ text: 'Ana.', tags: [link] }, 'Ana!', new Map())
    expect(target.tags).toEqual([link])
  })

  it('leaves a text without tags as it is', () => {
    expect(projectTags({ text: 'a' }, 'b', new Map())).toEqual({ target: { text: 'b' }, exact: true })
  })

  const word = fc.constantFrom(
    'lege',
    'legea',
    'a',
    'și',
    'Ana',
    '1,2',
    '😀',
    '👩‍👩‍👧',
    '—',
    '„',
    '.',
    ' ',
    '  ',
    '\n',
    'e\u0301',
  )
  const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''))
  const segment: fc.Arbitrary<RichText> = text.chain((source) =>
    fc
      .array(fc.tuple(fc.nat(source.length), fc.nat(source.length)), { maxLength: 8 })
      .map((ends) => ({ text: source, tags: ends.map(([a, b], i) => makeTag(String(i), a, b)) })),
  )
  const makeTag = (id: string, a: number, b: number): Tag => ({
    id,
    start: Math.min(a, b),
    end: Math.max(a, b),
    name: 'em',
  })

  it('keeps every id once, on word boundaries, nested, inside the text, whatever the engine made of it', () => {
    fc.assert(
      fc.property(segment, text, fc.array(text, { maxLength: 8 }), (source, translated, answers) => {
        const units = stretchTexts(source).slice(1)
        const parts = new Map(units.map((unit, i) => [unit, answers[i] ?? unit]))
        const { target } = projectTags(source, translated, parts)
        const tags = target.tags ?? []
        expect(target.text).toBe(translated)
        expect(tags.map(({ id }) => id)).toEqual(source.tags?.map(({ id }) => id))
        const { isBoundary } = readWordBoundaries(translated)
        for (const a of tags) {
          expect(a.start >= 0 && a.start <= a.end && a.end <= translated.length).toBe(true)
          expect(isBoundary(a.start) && isBoundary(a.end)).toBe(true)
          for (const b of tags) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every tag again in a text that the engine left as it was', () => {
    const sentence = fc.array(fc.constantFrom('Ana', 'has', 'new', 'laws', '12', 'red'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(sentence, fc.nat(11), fc.nat(11), (words, i, j) => {
        const source = words.join(' ')
        const first = Math.min(i, j) % words.length
        const last = Math.max(first, Math.max(i, j) % words.length)
        const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
        const tag: Tag = { id: '1', start, end: words.slice(0, last + 1).join(' ').length, name: 'em' }
        expect(projectTags({ text: source, tags: [tag] }, source, new Map())).toEqual({
          target: { text: source, tags: [tag] },
          exact: true,
        })
      }),
    )
  })

  it('gets through markup without end', () => {
    const size = 20_000
    const long = 'legea nouă '.repeat(size)
    const tags = Array.from({ length: size }, (_, i) => makeTag(String(i), i * 3, i % 2 ? long.length - i : i * 3 + 7))
    const { target, exact } = projectTags({ text: long, tags }, long, new Map())
    expect(target.tags).toHaveLength(size)
    expect(exact).toBe(false)
  })
})
