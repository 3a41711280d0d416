import { describe, expect, it } from 'vitest'
import { emptyGlossary, type Term } from '../../shared/glossary/term.ts'
import { sourceTermHits } from '../../shared/glossary/term-hits.ts'

const terms: Term[] = [
  { id: 'eu', rule: 'preferred', forms: { ro: { base: 'Uniunea Europeană' }, en: { base: 'European Union' } } },
  { id: 'kyiv', rule: 'name', forms: { ro: { base: 'Kiev' }, en: { base: 'Kyiv' } } },
  { id: 'brexit', rule: 'keep', forms: { en: { base: 'Brexit' } } },
  { id: 'half', rule: 'preferred', forms: { ro: { base: 'locație' } } },
]
const glossary = { ...emptyGlossary('en-ro'), terms }

describe('markTerms', () => {
  it('marks the terms of a Romanian source, inflected', () => {
    const source = 'Sprijinul Uniunii Europene pentru Kiev'
    expect(sourceTermHits(glossary, 'ro', 'en', source)).toEqual([
      { term: 'eu', start: 10, end: 26 },
      { term: 'kyiv', start: 34, end: 38 },
    ])
  })

  it('marks the terms of an English source', () => {
    expect(sourceTermHits(glossary, 'en', 'ro', 'After Brexit, Kyiv').map(({ term }) => term)).toEqual([
      'brexit',
      'kyiv',
    ])
  })

  it('marks a word to be kept in either locale', () => {
    expect(sourceTermHits(glossary, 'ro', 'en', 'După Brexit').map(({ term }) => term)).toEqual(['brexit'])
  })

  it('leaves out a term that has no form in the other locale', () => {
    expect(sourceTermHits(glossary, 'ro', 'en', 'Locația este nouă.')).toEqual([])
  })

  it('lets no term that has no form there hide one inside it', () => {
    const long: Term = { id: 'long', rule: 'preferred', forms: { ro: { base: 'locație la Kiev' } } }
    const longer = { ...glossary, terms: [...terms, long] }
    expect(sourceTermHits(longer, 'ro', 'en', 'o locație la Kiev').map(({ term }) => term)).toEqual(['kyiv'])
  })

  it('leaves a name alone that is no name by its capital', () => {
    const ham = { id: 'x', rule: 'name', forms: { ro: { base: 'Roma' }, en: { base: 'Rome' } } } satisfies Term
    expect(sourceTermHits({ ...glossary, terms: [ham] }, 'ro', 'en', 'o roma')).toEqual([])
  })
})
