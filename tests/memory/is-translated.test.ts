import { describe, expect, it } from 'vitest'
import { isTranslated } from '../../shared/memory/is-translated.ts'
import { pairOf } from './pairs.ts'

describe('memory learns', () => {
  it.each([
    ['a translation', 'Good evening.', 'Bună seara.'],
    ['a number', '14', '14'],
    ['a price', '€ 1,200', '€ 1,200'],
    ['a score', '3-2', '3-2'],
    ['an address', 'https://example.org/news', 'https://example.org/news'],
    ['an address of mail', 'desk@example.org', 'desk@example.org'],
    ['a site', 'OLX.ro', 'OLX.ro'],
    ['a handle', '@ziarul #bacul', '@ziarul #bacul'],
    ['a brand', 'iPhone 15', 'iPhone 15'],
    ['one word less', 'Radio Cluj news', 'Radio Cluj'],
  ])('%s', (_, en, ro) => {
    expect(isTranslated(pairOf(en, ro))).toBe(true)
  })
})

describe('a person teaches that a name stays', () => {
  it.each(['Costel Negrea', 'Ștefan cel Mare', 'Bank of England', 'Moody’s', 'NATO', 'Cluj'])('%s', (name) => {
    expect(isTranslated(pairOf(name, name, { approved: true }))).toBe(true)
    expect(isTranslated(pairOf(name, name))).toBe(false)
  })

  it.each(['The ferry is back', 'The ferry', 'Yes.', 'The Old Ferry That The Council Has Bought'])(
    'and not %s',
    (text) => {
      expect(isTranslated(pairOf(text, text, { approved: true }))).toBe(false)
    },
  )
})

describe('memory does not learn', () => {
  it.each([
    ['a copied sentence', 'The ferry is back.', 'The ferry is back.'],
    ['a copied word', 'Yes.', 'Yes.'],
    ['a copy without its stop', 'The ferry is back.', 'The ferry is back'],
    ['a copy with another mark', 'The ferry is back.', '„The ferry is back!”'],
    ['a copied headline', 'Breaking News', 'Breaking News'],
    ['a copy in capitals', 'Breaking news', 'BREAKING NEWS'],
    ['a copy with other quotes', 'He said “no”.', 'He said „no”.'],
    ['a copy with a number', '14 cars', '14 cars'],
    ['a copy with an address', 'See example.org today', 'See example.org today'],
  ])('%s', (_, en, ro) => {
    expect(isTranslated(pairOf(en, ro))).toBe(false)
  })
})
