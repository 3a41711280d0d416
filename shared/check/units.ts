/** Units of all locales: what kind each is, and how large, so that converted values can be told. */
import type { UnitName } from '../locales/shape/numbers.ts'

type Kind =
  | 'percent'
  | 'points'
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
  | 'flow'
  | 'voltage'
  | 'noise'
  | 'time'

/** Each kind's units with their size in its smallest; a size of 0 is not comparable. */
const kinds: Readonly<Record<Kind, Partial<Readonly<Record<UnitName, number>>>>> = {
  percent: { percent: 10, 'per mille': 1 },
  points: { point: 100, 'basis point': 1 },
  // Each only in parts of its own.
  money: Object.fromEntries(
    [
      ...'leu euro dollar pound lira yen yuan rouble franc zloty forint lev hryvnia crown rupee'.split(' '),
      ...'ban cent penny kopek centime grosz stotinka'.split(' '),
    ].map((name) => [name, 0]),
  ),
  length: {
    nanometre: 1e-6,
    micrometre: 1e-3,
    mm: 1,
    'litre per square metre': 1,
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
  mass: {
    nanogram: 1e-9,
    microgram: 1e-6,
    milligram: 1e-3,
    gram: 1,
    ounce: 28.35,
    stick: 113,
    lb: 453.6,
    stone: 6350,
    kg: 1000,
    tonne: 1e6,
    kilotonne: 1e9,
    megatonne: 1e12,
  },
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
    hectolitre: 1e5,
    barrel: 158987,
    'cubic metre': 1e6,
  },
  speed: { 'km/h': 1, mph: 1.609, knot: 1.852, 'm/s': 3.6 },
  power: { watt: 0.001, horsepower: 0.7457, kW: 1, MW: 1000, GW: 1e6, terawatt: 1e9 },
  energy: { 'watt hour': 0.001, kWh: 1, MWh: 1000, GWh: 1e6, TWh: 1e9 },
  heat: { Celsius: 0, Fahrenheit: 0 },
  rate: { Hz: 1, kHz: 1000, MHz: 1e6, GHz: 1e9 },
  data: { kB: 1, MB: 1000, GB: 1e6, TB: 1e9 },
  flow: { 'kbit/s': 1, 'Mbit/s': 1000, 'Gbit/s': 1e6 },
  voltage: { volt: 1, kilovolt: 1000 },
  noise: { decibel: 1 },
  time: {
    microsecond: 1e-6,
    millisecond: 1e-3,
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

/** Of each part of a currency, the currencies that have a hundred of it. */
const hundreds: Partial<Readonly<Record<UnitName, readonly UnitName[]>>> = {
  ban: ['leu'],
  cent: ['euro', 'dollar'],
  penny: ['pound'],
  kopek: ['rouble', 'hryvnia'],
  centime: ['franc'],
  grosz: ['zloty'],
  stotinka: ['lev'],
}

/** The unit in which what is left over is told without a name: "6 foot 2", „3 lei 50”. */
export const lesserUnits: Partial<Readonly<Record<UnitName, readonly UnitName[]>>> = {
  foot: ['inch'],
  metre: ['cm'],
  stone: ['lb'],
  hour: ['minute'],
  leu: ['ban'],
  euro: ['cent'],
  dollar: ['cent'],
  pound: ['penny'],
}

/** How many of the smaller unit one of the larger has, if they are of one kind. */
export function sizeIn(large: UnitName, small: UnitName): number | undefined {
  if (hundreds[small]?.includes(large)) return 100
  const [one, other] = [unitsByName.get(large), unitsByName.get(small)]
  return one && other && one.kind === other.kind && other.size > 0 ? one.size / other.size : undefined
}

/** How far a rounded conversion may be off: "40 miles" are about 60 km. In a kitchen an ounce is 25 grams. */
const [tolerance, kitchenTolerance] = [0.1, 0.125]
const kitchen: readonly UnitName[] = ['ounce', 'stick', 'cup', 'pint', 'fluid ounce', 'tablespoon', 'teaspoon']
/** Grams of a millilitre: of flour, and of honey. */
const [lightest, heaviest] = [0.4, 1.45]
const degrees = 2
/** An oven's, and a change of temperature: "warmer by 2°C (3.6°F)". */
const [ovenShare, mostChange] = [0.025, 10]

type Measure = { value: number; unit: UnitName }

/** Whether one is the other in another unit of its kind, rounded: 10 miles and 16 km. */
export function isConversion(a: Measure, b: Measure): boolean {
  const [one, other] = [unitsByName.get(a.unit), unitsByName.get(b.unit)]
  if (!one || !other) return false
  if (one.kind === 'heat' && other.kind === 'heat') return isSameHeat(a, b) || isSameHeat(b, a)
  if (one.kind === 'money') return isSameMoney(a, b) || isSameMoney(b, a)
  if (one.kind !== other.kind) return isSameFood(a, b) || isSameFood(b, a)
  const [less, more] = [a.value * one.size, b.value * other.size].sort((x, y) => x - y)
  const isExact = one.kind === 'percent' || one.kind === 'points'
  const share = isExact ? 1e-9 : kitchen.includes(a.unit) || kitchen.includes(b.unit) ? kitchenTolerance : tolerance
  return less !== undefined && more !== undefined && less > 0 && more - less <= more * share
}

const isSameMoney = (whole: Measure, part: Measure): boolean =>
  whole.unit === part.unit
    ? Math.abs(whole.value - part.value) < 1e-9
    : hundreds[part.unit]?.includes(whole.unit) === true && Math.abs(whole.value * 100 - part.value) < 1e-6

/** A cup of flour, weighed. */
function isSameFood(measured: Measure, weighed: Measure): boolean {
  const [spoon, scale] = [unitsByName.get(measured.unit), unitsByName.get(weighed.unit)]
  if (!kitchen.includes(measured.unit) || spoon?.kind !== 'volume' || scale?.kind !== 'mass') return false
  const density = (weighed.value * scale.size) / (measured.value * spoon.size)
  return density >= lightest && density <= heaviest
}

function isSameHeat(warm: Measure, cold: Measure): boolean {
  if (warm.unit !== 'Fahrenheit') return false
  const change = (warm.value * 5) / 9
  if (Math.abs(change - (32 * 5) / 9 - cold.value) <= Math.max(degrees, cold.value * ovenShare)) return true
  const size = Math.abs(cold.value)
  return size > 0 && size <= mostChange && Math.abs(change - cold.value) <= size * tolerance
}
