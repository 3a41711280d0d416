import { describe, expect, it } from 'vitest'
import { readTable, type TablePair } from './planted.ts'

const planted = readTable('planted')
const hard = readTable('hard')
const faulty = planted.filter(({ kind }) => kind !== null)
const right = planted.filter(({ kind }) => kind === null)

/** Faults of these kinds run through all of the target. */
const throughout = ['all-capitals', 'empty', 'missing-diacritics', 'untranslated-whole']
/** In these kinds the right text is all there, but for its stop. */
const inserts = ['addition', 'repeated-word']

const repeated = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)
const ids = (pairs: TablePair[]): string[] => pairs.map(({ id }) => id)

/** What differs, between the longest beginning and the longest end that both have. */
function findDifference(before: string, after: string): { was: string; is: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { was: before.slice(start, before.length - end), is: after.slice(start, after.length - end) }
}

/** The right text in a locale: all sources, and the targets that no fault was planted in. */
const textsIn = (locale: string): string[] =>
  [...planted, ...hard].flatMap(({ from, to, source, target, right }) => [
    ...(from === locale ? [source] : []),
    ...(to === locale ? [right ?? target] : []),
  ])

describe('the planted table', () => {
  it('has at least 400 pairs, and half are right', () => {
    expect(planted.length).toBeGreaterThanOrEqual(400)
    expect(right).toHaveLength(faulty.length)
  })

  it('has at least seven faults of each of forty kinds', () => {
    const counts = Object.groupBy(faulty, ({ kind }) => kind ?? '')
    expect(Object.keys(counts)).toHaveLength(40)
    expect(Object.entries(counts).filter(([, pairs]) => (pairs?.length ?? 0) < 7)).toEqual([])
  })

  it('translates from both languages, in either half', () => {
    for (const half of [faulty, right])
      for (const locale of ['ro', 'en'])
        expect(half.filter(({ from }) => from === locale).length).toBeGreaterThan(half.length * 0.4)
    expect([...planted, ...hard].filter(({ from, to }) => from === to)).toEqual([])
  })

  it('names each pair once, and has no sentence twice', () => {
    expect(repeated(ids([...planted, ...hard]))).toEqual([])
    expect(repeated([...planted, ...hard].map(({ source }) => source))).toEqual([])
    expect(repeated([...planted, ...hard].map(({ target }) => target))).toEqual([])
    expect(repeated([...planted, ...hard].map(({ target, right }) => right ?? target))).toEqual([])
  })

  it('has one fault in a planted pair, in one place', () => {
    for (const { id, kind, target, right = '', tags } of faulty) {
      if (kind === 'link-or-bold-moved') {
        expect([target, tags?.target], id).not.toEqual([right, tags?.right])
        expect(target, id).toBe(right)
        continue
      }
      const { was, is } = findDifference(right, target)
      expect(was + is, id).not.toBe('')
      if (inserts.includes(kind ?? '')) expect(was.length, id).toBeLessThanOrEqual(1)
      else if (!throughout.includes(kind ?? '')) expect(was.length, id).toBeLessThan(right.length * 0.75)
    }
  })

  it('has 100 hard pairs, all of them right', () => {
    expect(hard).toHaveLength(100)
    expect([...right, ...hard].filter((pair) => pair.kind !== null || pair.right !== undefined)).toEqual([])
    expect(faulty.filter((pair) => pair.right === undefined)).toEqual([])
  })

  it('is well written where no fault is planted', () => {
    const odd = (locale: string, pattern: RegExp) => textsIn(locale).filter((text) => pattern.test(text))
    expect(odd('ro', /[şţŞŢ]/)).toEqual([])
    expect(odd('ro', /["“‘]/)).toEqual([])
    expect(odd('en', /["„«]/)).toEqual([])
    expect([...odd('ro', / {2}| [,.;:!?](?![\d.])/), ...odd('en', / {2}| [,.;:!?](?![\d.])/)]).toEqual([])
    expect([
      ...odd('ro', /\p{Cf}|\p{Cc}|\p{Script=Cyrillic}/u),
      ...odd('en', /\p{Cf}|\p{Cc}|\p{Script=Cyrillic}/u),
    ]).toEqual([])
    for (const [locale, open, close] of [
      ['ro', '„', '”'],
      ['en', '“', '”'],
    ] as const)
      expect(textsIn(locale).filter((text) => text.split(open).length !== text.split(close).length)).toEqual([])
  })
})
