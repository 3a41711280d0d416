import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'

const check = (...pairs: [source: string, target: string][]) =>
  checkConsistency({
    pairs: pairs.map(([source, target], at) => ({ id: `s${at}`, source, target })),
    ...{ from: 'en', to: 'ro', terms: [] },
  }).sentences

describe('a sentence translated in two ways', () => {
  it('is found, with the segments of each translation', () => {
    const found = check(
      ['Read more', 'Citește mai mult'],
      ['The ferry is back.', 'Bacul s-a întors.'],
      ['Read more', 'Mai multe'],
      ['Read more', 'Citește mai mult'],
    )
    expect(found).toEqual([
      {
        source: 'Read more',
        targets: [
          {
            text: 'Citește mai mult',
            places: [
              { segment: 's0', start: 0, end: 16 },
              { segment: 's3', start: 0, end: 16 },
            ],
          },
          { text: 'Mai multe', places: [{ segment: 's2', start: 0, end: 9 }] },
        ],
      },
    ])
  })

  it('is found where only typography tells the sources apart', () => {
    expect(check(['It’s “late”.', 'E târziu.'], ['It\'s "late".', 'S-a făcut târziu.'])).toHaveLength(1)
  })

  it.each<[string, ...[string, string][]]>([
    ['quotes', ['He said “no”.', 'A zis „nu”.'], ['He said “no”.', 'A zis «nu».']],
    ['spaces', ['It costs 5 lei.', 'Costă 5 lei.'], ['It costs 5 lei.', 'Costă 5\u00a0lei.']],
    ['cedillas', ['The town', 'Orașul'], ['The town', 'Oraşul']],
    ['dashes', ['He – the boy – left.', 'El – băiatul – a plecat.'], ['He – the boy – left.', 'El—băiatul—a plecat.']],
  ])('is none where only typography tells them apart: %s', (_, ...pairs) => {
    expect(check(...pairs)).toEqual([])
  })

  it('is none if it is one word of an answer, which depends on the question', () => {
    expect(check(['Yes.', 'Da.'], ['Yes.', 'Este.'], ['“Yes.”', '„Ba da.”'], ['“Yes.”', '„Da.”'])).toEqual([])
    expect(check(['Total', 'Total'], ['Total', 'În total'])).toHaveLength(1)
  })

  it('is none if the sources differ in a number, a capital or a mark', () => {
    expect(
      check(['Part 1', 'Partea 1'], ['Part 2', 'Partea a doua'], ['What next?', 'Ce urmează?'], ['What next', 'Apoi']),
    ).toEqual([])
  })
})

it('a version whose targets are a function of its sources has no sentence in two ways', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom('The ferry', 'Read more', '“Yes”, 5 lei', ''), fc.string({ unit: 'grapheme' })),
  )
  fc.assert(
    fc.property(texts, fc.func(fc.string({ unit: 'grapheme' })), (sources, translate) => {
      // What is the same but for typography is one source, so only one of each may be translated.
      const own = [...new Map(sources.map((text) => [text.replace(/[^\p{L}\p{N}]/gu, ''), text])).values()]
      const pairs = [...own, ...own].map((source): [string, string] => [source, translate(source)])
      expect(check(...pairs)).toEqual([])
    }),
  )
})

it('of two copies of a sentence with different words in the targets, one finding comes', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/)
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(check(['The ferry is back.', one], ['The ferry is back.', other])).toHaveLength(one === other ? 0 : 1)
    }),
  )
})
