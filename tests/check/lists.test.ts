import { describe, expect, it } from 'vitest'
import { readLists } from '../../shared/check/read-lists.ts'
import { registry } from '../../shared/locales/registry.ts'
import type { Pair } from './found.ts'
import { warningsIn } from './warnings-in.ts'

const lost: [from: 'en' | 'ro', source: string, target: string][] = [
  [
    'ro',
    'Fabrica produce ciment, cărămizi, țigle și prefabricate.',
    'The factory makes cement, bricks and precast parts.',
  ],
  [
    'en',
    'Bring a torch, a raincoat, sturdy boots and food for two days.',
    'Luați o lanternă, o pelerină de ploaie și mâncare pentru două zile.',
  ],
  [
    'en',
    'Peel the potatoes, cut them into cubes, rinse them well and boil them for an hour.',
    'Curățați cartofii, tăiați-i cuburi și fierbeți-i o oră.',
  ],
  ['en', 'Oil, gas, coal and uranium prices rose again.', 'Prețurile la petrol, gaze și uraniu au crescut din nou.'],
  [
    'ro',
    'Părinții, profesorii și elevii au protestat în fața ministerului.',
    'Parents and pupils protested outside it.',
  ],
]

const right: readonly Pair[] = [
  [
    'Ana, his sister, and Ion left for Paris, France, and London.',
    'Ana, sora lui, și Ion au plecat la Paris și la Londra.',
  ],
  [
    'Mihai Pop, mayor of Cluj, and Ana Ion, his deputy, resigned.',
    'Primarul Clujului, Mihai Pop, și adjuncta lui, Ana Ion, au demisionat.',
  ],
  ['Nevertheless, the judge and the clerk stayed.', 'Judecătorul și grefierul au rămas totuși.'],
  ['Ten minutes later, the ambulance and the police arrived.', 'După zece minute au sosit ambulanța și poliția.'],
  ['The driver, a woman of 34, and two children were hurt.', 'Șoferița, de 34 de ani, și doi copii au fost răniți.'],
  ['In Cluj, Iași and Brașov, buses are free.', 'La Cluj, Iași și Brașov, autobuzele sunt gratuite.'],
  ['Parents, teachers and, of course, pupils were there.', 'Au fost acolo părinți, profesori și, firește, elevi.'],
]

const counted: [locale: 'en' | 'ro', text: string, items: number[]][] = [
  ['en', 'We sell milk, hair, meat, and skins.', [4]],
  ['en', 'We sell bread and milk.', []],
  ['en', 'We saw Paris, Rome, and London.', [3]],
  ['en', 'In the evening, Ana and Ion came.', []],
  ['en', 'He speaks Welsh, Dutch, as well as French.', [3]],
  ['ro', 'Vindem pâine, lapte, ouă, precum și flori.', [4]],
  ['ro', 'Vin Ana, care cântă, și Ion.', []],
]

describe('a list', () => {
  it.each(lost)('of %s lost an item: %s | %s', (from, source, target) => {
    expect(warningsIn(source, target, from === 'en' ? 'ro' : 'en', 'omission')).toEqual([['omission.item']])
  })

  it.each(right)('lost nothing: %s | %s', (en, ro) => {
    expect(warningsIn(en, ro, 'ro', 'omission')).toEqual([])
    expect(warningsIn(ro, en, 'en', 'omission')).toEqual([])
  })

  it.each(counted)('is read in %s: %s', (locale, text, items) => {
    expect(readLists(text, registry[locale].checking.lists).map((list) => list.items)).toEqual(items)
  })
})
