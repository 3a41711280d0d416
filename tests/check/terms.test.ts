import { describe, expect, it } from 'vitest'
import { terms } from '../../shared/check/terms.ts'
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
]

const cases: [source: string, target: string, messages: string[]][] = [
  ['The European Union voted.', 'Uniunea Europeană a votat.', []],
  ["The EU's vote", 'Votul Uniunii Europene', []],
  ['The EU voted.', 'UE a votat.', []],
  ['The European Union voted.', 'Blocul comunitar a votat.', ['"European Union" should be "Uniunea Europeană".']],
  ['The unions are on strike.', 'Sindicatele sunt în grevă.', []],
  ['The unions are on strike.', 'Uniunile sunt în grevă.', ['"unions" should be "sindicat".']],
  ['He studied law.', 'A studiat dreptul.', []],
  ['The laws changed.', 'Legile s-au schimbat.', []],
  ['The laws changed.', 'Normele s-au schimbat.', ['"laws" should be "lege" or "drept".']],
  ['Kyiv said', 'Kievul a anunțat', []],
  ['Kyiv said', 'Kyiv a anunțat', ['"Kyiv" should be "Kiev" here.']],
  ['Kyiv said', 'Autoritățile au anunțat', ['"Kyiv" should be "Kiev".']],
  ['in Chisinau', 'la Chisinau, în țară', ['"Chisinau" should be "Chișinău" here.']],
  ['in Chisinau', 'la Chișinău', []],
  ['After Brexit', 'După Brexit', []],
  ['After Brexit', 'Efectele Brexitului', []],
  ['After Brexit', 'După ieșirea din UE', ['"Brexit" should stay as it is.']],
  [
    'A new venue',
    'O nouă locație și alte locații',
    ['"locație" should not be used: scrie „loc”', '"locații" should not be used: scrie „loc”'],
  ],
  ['The actual number', 'Numărul actual', ['"actual" should not be used.']],
  ['The current number', 'Numărul actual', []],
]

const run = (source: string, target: string, from: 'en' | 'ro' = 'en', list: Term[] | undefined = glossary) =>
  terms.run({ source: { text: source }, target: { text: target }, from, to: from === 'en' ? 'ro' : 'en', terms: list })

describe('terms', () => {
  it.each(cases)('%s | %s', (source, target, messages) => {
    expect(run(source, target).map(({ message }) => message)).toEqual(messages)
  })

  it('judges Romanian sources too', () => {
    expect(run('Votul de la Chișinău', 'The vote in Chișinău', 'ro').map(({ message }) => message)).toEqual([
      '"Chișinău" should be "Chisinau" here.',
    ])
    expect(run('Sindicatele', 'The unions', 'ro')).toEqual([])
  })

  it('says where a wrong name stands', () => {
    expect(run('Kyiv', 'la Kyiv')).toMatchObject([{ severity: 'warning', start: 3, end: 7 }])
  })

  it('tells a missing term once, however often the source has it', () => {
    expect(run('Unions and unions', 'Grupuri')).toHaveLength(1)
  })

  it('says nothing without a glossary', () => {
    expect(run('Kyiv', 'Kyiv', 'en', [])).toEqual([])
  })
})
