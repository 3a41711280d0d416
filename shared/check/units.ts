/** Units of all locales: their symbols, what kind each is, and how large, so that converted values can be told. */
import type { UnitName } from '../locales/shape/numbers.ts'

/** In the case in which they are written, after a number. */
export const symbolsAfter: Readonly<Record<string, readonly UnitName[]>> = {
  '%': ['percent'],
  '€': ['euro'],
  $: ['dollar'],
  '£': ['pound'],
  '¥': ['yen', 'yuan'],
  mm: ['mm'],
  cm: ['cm'],
  m: ['metre', 'minute'],
  km: ['km'],
  'm²': ['square metre'],
  m2: ['square metre'],
  'km²': ['square km'],
  km2: ['square km'],
  ha: ['hectare'],
  'm³': ['cubic metre'],
  m3: ['cubic metre'],
  g: ['gram'],
  kg: ['kg'],
  t: ['tonne'],
  ml: ['ml'],
  cl: ['cl'],
  dl: ['dl'],
  l: ['litre'],
  'km/h': ['km/h'],
  'mile/h': ['mph'],
  'm/s': ['m/s'],
  '°': ['Celsius', 'Fahrenheit'],
  '°C': ['Celsius'],
  '° C': ['Celsius'],
  '°F': ['Fahrenheit'],
  '° F': ['Fahrenheit'],
  C: ['Celsius'],
  F: ['Fahrenheit'],
  kW: ['kW'],
  MW: ['MW'],
  GW: ['GW'],
  kWh: ['kWh'],
  MWh: ['MWh'],
  GWh: ['GWh'],
  Hz: ['Hz'],
  kHz: ['kHz'],
  MHz: ['MHz'],
  GHz: ['GHz'],
  kB: ['kB'],
  KB: ['kB'],
  MB: ['MB'],
  GB: ['GB'],
  TB: ['TB'],
  h: ['hour'],
}

/** Before a number. */
export const symbolsBefore: Readonly<Record<string, readonly UnitName[]>> = {
  $: ['dollar'],
  '€': ['euro'],
  '£': ['pound', 'lira'],
  '¥': ['yen', 'yuan'],
  USD: ['dollar'],
  EUR: ['euro'],
  GBP: ['pound'],
  RON: ['leu'],
  CHF: ['franc'],
}

type Kind =
  | 'percent'
  | 'money'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'power'
  | 'energy'
  | 'heat'
  | 'rate'
  | 'data'
  | 'time'

/** Each kind's units with their size in its smallest; a size of 0 is not comparable. */
const kinds: Readonly<Record<Kind, Partial<Readonly<Record<UnitName, number>>>>> = {
  percent: { percent: 0, point: 0, 'basis point': 0 },
  money: {
    leu: 0,
    euro: 0,
    dollar: 0,
    pound: 0,
    lira: 0,
    yen: 0,
    yuan: 0,
    rouble: 0,
    franc: 0,
    zloty: 0,
    forint: 0,
    lev: 0,
    hryvnia: 0,
    crown: 0,
    rupee: 0,
  },
  length: {
    mm: 1,
    cm: 10,
    inch: 25.4,
    foot: 304.8,
    yard: 914.4,
    metre: 1000,
    km: 1e6,
    mile: 1609344,
    fathom: 1828.8,
    'nautical mile': 1852000,
  },
  area: {
    'square foot': 0.0929,
    'square metre': 1,
    are: 100,
    acre: 4046.86,
    hectare: 1e4,
    'square km': 1e6,
    'square mile': 2589988,
  },
  mass: { gram: 1, ounce: 28.35, lb: 453.6, stone: 6350, kg: 1000, tonne: 1e6 },
  // A pint and a gallon are between the American and the British one.
  volume: {
    ml: 1,
    teaspoon: 5,
    cl: 10,
    tablespoon: 15,
    'fluid ounce': 29,
    dl: 100,
    cup: 240,
    pint: 520,
    quart: 1000,
    litre: 1000,
    gallon: 4100,
    barrel: 158987,
    'cubic metre': 1e6,
  },
  speed: { 'km/h': 1, mph: 1.609, knot: 1.852, 'm/s': 3.6 },
  power: { horsepower: 0.7457, kW: 1, MW: 1000, GW: 1e6 },
  energy: { kWh: 1, MWh: 1000, GWh: 1e6 },
  heat: { Celsius: 0, Fahrenheit: 0 },
  rate: { Hz: 1, kHz: 1000, MHz: 1e6, GHz: 1e9 },
  data: { kB: 1, MB: 1000, GB: 1e6, TB: 1e9 },
  time: {
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86400,
    week: 604800,
    month: 2629746,
    year: 31556952,
    decade: 315569520,
    century: 3155695200,
    millennium: 31556952000,
  },
}

const unitsByName = new Map(
  Object.entries(kinds).flatMap(([kind, units]) =>
    Object.entries(units).map(([name, size]) => [name, { kind: kind as Kind, size }] as const),
  ),
)

export const kindOf = (unit: UnitName): Kind | undefined => unitsByName.get(unit)?.kind

/** How many of the smaller unit one of the larger has, if they are of one kind. */
export function sizeIn(large: UnitName, small: UnitName): number | undefined {
  const [one, other] = [unitsByName.get(large), unitsByName.get(small)]
  return one && other && one.kind === other.kind && other.size > 0 ? one.size / other.size : undefined
}

/** How far a rounded conversion may be off: "40 miles" are about 60 km. */
const tolerance = 0.1
const degrees = 2
/** An oven's, and a change of temperature: "warmer by 2°C (3.6°F)". */
const [ovenShare, mostChange] = [0.025, 10]

/** Whether one is the other in another unit of its kind, rounded: 10 miles and 16 km. */
export function isConversion(a: { value: number; unit: UnitName }, b: { value: number; unit: UnitName }): boolean {
  if (kindOf(a.unit) === 'heat' && kindOf(b.unit) === 'heat') return isSameHeat(a, b) || isSameHeat(b, a)
  const [one, other] = [unitsByName.get(a.unit), unitsByName.get(b.unit)]
  if (!one || !other || one.kind !== other.kind || one.size === 0) return false
  const [less, more] = [a.value * one.size, b.value * other.size].sort((x, y) => x - y)
  return less !== undefined && more !== undefined && less > 0 && more - less <= more * tolerance
}

type Heat = { value: number; unit: UnitName }

function isSameHeat(warm: Heat, cold: Heat): boolean {
  if (warm.unit !== 'Fahrenheit') return false
  const change = (warm.value * 5) / 9
  if (Math.abs(change - (32 * 5) / 9 - cold.value) <= Math.max(degrees, cold.value * ovenShare)) return true
  const size = Math.abs(cold.value)
  return size > 0 && size <= mostChange && Math.abs(change - cold.value) <= size * tolerance
}
