import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToMemory, lookUpExact, searchMemory } from '../../shared/memory/translation-memory.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { pairOf } from './pairs.ts'

/** The score of `asked` in a memory that has `known`, and whether `known` would fill it. */
async function find(known: string, asked: string) {
  const stored = memoryObjects(() => 0)
  await addToMemory(stored, '0', 'en', 'ro', [pairOf(known, 'Traducerea ei.')])
  const [found = []] = await searchMemory(stored, 'en', 'ro', [asked], { least: 0, limit: 5 })
  const exact = await lookUpExact(stored, 'en', 'ro', [{ text: asked }])
  return { score: found[0]?.score ?? 0, fills: exact.found[0] !== undefined }
}

describe('is the same to 100 %, and fills a segment', () => {
  it.each([
    ['apostrophes', 'It’s the council’s ferry.', "It's the council's ferry."],
    ['quotes', '“No,” he said.', '"No," he said.'],
    ['quotes of another language', '„Nu”, a spus el.', '«Nu», a spus el.'],
    ['dashes', 'The years 2020–2026 — all of them.', 'The years 2020-2026 - all of them.'],
    ['no-break spaces', 'It cost 1\u00a0200\u00a0lei.', 'It cost 1 200 lei.'],
    ['cedillas', 'Ştirea a apărut în ţară.', 'Știrea a apărut în țară.'],
    ['doubled spaces', 'The  ferry is   back.', 'The ferry is back.'],
    ['the form of Unicode', 'Bacul ba\u0306trân.', 'Bacul bătrân.'],
    ['an ellipsis', 'Wait… no.', 'Wait... no.'],
    ['a minus', 'It was −5 degrees.', 'It was -5 degrees.'],
    ['a soft hyphen', 'The coun\u00adcil met.', 'The council met.'],
    ['no words', '…', '...'],
  ])('%s', async (_, known, asked) => {
    expect(await find(known, asked)).toEqual({ score: 100, fills: true })
    expect(await find(asked, known)).toEqual({ score: 100, fills: true })
  })
})

describe('is not the same, and fills nothing', () => {
  it.each([
    ['a number', 'It sold 14 cars.', 'It sold 15 cars.'],
    ['a currency', 'It cost €5.', 'It cost $5.'],
    ['a sign', 'It was -12 degrees.', 'It was 12 degrees.'],
    ['a per cent', 'It grew by 45%.', 'It grew by 45.'],
    ['a unit', 'It is 5 km away.', 'It is 5 m away.'],
    ['a case', 'It met the Council.', 'It met the council.'],
    ['an end', 'You won.', 'You won?'],
    ['a decimal', 'It rose 3.5 points.', 'It rose 35 points.'],
  ])('%s', async (_, known, asked) => {
    const found = await find(known, asked)
    expect(found.fills).toBe(false)
    expect(found.score).toBeLessThan(100)
  })
})

it('scores 100 if and only if two texts are equal but for typography, and the same both ways', async () => {
  /** Each as it may be written, then others that it must not be taken for. */
  const parts = [
    { forms: ["it's", 'it’s', 'it‘s'], others: ['its', "It's"] },
    { forms: ['"yes"', '„yes”', '“yes”', '«yes»'], others: ['yes', '"Yes"'] },
    { forms: ['5-7', '5–7', '5−7'], others: ['5-8', '57', '5/7'] },
    { forms: ['țară', 'ţară', 't\u0326ară'], others: ['tară', 'țara'] },
    { forms: ['€5', '\u200b€5'], others: ['$5', '5', '€6', '-€5'] },
    { forms: ['and', 'a\u00adnd'], others: ['And', 'or'] },
  ]
  const chosen = fc.array(
    fc.record({
      part: fc.constantFrom(...parts),
      one: fc.nat(5),
      other: fc.nat(5),
      space: fc.constantFrom(' ', '\u00a0', '  '),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const at = <T>(items: T[], n: number) => items[n % items.length] as T
  await fc.assert(
    fc.asyncProperty(chosen, fc.option(fc.nat(7)), async (words, changed) => {
      const known = words.map(({ part, one }) => at(part.forms, one)).join(' ')
      const asked = words
        .map(({ part, other, space }, i) => at(i === changed ? part.others : part.forms, other) + space)
        .join('')
      const isSame = changed === null || changed >= words.length
      const { score, fills } = await find(known, asked)
      expect(fills).toBe(isSame)
      expect(score === 100).toBe(isSame)
      expect((await find(asked, known)).score).toBe(score)
    }),
    { numRuns: 300 },
  )
})

describe('all translations of a text are listed', () => {
  const known = [
    pairOf('Yes.', 'Da.', { at: 1, approved: true, article: 'a' }),
    pairOf('Yes.', 'Ba da.', { at: 5, approved: true, article: 'b' }),
    pairOf('Yes.', 'Ba da.', { at: 4, article: 'c' }),
    pairOf('Yes.', 'Desigur.', { at: 9, article: 'd' }),
    pairOf('“Yes.”', 'Alta.', { at: 9, article: 'e' }),
  ]
  it('the newest person’s first, then the newest engine’s, each once, and the first fills', async () => {
    const stored = memoryObjects(() => 0)
    for (const [i, pair] of known.entries()) await addToMemory(stored, String(i), 'en', 'ro', [pair])
    const [found = []] = await searchMemory(stored, 'en', 'ro', ['Yes.'], { least: 60, limit: 5 })
    expect(found.map(({ pair, score }) => [pair.texts.ro?.text, score])).toEqual([
      ['Ba da.', 100],
      ['Da.', 100],
      ['Desigur.', 100],
      ['Alta.', 99],
    ])
    expect((await lookUpExact(stored, 'en', 'ro', [{ text: 'Yes.' }])).found[0]?.texts.ro?.text).toBe('Ba da.')
  })
})
