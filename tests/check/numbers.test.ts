import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDates } from '../../shared/check/dates.ts'
import { readFigures } from '../../shared/check/figures.ts'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { toCheck } from '../../shared/check/to-check.ts'

/** English beside Romanian; run both ways. */
const equal: [en: string, ro: string][] = [
  ['It cost 1,234.5 lei.', 'A costat 1.234,5 lei.'],
  ['12,000 people', '12.000 de oameni'],
  ['12,000 people', '12 000 de oameni'],
  ['on 24 February 2022', 'la 24.02.2022'],
  ['on 24/02/2022', 'la 24 februarie 2022'],
  ['on 02/24/2022', 'la 24.02.2022'],
  ['at 2:30 p.m.', 'la ora 14:30'],
  ['at 2:30 p.m.', 'la ora 14.30'],
  ['at 2 p.m.', 'la ora 14'],
  ['at 2 pm', 'la 14:00'],
  ['at 12 a.m.', 'la ora 0'],
  ['20 million people', '20 de milioane de oameni'],
  ['$1.5 billion', '1,5 miliarde de dolari'],
  ['$1.5bn', '1,5 mld. dolari'],
  ['$1.5 trillion', '1.500 de miliarde de dolari'],
  ['$2 trillion', '2 mii de miliarde de dolari'],
  ['1,500,000 euros', '1,5 milioane de euro'],
  ['a billion euros', '1 miliard de euro'],
  ['$1 billion', 'un miliard de dolari'],
  ['two million people', '2 milioane de oameni'],
  ['5% more', 'cu 5 % mai mult'],
  ['5 percent', '5 la sută'],
  ['seven per cent', '7%'],
  ['5 percentage points', '5 puncte procentuale'],
  ['5 people', 'cinci oameni'],
  ['twenty-five people', '25 de oameni'],
  ['25 people', 'douăzeci și cinci de oameni'],
  ['6 people', 'şase oameni'],
  ['the 21st century', 'secolul XXI'],
  ['World War II', 'cel de-al 2-lea război mondial'],
  ['in the 1990s', "în anii '90"],
  ['in 1950-53', 'în 1950-1953'],
  ['a 100m race', 'o cursă de 100 m'],
  ['£5m', '5 milioane de lire'],
  ['won 2-1', 'a câștigat cu 2-1'],
  ['section 3.2.1', 'secțiunea 3.2.1'],
  ['COVID-19', 'COVID-19'],
  ['open 24/7', 'deschis 24/7'],
  ['Open 24/7 and staffed 24/7', 'Deschis 24/7, cu personal 24/7'],
  ['Open 24/7 and staffed 24/7', 'Deschis 24/7 și cu personal non-stop'],
  ['The deadline is 15 March.', 'Termenul este 15.03.'],
  ['From 15 March to 31 December', 'Între 15.03 și 31.12'],
  ['On 5 May 2024 500 people protested.', 'Pe 5 mai 2024 500 de oameni au protestat.'],
  ['one of them said', 'unul dintre ei a spus'],
  ['0.50', '0,5'],
]

const different: [en: string, ro: string, messages: string[]][] = [
  ['550 dead', '300 de morți', ['The original has 550, the translation 300.']],
  ['In 2013 he left.', 'A plecat.', ['The number 2013 is missing.']],
  ['He left.', 'A plecat în 2013.', ['The number 2013 is not in the original.']],
  ['16,700 people', '16,700 de oameni', ['16,700 is another number in the translation’s language.']],
  ['$1 billion', '1 milion de dolari', ['The original has 1 billion, the translation 1 milion.']],
  ['at 2:30 p.m.', 'la ora 15:30', ['The original has 2:30, the translation 15:30.']],
  ['5% more', 'cu 5 mai mult', ['The original has a percentage, the translation has none.']],
  ['5 more', 'cu 5% mai mult', ['The translation has a percentage, the original has none.']],
  ['on 24 February 2022', 'la 25.02.2022', ['The original has 24, the translation 25.02.2022.']],
  ['10 and 10', '10', ['The number 10 is missing.']],
]

const found = (source: string, target: string, from: 'en' | 'ro') =>
  checkNumbers({ source: { text: source }, target: { text: target }, from, to: from === 'en' ? 'ro' : 'en' }).map(
    (finding) => toCheck(finding).message,
  )

describe('numbers', () => {
  it.each(equal)('compares values: %s = %s', (en, ro) => {
    expect(found(en, ro, 'en')).toEqual([])
    expect(found(ro, en, 'ro')).toEqual([])
  })

  it.each(different)('tells what differs: %s, %s', (en, ro, messages) => {
    expect(found(en, ro, 'en')).toEqual(messages)
  })

  it('says where in the target', () => {
    const pair = { source: { text: '5 dogs' }, target: { text: 'Erau 6 câini' }, from: 'en', to: 'ro' } as const
    expect(checkNumbers(pair)).toMatchObject([{ severity: 'warning', start: 5, end: 6 }])
  })

  it('finds nothing between a text and itself', () => {
    const part = fc.constantFrom(
      '1',
      '23',
      '.',
      ',',
      ':',
      '/',
      ' ',
      '-',
      '000',
      'p.m.',
      '%',
      ' milioane',
      'de',
      'XII',
      ' și ',
      ' km',
      ' lei',
      '€',
      'half ',
      ' a ',
      'de la ',
      'o treime',
      ' jumătate',
      'luni ',
      ' mai ',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = { text: parts.join('') }
        for (const locale of ['ro', 'en'] as const) {
          const pair = { source: text, target: text, from: locale, to: locale }
          expect([...checkNumbers(pair), ...checkDates(pair)]).toEqual([])
        }
      }),
    )
  })

  it('reads every whole number as it is written in either locale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
        for (const locale of ['ro', 'en'] as const) {
          const text = new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(number)
          expect(readFigures(text, locale).flatMap(({ values }) => values)).toContain(String(number))
        }
      }),
    )
  })
})
