/** The words of a source that nothing in its target stands for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPair } from '../../shared/check/check-pair.ts'
import { findOmissions } from '../../shared/check/omission.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import type { Locale } from '../../shared/locales/locale.ts'

const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'ro' : 'en')

function omittedIn(from: Locale, source: string, target: string): string | undefined {
  const checks = checkPair({ source: { text: source }, target: { text: target }, from, to: otherLocale(from) })
  const found = checks.find(({ code }) => code === 'omission.words')
  return found && source.slice(found.source?.start, found.source?.end)
}

const left: [from: Locale, source: string, target: string, omitted: RegExp][] = [
  [
    'en',
    'The council approved the new budget on Tuesday, cut the money for village schools and the hospital, and closed two libraries.',
    'Consiliul a aprobat marți noul buget și a închis două biblioteci.',
    /money for village schools and the hospital/,
  ],
  [
    'en',
    'Police searched the house, found the missing letters under a bed and arrested a man of 40 on Friday.',
    'Poliția a percheziționat locuința și a arestat vineri un bărbat de 40 de ani.',
    /found the missing letters/,
  ],
  [
    'ro',
    'Ministrul a promis că spitalul va fi gata anul viitor, iar oamenii din satele de lângă graniță vor primi apă și drumuri noi, și a plecat.',
    'The minister promised that the hospital would be ready next year, and then he left.',
    /oamenii din satele/,
  ],
  [
    'ro',
    'Președintele a semnat legea luni, după ce părinții copiilor au cerut ajutor, și a plecat apoi la Bruxelles.',
    'The president signed the law on Monday and then left for Brussels.',
    /părinții copiilor/,
  ],
]

const whole: [from: Locale, source: string, target: string][] = [
  [
    'en',
    'The council approved the new budget on Tuesday, cut the money for schools in half, and closed two libraries.',
    'Consiliul a aprobat marți noul buget, a înjumătățit banii pentru școli și a închis două biblioteci.',
  ],
  // One word is left out, or two.
  [
    'en',
    'Police searched the old house and arrested a young man of 40 on Friday.',
    'Poliția a percheziționat vineri casa și a arestat un bărbat de 40 de ani.',
  ],
  // Said in other words of the same number.
  ['en', 'Oh dear, oh dear, oh dear!', 'Vai, vai, vai!'],
  [
    'en',
    'The minister got cold feet at the eleventh hour and threw in the towel, two aides said on Monday.',
    'Ministrul s-a răzgândit în ultima clipă și s-a dat bătut, au spus luni doi consilieri.',
  ],
  // An acronym stands for all of its words.
  [
    'en',
    'The Ministry of Youth and Sport gave the club the money that it needed for the new hall.',
    'MTS a dat clubului banii de care avea nevoie pentru noua sală.',
  ],
  [
    'ro',
    'Nava a ajuns aseară în apele teritoriale ale Statelor Unite ale Americii.',
    'The ship reached U.S. waters last night.',
  ],
  // In another order.
  [
    'ro',
    'După ce a plouat trei zile la rând, primarul a închis luni podul vechi și școala din sat.',
    'On Monday the mayor closed the old bridge and the village school after three days of rain on end.',
  ],
  ['ro', 'A fost odată ca niciodată.', 'Once upon a time.'],
  ['en', 'By and large, it was business as usual.', 'În mare, totul a mers ca de obicei.'],
  ['en', 'The mayor said 7 of 10 agreed.', 'Primarul a spus că șapte din zece au fost de acord.'],
]

describe('words of the source that nothing stands for', () => {
  it.each(left)('are told with their place: %s, %s', (from, source, target, omitted) => {
    expect(omittedIn(from, source, target)).toMatch(omitted)
  })

  it.each(whole)('are not told in what is whole: %s, %s', (from, source, target) => {
    expect(omittedIn(from, source, target)).toBeUndefined()
  })

  it('are not told twice', () => {
    for (const [from, source, target] of left) {
      const checks = checkPair({ source: { text: source }, target: { text: target }, from, to: otherLocale(from) })
      expect(checks.filter(({ check }) => check === 'omission')).toHaveLength(1)
    }
  })

  it('are not told without a lexicon of the two locales', () => {
    for (const [from, source, target] of left) {
      const pair = { source: { text: source }, target: { text: target }, from, to: otherLocale(from) }
      const found = findOmissions(pair, lexiconOf(from, from))
      expect(found.filter(({ code }) => code === 'omission.words')).toEqual([])
    }
  })

  it('stand in the source, one finding at most, whatever the texts are', () => {
    const words = [...left, ...whole].flatMap(([, source, target]) => `${source} ${target}`.split(' '))
    const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(text, text, fc.constantFrom<Locale>('en', 'ro'), (source, target, from) => {
        const pair = { source: { text: source }, target: { text: target }, from, to: otherLocale(from) }
        const found = checkPair(pair).filter(({ code }) => code === 'omission.words')
        expect(found.length).toBeLessThan(2)
        for (const { source: place, values } of found) {
          const told = source.slice(place?.start, place?.end)
          expect(told.startsWith((values?.words ?? '-').replace(/…$/, ''))).toBe(true)
          expect(told.split(' ').length).toBeGreaterThan(2)
        }
      }),
    )
  })
})
