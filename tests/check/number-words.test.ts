import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['Five people died.', 'Cinci oameni au murit.'],
  ['Twenty-five miners were rescued.', '25 de mineri au fost salvați.'],
  ['Three hundred and fifty homes', '350 de locuințe'],
  ['two thousand five hundred jobs', '2.500 de locuri de muncă'],
  ['one hundred and twenty-three votes', 'o sută douăzeci și trei de voturi'],
  ['2,021 voters', 'două mii douăzeci și unu de alegători'],
  ['1,200,000 lei', 'un milion două sute de mii de lei'],
  ['1,989 soldiers', 'o mie nouă sute optzeci și nouă de soldați'],
  ['two hundred thousand voters', 'două sute de mii de alegători'],
  ['200,000 voters', 'două sute de mii de alegători'],
  ['two and a half million', 'două milioane și jumătate'],
  ['two and a half million euros', '2,5 milioane de euro'],
  ['2.5 million euros', 'două milioane și jumătate de euro'],
  ['2 and a half million euros', '2,5 milioane de euro'],
  ['half a million people', 'jumătate de milion de oameni'],
  ['half a million people', '500.000 de oameni'],
  ['500,000 people', 'o jumătate de milion de oameni'],
  ['half a billion euros', '500 de milioane de euro'],
  ['a quarter of a million', '250.000'],
  ['250,000', 'un sfert de milion'],
  ['three quarters of a million', '750.000'],
  ['a third of voters', 'o treime dintre alegători'],
  ['two thirds of voters', 'două treimi dintre alegători'],
  ['2/3 of voters', 'două treimi dintre alegători'],
  ['a third of voters', '1/3 dintre alegători'],
  ['one third of voters', '33% dintre alegători'],
  ['a quarter of voters', '25% dintre alegători'],
  ['three quarters of voters', '75% dintre alegători'],
  ['half the voters', '50% dintre alegători'],
  ['one in three voters', '1 din 3 alegători'],
  ['a year and a half', 'un an și jumătate'],
  ['1.5 years', 'un an și jumătate'],
  ['two and a half years', 'doi ani și jumătate'],
  ['2.5 hours', '2 ore și jumătate'],
  ['the nineteenth century', 'secolul al XIX-lea'],
  ['the 19th century', 'secolul al XIX-lea'],
  ['the nineteenth century', 'secolul 19'],
  ['in the 1800s', 'în secolul al XIX-lea'],
  ['his 19th title', 'al 19-lea titlu al său'],
  ['the nineteenth edition', 'a nouăsprezecea ediție'],
  ['the twenty-first edition', 'cea de-a 21-a ediție'],
  ['the twentieth edition', 'a douăzecea ediție'],
  ['the fifth floor', 'etajul 5'],
  ['the eleventh place', 'locul al unsprezecelea'],
  ['in the nineties', 'în anii 90'],
  ['in the 1990s', 'în anii nouăzeci'],
  ['in the ’60s', 'în anii 1960'],
  ['a dozen eggs', '12 ouă'],
  ['two dozen people', '24 de oameni'],
  ['half a dozen people', '6 oameni'],
  ['dozens of people', 'zeci de oameni'],
  ['hundreds of thousands of people', 'sute de mii de oameni'],
  ['thousands of people', 'mii de oameni'],
  ['both sides', 'ambele părți'],
  ['both sides', 'cele două părți'],
  ['the two sides', 'ambele părți'],
  ['He doubled his fortune.', 'Și-a dublat averea.'],
  ['the new law concerns us', 'noua lege ne privește pe noi'],
  ['nine months', 'nouă luni'],
  ['the three-time champion', 'triplul campion'],
  ['a four-legged friend', 'un prieten patruped'],
  ['Three officers were injured.', 'Trei polițiști au fost răniți.'],
  ['one of the two brothers', 'unul dintre frați'],
  ['nineteen people', '19 persoane'],
  ['a hundred years', '100 de ani'],
  ['the first two goals', 'primele două goluri'],
  ['one million', 'un milion'],
  ['open 24/7', 'deschis non-stop'],
  ['open 24/7', 'deschis 24 de ore din 24, 7 zile din 7'],
  ['open 24/7', 'deschis 24/7, șapte zile din șapte'],
]

const wrong: Fault[] = [
  ['Five people died.', 'Șase oameni au murit.', 'numbers.changed'],
  ['Five people died.', '6 oameni au murit.', 'numbers.changed'],
  ['5 people died.', 'Șase oameni au murit.', 'numbers.changed'],
  ['two and a half million', 'trei milioane și jumătate', 'numbers.changed'],
  ['2.5 million', 'două milioane', 'numbers.changed'],
  ['half a million people', '50.000 de oameni', 'numbers.changed'],
  ['500,000 people', 'un sfert de milion de oameni', 'numbers.changed'],
  ['the nineteenth edition', 'a optsprezecea ediție', 'numbers.changed'],
  ['the 19th edition', 'a XVIII-a ediție', 'numbers.changed'],
  ['two hundred thousand voters', 'trei sute de mii de alegători', 'numbers.changed'],
  ['thirty-five days', 'patruzeci și cinci de zile', 'numbers.changed'],
  ['the fifth floor', 'etajul 6', 'numbers.changed'],
  ['2/3 of voters', '3/4 dintre alegători', 'numbers.changed'],
]

describe('numbers in words', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
