import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTerms, type FindableTerm } from '../../shared/glossary/compile.ts'
import { findAllTerms, longestPlaces } from '../../shared/glossary/find-terms.ts'
import type { Locale } from '../../shared/locales/locale.ts'

const places = (text: string, locale: Locale, terms: (string | FindableTerm)[], all = false) => {
  const finder = compileTerms(
    terms.map((term) => (typeof term === 'string' ? { key: term, base: term } : term)),
    locale,
  )
  return (all ? findAllTerms(text, finder) : longestPlaces(findAllTerms(text, finder))).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('findAll', () => {
  it.each<[text: string, term: string, found: string[]]>([
    [
      'Uniunea Europeană a anunțat noi măsuri ale Uniunii Europene.',
      'uniune europeană',
      ['Uniunea Europeană', 'Uniunii Europene'],
    ],
    ['Statele membre și cetățenii statelor membre.', 'stat membru', ['Statele membre', 'statelor membre']],
    ['PIB-ul a crescut; cifra PIB-ului va fi revizuită.', 'PIB', ['PIB-ul', 'PIB-ului']],
    ['Două ONG-uri au protestat.', 'ONG', ['ONG-uri']],
    ['Deciziile Curții Constituționale sunt obligatorii.', 'Curtea Constituțională', ['Curții Constituționale']],
    ['Guvernatorul Băncii Naționale a României', 'Banca Națională a României', ['Băncii Naționale a României']],
    ['Sediul băncii naționale al României', 'bancă națională a României', ['băncii naționale al României']],
    ['Mai multe certificate de naștere lipsesc.', 'certificat de naștere', ['certificate de naștere']],
    ['Prim-ministrul a plecat, iar prim-miniștrii au rămas.', 'prim-ministru', ['Prim-ministrul', 'prim-miniștrii']],
    ['Copiii cu vârsta sub 14 ani.', 'copil', ['Copiii']],
    ['Articolul de la nr. 5 din listă', 'număr', ['nr.']],
    ['Dl. Popescu a sosit.', 'domn', ['Dl.']],
    ['Au negociat o zi întreagă.', 'a negocia', ['negociat']],
    ['Viața-i grea.', 'viață', ['Viața']],
  ])('finds a Romanian term inflected: %s', (text, term, found) => {
    expect(places(text, 'ro', [term])).toEqual(found)
  })

  it.each<[text: string, term: string, found: string[]]>([
    ['Ministrii au votat legea in sedinta de joi, iar deciziile sunt publice acum.', 'ședință', ['sedinta']],
    ['Ședinţa şi şedinţele', 'ședință', ['Ședinţa', 'şedinţele']],
    ['S\u0326edint\u0326ele', 'ședință', ['S\u0326edint\u0326ele']],
    ['Un cuvînt și cuvîntul', 'cuvânt', ['cuvînt', 'cuvîntul']],
    ['Fata a plecat în față.', 'față', ['față']],
    ['Fata a venit.', 'față', []],
    ['Roman și român', 'român', ['român']],
  ])('finds it in any spelling, and no other word: %s', (text, term, found) => {
    expect(places(text, 'ro', [term])).toEqual(found)
  })

  it.each<[text: string, term: string, found: string[]]>([
    ['Aceasta poate cauza probleme.', 'cauză', []],
    ['Cauza este necunoscută.', 'cauză', ['Cauza']],
    ['cea mai mare țară', 'mare', []],
    ['Marea Neagră este o mare.', 'mare', ['Marea', 'mare']],
    ['statele membre ale Uniunii', 'membru', []],
    ['doi membri ai comisiei', 'membru', ['membri']],
    ['primul ministru', 'ministru', ['ministru']],
    ['El a produs vin.', 'produs', []],
    ['calitatea produsului', 'produs', ['produsului']],
  ])('tells what is said to be a noun from a word spelled alike: %s', (text, base, found) => {
    expect(places(text, 'ro', [{ key: base, base, partOfSpeech: 'noun' }])).toEqual(found)
  })

  it('does not judge a term of which the part of speech is not known', () => {
    expect(places('Numărul actual și statele membre', 'ro', ['actual', 'membru'])).toEqual(['actual', 'membre'])
  })

  it('finds an adjective in both genders', () => {
    const term: FindableTerm = { key: 'x', base: 'actual', partOfSpeech: 'adjective' }
    expect(places('criza actuală, legile actuale', 'ro', [term])).toEqual(['actuală', 'actuale'])
  })

  it.each<[text: string, term: string | FindableTerm, found: string[]]>([
    ['The member states’ leaders and each member state’s army.', 'member state', ['member states', 'member state']],
    ['Members of parliament met.', 'member of parliament', ['Members of parliament']],
    ['Two attorneys general resigned.', 'attorney general', ['attorneys general']],
    ['The vice-president left.', 'vice president', ['vice-president']],
    ['A sanction was lifted.', 'sanctions', ['sanction']],
    ['They withdrew troops, withdrawing all.', 'to withdraw', ['withdrew', 'withdrawing']],
    ['They ban and banned it.', { key: 'ban', base: 'ban', partOfSpeech: 'verb' }, ['ban', 'banned']],
    ['He told us that the US and the WHO agree.', 'US', ['US']],
    ['The company, house and state', 'company house', []],
  ])('finds an English term inflected: %s', (text, term, found) => {
    expect(places(text, 'en', [term])).toEqual(found)
  })

  it('takes variants, inflected too', () => {
    const term = { key: 'eu', base: 'Uniunea Europeană', variants: ['UE', 'bloc comunitar'] }
    expect(places('UE și blocul comunitar', 'ro', [term])).toEqual(['UE', 'blocul comunitar'])
  })

  it('heeds capitals where a term asks for them', () => {
    const term = { key: 'apple', base: 'Apple', caseSensitive: true }
    expect(places('An apple from Apple, says APPLE’S boss', 'en', [term])).toEqual(['Apple', 'APPLE'])
    expect(places('Moldovei i se cuvine', 'ro', [{ key: 'md', base: 'Moldova', caseSensitive: true }])).toEqual([
      'Moldovei',
    ])
  })

  it('keeps the longest of terms that overlap, and findAll keeps every one', () => {
    const terms = ['uniune', 'uniune europeană', 'european']
    expect(places('Uniunea Europeană și uniunea', 'ro', terms)).toEqual(['Uniunea Europeană', 'uniunea'])
    expect(places('Uniunea Europeană', 'ro', terms, true)).toEqual(['Uniunea Europeană', 'Uniunea'])
  })

  it('finds nothing across punctuation', () => {
    expect(places('Curtea. Constituțională', 'ro', ['curte constituțională'])).toEqual([])
  })

  it('takes terms without letters, and none at all', () => {
    expect(places('ceva', 'ro', ['—', '', '  '])).toEqual([])
    expect(places('', 'en', ['x'])).toEqual([])
  })

  it('finds every Romanian term in its own dictionary form', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aăâeiouîșțrlnst]{3,9}$/)
    fc.assert(
      fc.property(word, (base) => {
        expect(places(`Vezi ${base}!`, 'ro', [base])).toEqual([base])
      }),
    )
  })

  it('gives offsets in order, inside the text and without overlap', () => {
    const piece = fc.constantFrom('uniunea', 'Uniunii', 'europene', ' ', '-', '. ', 'PIB', 'ul', '\u0326', '😀', 'ş')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const finder = compileTerms(
          ['uniune', 'uniune europeană', 'PIB'].map((base) => ({ key: base, base })),
          'ro',
        )
        let at = 0
        for (const { start, end } of longestPlaces(findAllTerms(text, finder))) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
