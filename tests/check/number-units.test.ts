import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['The road is 10 km long.', 'Drumul are 10 kilometri.'],
  ['a 10-kilometre road', 'un drum de 10 km'],
  ['10 miles away', 'la 10 mile distanță'],
  ['10 miles away', 'la 16 km distanță'],
  ['about 10 km (6 miles)', 'circa 10 km'],
  ['about 10 km', 'circa 10 km (6 mile)'],
  ['10 miles away', 'la 10 mile (16 kilometri) distanță'],
  ['between 10 and 20 miles', 'între 16 și 32 de kilometri'],
  ['2 to 4 inches of rain', 'între 5 și 10 cm de ploaie'],
  ['a 6-foot wall', 'un zid de 1,8 metri'],
  ['200 pounds of cocaine', '90 de kilograme de cocaină'],
  ['200 pounds of cocaine', '200 de livre de cocaină'],
  ['100 degrees Fahrenheit', '38 de grade Celsius'],
  ['100°F', '38°C'],
  ['104F heat, or 40°C', 'o căldură de 104F, adică 40 °C'],
  ['100 degrees', '38 de grade'],
  ['20 degrees Celsius', '20 de grade'],
  ['20°C', '20 de grade Celsius'],
  ['5,000 acres burned', 'au ars 2.000 de hectare'],
  ['500 MW', '500 de megawați'],
  ['a speed of 60 mph', 'o viteză de 97 km/h'],
  ['50 km/h', '50 de kilometri pe oră'],
  ['48 hours', 'două zile'],
  ['18 months in prison', 'un an și jumătate de închisoare'],
  ['90 minutes', 'o oră și jumătate'],
  ['a 5-year-old girl', 'o fetiță de 5 ani'],
  ['aged 5', 'în vârstă de 5 ani'],
  ['5 months', '5 luni'],
  ['20 tonnes', '20 de tone'],
  ['120 square metres', '120 mp'],
  ['3.5 hours', '3,5 ore'],
  ['a 100m race', 'o cursă de 100 de metri'],
  ['5m people', '5 milioane de oameni'],
  ['5 km in 5 hours', '5 km în 5 ore'],
  ['two metres of snow', 'doi metri de zăpadă'],
  ['a two-metre wall', 'un zid de 2 m'],
  ['70 dollars a barrel', '70 de dolari pe baril'],
  ['7 days a week', '7 zile pe săptămână'],
  ['one day in May', 'într-o zi din mai'],
  ['2 GB of data', '2 GB de date'],
  ['5 feet 8 inches tall', 'înalt de 5 picioare și 8 inci'],
]

const wrong: Fault[] = [
  ['The road is 10 km long.', 'Drumul are 10 mile.', 'numbers.unit'],
  ['The road is 10 miles long.', 'Drumul are 10 km.', 'numbers.unit'],
  ['a two-kilometre wall', 'un zid de doi metri', 'numbers.unit'],
  ['500 MW', '500 de kilowați', 'numbers.unit'],
  ['500 MW', '500 GW', 'numbers.unit'],
  ['20°F', '20°C', 'numbers.unit'],
  ['20 kg', '20 de tone', 'numbers.unit'],
  ['200 hectares', '200 de acri', 'numbers.unit'],
  ['5 years in prison', '5 luni de închisoare', 'numbers.unit'],
  ['five days', 'cinci săptămâni', 'numbers.unit'],
  ['30 minutes', '30 de secunde', 'numbers.unit'],
  ['50 km/h', '50 km', 'numbers.unit'],
  ['120 square metres', '120 de metri', 'numbers.unit'],
  ['10 miles away', 'la 30 km distanță', 'numbers.changed'],
]

describe('units', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
