/** The checks of Romanian: "de" after a number, and diacritics. */
import { describe, expect, it } from 'vitest'
import { type Found, warningsIn } from './warnings-in.ts'

type Case = [target: string, found: Found[]]

const counting: Case[] = [
  ['Erau 60 de pasageri.', []],
  ['Erau 60 pasageri.', [['counting.missing', '60 pasageri']]],
  ['Erau 19 pasageri.', []],
  ['Erau 19 de pasageri.', [['counting.needless', '19 de pasageri']]],
  ['101 dalmațieni', []],
  ['101 de dalmațieni', [['counting.needless', '101 de dalmațieni']]],
  ['1.219 locuitori', []],
  ['1.220 locuitori', [['counting.missing', '1.220 locuitori']]],
  ['2.000 lei', [['counting.missing', '2.000 lei']]],
  ['2,5 milioane', []],
  ['22,5 milioane de lei', []],
  ['20 milioane de lei', [['counting.missing', '20 milioane']]],
  ['5 milioane lei', [['counting.missing', 'milioane lei']]],
  ['douăzeci și cinci oameni', [['counting.missing', 'douăzeci și cinci oameni']]],
  ['trei sute de oameni', []],
  ['20 la sută', []],
  ['pe 24 februarie', []],
  ['ora 20 minute întregi', []],
  ['În 2020 companii întregi s-au închis.', []],
  ['Autobuzul 335 merge la gară.', []],
  ['linia 41 tramvaie noi', []],
  ['articolul 25 prevede', []],
  ['45 km', []],
  ['20% dintre oameni', []],
  ['COVID-19 teste', []],
  ['scorul a fost 25-20', []],
  ['cei 20 au plecat', []],
  ['15 de acolo', []],
  ['Locul 2 de parcare', []],
  ['100 metri mai departe', [['counting.missing', '100 metri']]],
]

const diacritics: Case[] = [
  ['Școala din sat va fi închisă.', []],
  [
    'Scoala din sat va fi inchisa.',
    [
      ['diacritics.word', 'Scoala'],
      ['diacritics.word', 'inchisa'],
    ],
  ],
  [
    'Presedintele a spus ca tara are nevoie de pace si timp.',
    [
      ['diacritics.word', 'Presedintele'],
      ['diacritics.word', 'tara'],
      ['diacritics.word', 'si'],
    ],
  ],
  ['Situatia este grava.', [['diacritics.word', 'Situatia']]],
  ['Andrei Patiti este aici.', []],
  ['în situatia actuala', [['diacritics.word', 'situatia']]],
  ['Primarul din Timisoara', [['diacritics.word', 'Timisoara']]],
  ['fata sa avea o masa mare', []],
  ['Intre si el la tine', [['diacritics.word', 'si']]],
  ['cutii, bestii, simpatie, partide, sesiuni', []],
  ['un concert in memoriam', []],
  ['să intre afară', []],
  ['o pană de curent și pana ei', []],
]

describe('"de" after a number', () => {
  it.each(counting)('%s', (target, found) => {
    expect(warningsIn('', target, 'ro', 'counting')).toEqual(found)
  })

  it('is no matter of English', () => {
    expect(warningsIn('60 de pasageri', '60 passengers', 'en', 'counting')).toEqual([])
  })

  it('says what is right', async () => {
    const { checkCounting } = await import('../../shared/check/counting.ts')
    const pair = { source: { text: '' }, target: { text: 'Erau 60 pasageri.' }, from: 'en', to: 'ro' } as const
    expect(checkCounting(pair)).toMatchObject([{ values: { found: '60 pasageri', right: '60 de pasageri' } }])
  })
})

describe('diacritics', () => {
  it.each(diacritics)('%s', (target, found) => {
    expect(warningsIn('', target, 'ro', 'diacritics')).toEqual(found)
  })

  it('may be missing in a title that the source has too', () => {
    expect(warningsIn('The Made in Romania fair', 'Târgul Made in Romania', 'ro', 'diacritics')).toEqual([])
  })
})
