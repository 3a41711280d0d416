import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['The dose is 500 micrograms.', 'Doza este de 0,5 mg.'],
  ['It raised 6.5 m.', 'A strâns 6,5 milioane de euro.'],
  ['The wall is 6.5 m high.', 'Zidul are 6,5 metri înălțime.'],
  ['The wind was 20 m/s.', 'Vântul avea 72 km/h.'],
  ['The line has 400 kV.', 'Linia are 400.000 de volți.'],
  ['The plant made 3 TWh.', 'Centrala a produs 3.000 GWh.'],
  ['The line has 500 megabits per second.', 'Linia are 500 Mbps.'],
]

const wrong: Fault[] = [
  ['The wall is 6.5 m high.', 'Zidul are 6,5 km înălțime.', 'numbers.unit'],
  ['The dose is 50 micrograms.', 'Doza este de 50 de miligrame.', 'numbers.unit'],
  ['The dose is 50 µg.', 'Doza este de 50 mg.', 'numbers.unit'],
  ['The dose is 50 mg.', 'Doza este de 50 g.', 'numbers.unit'],
  ['The bulb uses 60 W.', 'Becul consumă 60 kW.', 'numbers.unit'],
  ['The plant made 3 TWh.', 'Centrala a produs 3 GWh.', 'numbers.unit'],
  ['The line has 400 volts.', 'Linia are 400 de kilovolți.', 'numbers.unit'],
  ['The well holds 20 hl.', 'Fântâna ține 20 l.', 'numbers.unit'],
  ['The line has 500 Mbps.', 'Linia are 500 Gbps.', 'numbers.unit'],
  ['The wind was 20 m/s.', 'Vântul avea 20 km/h.', 'numbers.unit'],
  ['The virus has 100 nm.', 'Virusul are 100 mm.', 'numbers.unit'],
]

describe('prefixes of units', () => {
  it.each(right)('are compared by size: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('change what a number says: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
