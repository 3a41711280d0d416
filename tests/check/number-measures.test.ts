/** Parts of a currency, shares of a thousand, timetables, rough numbers and places of numbers, both ways. */
import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Pair } from './found.ts'

const right: Pair[] = [
  ['She takes the 7.40 train to work.', 'Merge la serviciu cu trenul de 7.40.'],
  ['He caught the 6.15 from Paddington.', 'A prins trenul de 6.15 din Paddington.'],
  ['He missed the 6.05 bus.', 'A pierdut autobuzul de 18.05.'],
  ["It was on the 10 o'clock news.", 'S-a spus la jurnalul de la ora 22.'],
  ['It starts at eight.', 'Începe la ora 20.'],
  ['The match kicks off at 6pm.', 'Meciul începe la ora 20.00, ora României.'],
  ['It happened a minute before midnight.', 'S-a întâmplat la 23.59.'],
  ['The driver had a blood alcohol level of 0.12%.', 'Șoferul avea o alcoolemie de 1,2 la mie.'],
  ['The birth rate fell to 8.5 per 1,000 people.', 'Natalitatea a scăzut la 8,5‰.'],
  ['A ticket costs 0.15 lei.', 'Un bilet costă 15 bani.'],
  ['It costs £1.20.', 'Costă o liră și 20 de pence.'],
  ['It costs 3.50 lei.', 'Costă 3 lei și 50 de bani.'],
  ['It costs 50¢.', 'Costă 0,50 dolari.'],
  ['The bank cut its rate by 50bp.', 'Banca a redus dobânda cu 0,50 puncte procentuale.'],
  ['The bank cut its rate by half a point.', 'Banca a redus dobânda cu 50 de puncte de bază.'],
  ['About two dozen people came.', 'Au venit circa 20 de oameni.'],
  ['A woman in her late 20s lives here.', 'Aici locuiește o femeie de aproape 30 de ani.'],
  ['A woman in her mid-thirties lives here.', 'Aici locuiește o femeie de vreo 35 de ani.'],
  ['Profits rose 100%.', 'Profitul s-a dublat.'],
  ['It lasted an hour and a quarter.', 'A durat 75 de minute.'],
  ['He is 6\'2" tall.', 'Are un metru optzeci și opt.'],
  ['He weighs 13st 4lb.', 'Cântărește 84 de kilograme.'],
  ['Two cups of flour', '250 g de făină'],
  ['25 mm of rain', '25 de litri pe metrul pătrat'],
  ['A two-bedroom flat', 'Un apartament cu trei camere'],
  ['a million and a half', '1,5 milioane'],
  ['5 in Cluj and 7 in Iași', '7 la Iași și 5 la Cluj'],
  ['between -5 and -15', 'între -15 și -5 grade'],
  ['In 2019 he won 5 and lost 3.', 'În 2019 a câștigat 5 și a pierdut 3.'],
]

const wrong: Pair[] = [
  ['He took the 7.40 train.', 'A luat trenul de 7.20.'],
  ['The bill was 50 cents.', 'Nota a fost de 50 de dolari.'],
  ['It costs 80p.', 'Costă 8 lire.'],
  ['It costs £1.20.', 'Costă o liră și 30 de pence.'],
  ['1.2 per mille', '1,2%'],
  ['The rate rose by 25 basis points.', 'Dobânda a crescut cu 2,5 puncte procentuale.'],
  ['The rate rose by half a percentage point.', 'Dobânda a crescut cu jumătate de procent.'],
  ['The bill was £50.', 'Nota a fost de 50 de lire turcești.'],
  ['About two dozen came.', 'Au venit vreo 40.'],
  ['Profits doubled.', 'Profitul s-a triplat.'],
  ['Its index closed at -0.8%, its worst session.', 'Indicele a închis la 0,8%, cea mai slabă ședință.'],
  [
    'Ion, 19, was jailed for four years and Dan, 23, for six.',
    'Ion, de 19 ani, a primit șase ani, iar Dan, de 23 de ani, patru.',
  ],
  [
    'The hall seats 220 on the ground floor and 90 in the gallery.',
    'Sala are 90 de locuri la parter și 220 la balcon.',
  ],
  ['Cluj has 320 beds, while Iași has 450.', 'Clujul are 450 de paturi, în timp ce Iașiul are 320.'],
  ['The mine opened in 1896 and closed in 2004.', 'Mina s-a deschis în 2004 și s-a închis în 1896.'],
]

const found = (source: string, target: string, from: 'en' | 'ro') => codesOf(checkNumbers, source, target, from)

describe('measures and places of numbers', () => {
  it.each(right)('are quiet: %s = %s', (en, ro) => {
    expect(found(en, ro, 'en')).toEqual([])
    expect(found(ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('are told: %s, %s', (en, ro) => {
    expect(found(en, ro, 'en')).not.toEqual([])
    expect(found(ro, en, 'ro')).not.toEqual([])
  })
})
