import { describe, expect, it } from 'vitest'
import { readTable, type TablePair, tableNames } from './planted.ts'

const everyPair = tableNames.map(readTable).flatMap(({ pairs, hard }) => [...pairs, ...hard])
/** How many kinds of faults a table has, how many of each at least, and how many hard pairs. */
const sizes = {
  planted: { kinds: 40, each: 7, hard: 100 },
  second: { kinds: 40, each: 5, hard: 100 },
  third: { kinds: 27, each: 13, hard: 300 },
  unseen: { kinds: 30, each: 7, hard: 100 },
}

/** Faults of these kinds run through all of the target. */
const throughout = [
  'all-capitals',
  'capital-at-beginning-or-all-capitals',
  'empty',
  'missing-diacritics',
  'order-of-numbers',
  'untranslated-whole',
]
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
  everyPair.flatMap(({ from, to, source, target, right }) => [
    ...(from === locale ? [source] : []),
    ...(to === locale ? [right ?? target] : []),
  ])

describe.each(tableNames)('the table %s', (name) => {
  const { pairs, hard } = readTable(name)
  const faulty = pairs.filter(({ kind }) => kind !== null)
  const right = pairs.filter(({ kind }) => kind === null)

  it('has at least 400 pairs, and half are right', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(400)
    expect(right).toHaveLength(faulty.length)
  })

  it('has enough faults of each kind', () => {
    const counts = Object.groupBy(faulty, ({ kind }) => kind ?? '')
    expect(Object.keys(counts)).toHaveLength(sizes[name].kinds)
    expect(Object.entries(counts).filter(([, pairs]) => (pairs?.length ?? 0) < sizes[name].each)).toEqual([])
  })

  it('translates from both languages, in either half', () => {
    for (const half of [faulty, right])
      for (const locale of ['ro', 'en'])
        expect(half.filter(({ from }) => from === locale).length).toBeGreaterThan(half.length * 0.4)
    expect([...pairs, ...hard].filter(({ from, to }) => from === to)).toEqual([])
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

  it('has hard pairs, all of them right', () => {
    expect(hard).toHaveLength(sizes[name].hard)
    expect([...right, ...hard].filter((pair) => pair.kind !== null || pair.right !== undefined)).toEqual([])
    expect(faulty.filter((pair) => pair.right === undefined)).toEqual([])
  })
})

describe('the tables', () => {
  it('name each pair once, and have no sentence twice', () => {
    expect(repeated(ids(everyPair))).toEqual([])
    expect(repeated(everyPair.map(({ source }) => source))).toEqual([])
    expect(repeated(everyPair.map(({ target, right }) => right ?? target))).toEqual([])
    for (const { pairs, hard } of tableNames.map(readTable))
      expect(repeated([...pairs, ...hard].map(({ target }) => target))).toEqual([])
  })

  it('are well written where no fault is planted', () => {
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
