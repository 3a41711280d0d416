import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['Heat the oven to 180C/350F/gas mark 4.', 'Încălziți cuptorul la 180 de grade.'],
  ['More than two inches of rain fell.', 'Au căzut peste 50 de litri de apă pe metru pătrat.'],
  ['Petrol costs $3.50 a gallon.', 'Benzina costă 0,92 dolari litrul.'],
  ['Prices rose to $4 per pound.', 'Prețul a ajuns la aproape 9 dolari pe kilogram.'],
  ['It does 50 miles to the gallon.', 'Consumă 5,6 litri la suta de kilometri.'],
  ['The car does 40 mpg.', 'Mașina consumă șapte litri la sută.'],
  ['A 10-by-12-foot room.', 'O cameră de 3 pe 3,6 metri.'],
  ['A 12ft by 10ft room.', 'O cameră de 3,6 pe 3 metri.'],
  ['Output rose in 2020 by 5%.', 'Producția a crescut în 2020 cu 5%.'],
  ['16-ounce cans', 'doze de jumătate de litru'],
  ['The pressure was 30 psi.', 'Presiunea era de 2 bari.'],
  ['The speed limit is 70.', 'Limita de viteză este de 110 km/h.'],
  ['Highs in the 90s are expected.', 'Se așteaptă maxime de peste 32 de grade.'],
]

const wrong: Fault[] = [
  ['10 miles away', 'la 30 km distanță', 'numbers.changed'],
  ['Three boys walked 10 miles.', 'Patru băieți au mers 16 km.', 'numbers.changed'],
  ['He ran 10 miles in 2019.', 'A alergat 16 km în 2018.', 'numbers.changed'],
  ['It costs 10 dollars a mile.', 'Costă 12 dolari.', 'numbers.changed'],
  ['It weighs 5 kg.', 'Cântărește 6 kg.', 'numbers.changed'],
]

describe('measures of the other system', () => {
  it.each(right)('may be converted in ways that nobody can compare: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('leave other numbers to be compared: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
