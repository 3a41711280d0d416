import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'
import type { Term } from '../../../shared/glossary/term.ts'

const ferry: Term = {
  ...{ id: 'ferry', rule: 'preferred' },
  forms: { en: { base: 'ferry' }, ro: { base: 'bac', variants: ['feribot'] } },
}
const kyiv: Term = { id: 'kyiv', rule: 'name', forms: { en: { base: 'Kyiv' }, ro: { base: 'Kiev' } } }
const brand: Term = { id: 'brand', rule: 'keep', forms: { en: { base: 'Sea Line' } } }
const ship: Term = { id: 'ship', rule: 'forbidden', forms: { ro: { base: 'navă' } } }

const count = (terms: Term[], ...pairs: [source: string, target: string][]) =>
  checkConsistency({
    pairs: pairs.map(([source, target], at) => ({ id: `s${at}`, source, target })),
    ...{ from: 'en', to: 'ro', terms },
  }).terms

describe('the glossary’s terms', () => {
  it('are counted in both texts, inflected, with the wanted form and the others apart', () => {
    const pairs: [string, string][] = [
      ['The ferry is back.', 'Bacul s-a întors.'],
      ['Two ferries, one old ferry', 'Două bacuri, un feribot vechi'],
      ['The ferry was late.', 'Vaporul a întârziat.'],
      ['Nobody argued.', 'Nimeni n-a comentat.'],
    ]
    expect(count([ferry], ...pairs)).toEqual([
      {
        ...{ term: 'ferry', source: 'ferry', sourceCount: 4, wantedCount: 2, otherCount: 1 },
        lacking: [{ segment: 's2', start: 4, end: 9 }],
      },
    ])
  })

  it('that no source has are left out, and forbidden ones', () => {
    expect(count([ferry, ship], ['Nobody argued.', 'Nava a plecat.'])).toEqual([])
  })

  it('of the rule "name" have the source’s form for their other form', () => {
    expect(count([kyiv], ['In Kyiv', 'La Kiev'], ['Near Kyiv', 'Lângă Kyiv'])).toMatchObject([
      { term: 'kyiv', sourceCount: 2, wantedCount: 1, otherCount: 1, lacking: [] },
    ])
  })

  it('to keep are wanted as the source has them', () => {
    expect(
      count([brand], ['Sea Line sails.', 'Sea Line pleacă.'], ['Ask Sea Line.', 'Întreabă Linia Mării.']),
    ).toMatchObject([
      { term: 'brand', sourceCount: 2, wantedCount: 1, otherCount: 0, lacking: [{ segment: 's1', start: 4, end: 12 }] },
    ])
  })

  it('that stand in one place may each be used', () => {
    const boat: Term = { id: 'boat', rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'vapor' } } }
    expect(count([ferry, boat], ['The ferry', 'Vaporul'], ['A ferry', 'Un bac'])).toMatchObject([
      { term: 'ferry', sourceCount: 2, wantedCount: 2, otherCount: 0, lacking: [] },
    ])
  })
})
