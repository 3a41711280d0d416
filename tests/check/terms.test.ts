import { describe, expect, it } from 'vitest'
import { checkTerms } from '../../shared/check/terms.ts'
import { toCheck } from '../../shared/check/to-check.ts'
import type { Term } from '../../shared/glossary/term.ts'

const glossary: Term[] = [
  {
    id: 'eu',
    rule: 'preferred',
    forms: { ro: { base: 'Uniunea Europeană', variants: ['UE'] }, en: { base: 'European Union', variants: ['EU'] } },
  },
  { id: 'union', rule: 'preferred', forms: { ro: { base: 'sindicat' }, en: { base: 'union' } } },
  { id: 'law', rule: 'preferred', forms: { ro: { base: 'lege' }, en: { base: 'law' } } },
  { id: 'right', rule: 'preferred', forms: { ro: { base: 'drept' }, en: { base: 'law' } } },
  { id: 'kyiv', rule: 'name', forms: { ro: { base: 'Kiev' }, en: { base: 'Kyiv' } } },
  { id: 'chisinau', rule: 'name', forms: { ro: { base: 'Chișinău' }, en: { base: 'Chisinau' } } },
  { id: 'brexit', rule: 'keep', forms: { en: { base: 'Brexit' } } },
  { id: 'venue', rule: 'forbidden', forms: { ro: { base: 'locație' } }, note: 'scrie „loc”' },
  { id: 'actual', rule: 'forbidden', forms: { ro: { base: 'actual' }, en: { base: 'actual' } } },
  {
    id: 'hall',
    rule: 'preferred',
    forms: {
      ro: { base: 'primărie', variants: ['consiliu local'] },
      en: { base: 'city hall', variants: ['town hall'] },
    },
  },
  { id: 'gazette', rule: 'keep', forms: { en: { base: 'The Sirna Gazette' } } },
  { id: 'dna', rule: 'keep', forms: { ro: { base: 'DNA' } } },
  { id: 'slur', rule: 'forbidden', forms: { en: { base: 'gypsy', variants: ['gyp'] } } },
]

const cases: [source: string, target: string, messages: string[]][] = [
  ['The European Union voted.', 'Uniunea Europeană a votat.', []],
  ["The EU's vote", 'Votul Uniunii Europene', []],
  ['The EU voted.', 'UE a votat.', []],
  ['The European Union voted.', 'Blocul comunitar a votat.', ['“European Union” should be “Uniunea Europeană”.']],
  ['The unions are on strike.', 'Sindicatele sunt în grevă.', []],
  ['The unions are on strike.', 'Uniunile sunt în grevă.', ['“unions” should be “sindicat”.']],
  ['He studied law.', 'A studiat dreptul.', []],
  ['The laws changed.', 'Legile s-au schimbat.', []],
  ['The laws changed.', 'Normele s-au schimbat.', ['“laws” should be “lege / drept”.']],
  ['Kyiv said', 'Kievul a anunțat', []],
  ['Kyiv said', 'Kyiv a anunțat', ['“Kyiv” should be “Kiev” here.']],
  ['Kyiv said', 'Autoritățile au anunțat', ['“Kyiv” should be “Kiev”.']],
  ['in Chisinau', 'la Chisinau, în țară', ['“Chisinau” should be “Chișinău” here.']],
  ['in Chisinau', 'la Chișinău', []],
  ['After Brexit', 'După Brexit', []],
  ['After Brexit', 'Efectele Brexitului', []],
  ['After Brexit', 'După ieșirea din UE', ['“Brexit” should stay as it is.']],
  [
    'A new venue',
    'O nouă locație și alte locații',
    ['“locație” should not be used: scrie „loc”', '“locații” should not be used: scrie „loc”'],
  ],
  ['The actual number', 'Numărul actual', ['“actual” should not be used.']],
  ['The current number', 'Numărul actual', []],
  ['The town halls closed.', 'Primăriile s-au închis.', []],
  ['The city halls closed.', 'Consiliile locale s-au închis.', []],
  ['The town hall closed.', 'Sala orașului s-a închis.', ['“town hall” should be “primărie”.']],
  ['Chosen places', 'Locațiilor alese', ['“Locațiilor” should not be used: scrie „loc”']],
  ['Kyiv, in Kyiv', 'Kiev, la Kyiv', ['“Kyiv” should be “Kiev” here.']],
  ['Chisinau’s mayor', 'Primarul Chișinăului', []],
  ['The Sirna Gazette wrote', '„The Sirna Gazette” a scris', []],
  ['The Sirna Gazette wrote', 'Gazeta de Sirna a scris', ['“The Sirna Gazette” should stay as it is.']],
]

const fromRomanian: typeof cases = [
  ['Votul de la Chișinău', 'The vote in Chișinău', ['“Chișinău” should be “Chisinau” here.']],
  ['Sindicatele', 'The unions', []],
  ['Primăriile s-au închis.', 'The town halls closed.', []],
  ['Consiliului local', 'To the council', ['“Consiliului local” should be “city hall”.']],
  ['Kievul', 'Kiev’s', ['“Kiev” should be “Kyiv” here.']],
  ['Procurorii DNA', 'DNA prosecutors', []],
  ['Șefa DNA-ului', 'The head of the prosecutors', ['“DNA-ului” should stay as it is.']],
  ['Două familii', 'Two gypsies and a gyp', ['“gypsies” should not be used.', '“gyp” should not be used.']],
]

const run = (source: string, target: string, from: 'en' | 'ro' = 'en', list: Term[] | undefined = glossary) =>
  checkTerms({ source: { text: source }, target: { text: target }, from, to: from === 'en' ? 'ro' : 'en', terms: list })

describe('terms', () => {
  it.each(cases)('%s | %s', (source, target, messages) => {
    expect(run(source, target).map((finding) => toCheck(finding).message)).toEqual(messages)
  })

  it.each(fromRomanian)('from Romanian: %s | %s', (source, target, messages) => {
    expect(run(source, target, 'ro').map((finding) => toCheck(finding).message)).toEqual(messages)
  })

  it('says which term it is about, and where it stands or is called for', () => {
    expect(run('Kyiv', 'la Kyiv')).toMatchObject([{ severity: 'warning', term: 'kyiv', start: 3, end: 7 }])
    expect(run('A place', 'O locație')).toMatchObject([{ term: 'venue', start: 2, end: 9 }])
    expect(run('After Brexit', 'Apoi')).toMatchObject([{ term: 'brexit', source: { start: 6, end: 12 } }])
    expect(run('The unions', 'Uniunile')).toMatchObject([{ term: 'union', source: { start: 4, end: 10 } }])
  })

  it('tells a missing term once, however often the source has it', () => {
    expect(run('Unions and unions', 'Grupuri')).toHaveLength(1)
  })

  const fewer = (found: string, times: number, expected: number) =>
    `“${found}” is less frequent in the translation than in the original: ${times} against ${expected}.`

  it.each<[source: string, target: string, messages: string[]]>([
    ['The EU and the EU', 'UE și UE', []],
    ['The EU and the EU', 'UE și Uniunea Europeană', []],
    ['The EU and the EU', 'UE și blocul', [fewer('EU', 1, 2)]],
    ['The EU, the EU and the European Union', 'UE și blocul', [fewer('EU', 1, 3)]],
    ['The EU', 'UE, adică UE', []],
    ['Law upon law', 'Drept peste lege', []],
    ['Law upon law', 'Drept peste drept', []],
    ['Brexit is Brexit', 'Brexitul e Brexit', []],
    ['Brexit is Brexit', 'Brexitul e ieșire', [fewer('Brexit', 1, 2)]],
    ['Kyiv is Kyiv', 'Kiev e Kyiv', ['“Kyiv” should be “Kiev” here.']],
    ['Kyiv is Kyiv', 'Kiev e orașul', [fewer('Kyiv', 1, 2)]],
    ['A union of the European Union', 'Un sindicat al Uniunii Europene', []],
  ])('counts the places of a term: %s | %s', (source, target, messages) => {
    expect(run(source, target).map((finding) => toCheck(finding).message)).toEqual(messages)
  })

  it('tells a term that stands less often as information, at a place that nothing answers', () => {
    expect(run('The EU and the EU', 'UE')).toMatchObject([
      { severity: 'info', term: 'eu', source: { start: 15, end: 17 } },
    ])
  })

  it.each([
    ['Moody’s warns', 'Moody’s avertizează', 0],
    ["Moody's warns", 'Moody’s avertizează', 0],
    ["Moody's warns", 'Moody Este avertizează', 1],
    ['Moody left', 'Moody a plecat', 0],
    ['It uses C++.', 'Folosește C++.', 0],
    ['It uses C++.', 'Folosește vitamina C.', 1],
    ['In the U.S.', 'În S.U.A.', 1],
    ['The S&P fell.', 'S&P a scăzut.', 0],
    ['The S&P fell.', 'S și P a scăzut.', 1],
    ['It is on OLX.ro.', 'Este pe OLX.ro.', 0],
    ['It is on OLX.ro.', 'Este pe OLX-ul românesc.', 1],
    ["Mr O'Neill left", 'Domnul O’Neill a plecat', 0],
    ["Mr O'Neill left", 'Domnul Neill a plecat', 1],
    ['The firm Acme S.R.L. won', 'A câștigat firma Acme S.R.L.', 0],
    ['The firm Acme S.R.L. won', 'A câștigat firma Acme', 1],
    ['See art. 5', 'Vezi art. 5', 0],
    ['See art. 5', 'Vezi articolul 6', 1],
    ['By Legea nr. 544/2001', 'Prin Legea nr. 544/2001', 0],
    ['By Legea nr. 544/2001', 'Potrivit Legii nr. 544/2001', 0],
    ['By Legea nr. 544/2001', 'Prin Legea nr. 544', 1],
    ['Take vitamin C.', 'Luați vitamina C.', 0],
  ])('watches over a word to keep that has marks: %s | %s', (source, target, count) => {
    const kept = ["Moody's", 'C++', 'U.S.', 'S&P', 'OLX.ro', "O'Neill", 'S.R.L.', 'art. 5', 'Legea nr. 544/2001'].map(
      (base): Term => ({ id: base, rule: 'keep', forms: { en: { base } } }),
    )
    expect(run(source, target, 'en', kept).filter(({ code }) => code === 'terms.keep')).toHaveLength(count)
  })

  it('says nothing without a glossary', () => {
    expect(run('Kyiv', 'Kyiv', 'en', [])).toEqual([])
  })
})
