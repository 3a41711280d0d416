import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { isTypographicChange } from '../../shared/revision/typographic-change.ts'

const slight: [Locale, string, string][] = [
  ['ro', 'Primarul  a\u00a0spus asta.', 'Primarul a spus asta.'],
  ['ro', '"Da", a spus el - ieri...', '„Da”, a spus el – ieri…'],
  ['ro', 'Dobanda a crescut cu 3%.', 'Dobânda a crescut cu 3 %.'],
  ['ro', 'Primăria din Târgoviște', 'Primăria din Târgovişte'],
  ['ro', 'Au fost mîine împreună.', 'Au fost mâine împreună.'],
  ['ro', 'El nu are fara ea nimic.', 'El nu are fără ea nimic.'],
  ['ro', 'Guvrenul a anunțat.', 'Guvernul a anunțat.'],
  ['en', 'The goverment resigned.', 'The government resigned.'],
  ['en', "It can't last.", 'It can’t last.'],
  ['en', 'It was a warehosue.', 'It was a warehouse.'],
]

const real: [Locale, string, string][] = [
  ['ro', 'Costă 3,5 lei.', 'Costă 3.5 lei.'],
  ['ro', 'Au venit 12 000 de oameni.', 'Au venit 12000 de oameni.'],
  ['ro', 'Numai el a venit.', 'Nu mai el a venit.'],
  ['ro', 'El va pleca.', 'El nu va pleca.'],
  ['ro', 'A plecat fără el.', 'A plecat cu el.'],
  ['ro', 'A spus Tariceanu ieri.', 'A spus Tăriceanu ieri.'],
  ['ro', 'A spus Popescu ieri.', 'A spus Popesco ieri.'],
  ['ro', 'Au votat șaptezeci de deputați.', 'Au votat șaizeci de deputați.'],
  ['ro', 'Au ales un profesor.', 'Au ales un profesori.'],
  ['ro', 'Legea a fost adoptată ieri, adoptat.', 'Legea a fost adoptată ieri, adaptat.'],
  ['ro', 'A spus asta?', 'A spus asta.'],
  ['en', 'He lives in the county.', 'He lives in the country.'],
  ['en', 'The bill was typical.', 'The bill was atypical.'],
  ['en', 'They voted for it.', 'They vote for it.'],
  ['en', 'He was fifteen then.', 'He was sixteen then.'],
  ['en', 'It is in the park.', 'It is in the pork.'],
  ['en', 'The goverment had a buget.', 'The government had a budget.'],
  ['en', 'A so-called expert.', 'A "so-called" expert.'],
  ['en', 'They met the Orange party.', 'They met the orange party.'],
  ['en', 'The constructor left.', 'The constructive left.'],
]

describe('isTypographic', () => {
  it.each(slight)('says yes (%s): %s | %s', (locale, before, after) => {
    expect(isTypographicChange(before, after, locale)).toBe(true)
    expect(isTypographicChange(after, before, locale)).toBe(true)
  })

  it.each(real)('says no (%s): %s | %s', (locale, before, after) => {
    expect(isTypographicChange(before, after, locale)).toBe(false)
    expect(isTypographicChange(after, before, locale)).toBe(false)
  })

  it('says no to a slip in what is a name elsewhere, where it opens the sentence', () => {
    const [before, after] = ['Munteanu a plecat.', 'Muntenau a plecat.']
    expect(isTypographicChange(before, after, 'ro')).toBe(true)
    expect(isTypographicChange(before, after, 'ro', (word) => word === 'munteanu')).toBe(false)
  })
})
