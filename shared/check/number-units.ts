/** Finds numbers whose unit, currency or percent sign changed or is missing. A converted value is no finding. */
import type { UnitName } from '../locales/shape/numbers.ts'
import { type Compared, withUnit } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { FigurePair } from './match-figures.ts'
import type { CheckFinding } from './model.ts'
import { namesMoney } from './read-unit.ts'
import { isConversion, kindOf, sizeIn } from './units.ts'

export const checkUnits = (compared: Compared): CheckFinding[] => [
  ...changed(compared),
  ...missingMoney(compared),
  ...percentages(compared),
]

/** Numbers of one value are compared together, because nobody knows which is which: 5 km and 5 hours. */
function changed({ pair: { source, target }, pairs }: Compared): CheckFinding[] {
  const byValue = Map.groupBy(
    pairs.filter(
      ({ given, found }) =>
        given.unit &&
        found.unit &&
        !isMillion(given, found) &&
        (isPoints(given, found) || (!isShare(given) && !isShare(found))),
    ),
    ({ given }) => given.values[0],
  )
  return [...byValue.values()].flatMap((same) => {
    const left = unmatched(same).filter((one) => !isRough(one, source.text, target.text))
    return left.map(({ given, found }) => {
      const values = { number: withUnit(source.text, given), instead: withUnit(target.text, found) }
      const { start, end } = found
      return { severity: 'warning' as const, code: codeOf(given, found), values, start, end }
    })
  })
}

/** "Thousands of miles" are thousands of kilometres too. */
const isRough = ({ given, found }: FigurePair, source: string, target: string): boolean =>
  Boolean(given.power && given.optional && found.optional) &&
  (/\p{L}s$/u.test(source.slice(given.start, given.end)) || /\p{L}s$/u.test(target.slice(found.start, found.end))) &&
  namesOf(given).some((one) => namesOf(found).some((other) => sizeIn(one, other) !== undefined))

/** "6.5 m" is no length beside „6,5 milioane de euro”. */
const isMillion = (given: Figure, found: Figure): boolean =>
  given.power === 6 && found.power === 6 && [given, found].some((figure) => namesOf(figure).join() === 'metre,minute')

/** "Half a percentage point" and „jumătate de procent”. */
const isPoints = (given: Figure, found: Figure): boolean =>
  !given.share &&
  !found.share &&
  isOf('percent', given) &&
  isOf('percent', found) &&
  kindOf(namesOf(given)[0] ?? 'percent') !== kindOf(namesOf(found)[0] ?? 'percent')

function unmatched(pairs: readonly FigurePair[]): FigurePair[] {
  const apart = pairs.filter(({ given, found }) => !shares(given, found)).slice(0, most)
  const open = new Set(apart.map(({ found }) => found))
  const lost = apart.filter(({ given }) => {
    const other = [...open].find((found) => shares(given, found))
    if (other) open.delete(other)
    return !other
  })
  const places = [...open]
  return lost.flatMap(({ given }, i) => (places[i] ? [{ given, found: places[i] }] : []))
}

/** How many numbers of one value are compared with each other. */
const most = 20

const namesOf = ({ unit }: Figure): readonly UnitName[] => unit?.names ?? []
const shares = (a: Figure, b: Figure): boolean => {
  const value = Number(a.values[0])
  return namesOf(a).some((unit) =>
    // A quart is a litre, more or less.
    namesOf(b).some((other) => unit === other || isConversion({ value, unit }, { value, unit: other })),
  )
}
const isOf = (kind: 'percent' | 'money', figure: Figure): boolean =>
  namesOf(figure).some((name) => kindOf(name) === kind || (kind === 'percent' && kindOf(name) === 'points'))

const codeOf = (given: Figure, found: Figure) =>
  isOf('percent', given) && isOf('percent', found)
    ? ('numbers.points' as const)
    : isOf('money', given) && isOf('money', found)
      ? ('numbers.currency' as const)
      : ('numbers.unit' as const)

/** An amount without its currency, in a target that names no currency at all. */
function missingMoney({ pair: { source, target, to }, found, pairs }: Compared): CheckFinding[] {
  if (found.some((figure) => isOf('money', figure))) return []
  const lost = pairs.find(({ given, found }) => isOf('money', given) && !found.unit && given.values[0] !== '0')
  if (!lost || namesMoney(target.text, to)) return []
  const { start, end } = lost.found
  return [
    {
      severity: 'warning',
      code: 'numbers.currencyMissing',
      values: { number: withUnit(source.text, lost.given) },
      start,
      end,
    },
  ]
}

/**
 * Reported only if just one of the texts has percentages, because ranges write the sign once or twice. A half is 50 %.
 */
function percentages({ pair, given, found, pairs }: Compared): CheckFinding[] {
  const isPercent = (figure: Figure) =>
    namesOf(figure).includes('percent') && !figure.optional && figure.values[0] !== '0'
  const ofPercent = (figure: Figure) => isOf('percent', figure)
  const inTarget = found.find(isPercent)
  const bare = inTarget && pairs.find((one) => isPercent(one.given) && isBare(one.found, inTarget, pair.target.text))
  if (bare && given.filter(isPercent).length > 1)
    return [{ severity: 'warning', code: 'numbers.percentMissing', start: bare.found.start, end: bare.found.end }]
  if (given.some(isPercent) && !found.some(ofPercent) && !found.some(isShare) && found.length > 0)
    return [{ severity: 'warning', code: 'numbers.percentMissing' }]
  if (!inTarget || given.some(ofPercent) || given.some(isShare) || given.length === 0) return []
  const { start, end } = inTarget
  return [{ severity: 'warning', code: 'numbers.percentAdded', start, end }]
}

/** Before the first sign, and no end of a range that the sign closes: "from 3 to 4%". */
const isBare = ({ unit, optional, power, end }: Figure, first: Figure, text: string): boolean =>
  !unit && !optional && !power && end < first.start && /\p{L}{5}/u.test(text.slice(end, first.start))

/** In words, with the values of a part of a whole. */
const isShare = ({ optional, values, lastly, share }: Figure): boolean =>
  share === true || (optional && (values.length > 1 || lastly !== undefined))
