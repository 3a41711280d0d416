/**
 * Matches the numbers that no number of the same value answers: those that may be read as several, dates in figures
 * beside a day, and converted measures.
 */
import type { UnitName } from '../locales/shape/numbers.ts'
import type { Figure } from './decimal.ts'
import { isConversion, lesserUnits, sizeIn } from './units.ts'

/** `figures`: without a match. `all`: the text's. */
type Side = { figures: readonly Figure[]; all: readonly Figure[] }

/** A text with more numbers left over is another text; each is compared with all of the other side. */
const most = 40

export function matchLeftOver(given: Side, found: Side): { given: Figure[]; found: Figure[] } {
  const met = new Set<Figure>()
  takeParts(given.figures, found.figures, met)
  takeParts(found.figures, given.figures, met)
  takeLastly(given.figures, found.figures, met)
  const [givenSums, foundSums] = [sumsOf(given.all), sumsOf(found.all)]
  takeSums(givenSums, [...found.all, ...foundSums], met)
  takeSums(foundSums, [...given.all, ...givenSums], met)
  return {
    given: converted(given.figures, [...found.all, ...foundSums], met),
    found: converted(found.figures, [...given.all, ...givenSums], met),
  }
}

const open = (figures: readonly Figure[], met: ReadonlySet<Figure>): Figure[] =>
  figures.filter((figure) => !met.has(figure)).slice(0, most)

/** 6/4 is met by 6 and 4: by all its parts or none. */
function takeParts(figures: readonly Figure[], others: readonly Figure[], met: Set<Figure>): void {
  const wholes = open(
    figures.filter(({ parts }) => parts),
    met,
  )
  for (const whole of wholes) {
    const free = new Set(open(others, met))
    const answered = (whole.parts ?? []).map((part) => {
      const other = [...free].find(({ values }) => values.some((value) => part.values.includes(value)))
      if (other) free.delete(other)
      return other
    })
    if (!answered.every((other) => other)) continue
    for (const one of [whole, ...answered]) if (one) met.add(one)
  }
}

/** 15.03 is met by 15, whose month is a word, and a third by the ordinal. */
function takeLastly(given: readonly Figure[], found: readonly Figure[], met: Set<Figure>): void {
  const free = new Set(open(found, met))
  for (const figure of open(given, met)) {
    const other = [...free].find((one) => meetLastly(one, figure))
    if (!other) continue
    free.delete(other)
    met.add(figure).add(other)
    for (const { whole } of [figure, other]) if (whole) met.add(whole)
  }
}

function meetLastly(one: Figure, other: Figure): boolean {
  const isIn = (a: readonly string[], b: readonly string[]) => a.some((value) => b.includes(value))
  if (one.share !== other.share) return isIn(...sharesOf(one, other))
  return isIn(one.lastly ?? [], other.values) || isIn(one.values, other.lastly ?? [])
}

/** Of two figures, of which one belongs to a share: what that is, and the other's values. */
const sharesOf = (one: Figure, other: Figure): [share: readonly string[], values: readonly string[]] =>
  one.share ? [one.lastly ?? [], other.values] : [other.lastly ?? [], one.values]

/** Two measures of one thing: "6 feet 2 inches", „un an și șase luni”. In the smaller unit, with both as parts. */
function sumsOf(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((large, i) => {
    const small = figures[i + 1]
    if (!large.unit || !small || small.start - Math.max(large.end, large.unit.end) > 5) return []
    return large.unit.names.flatMap((unit) => {
      const size = signedValue(small)
      const sum = (name: UnitName, value: number): Figure => ({
        values: [String(value)],
        optional: true,
        start: large.start,
        end: small.end,
        unit: { names: [name], start: 0, end: 0 },
        parts: [large, small],
      })
      // "an hour and a quarter"
      if (!small.unit && size > 0 && size < 1) return [sum(unit, signedValue(large) + size)]
      return (small.unit?.names ?? lesserUnits[unit] ?? []).flatMap((name) => {
        const ratio = sizeIn(unit, name)
        if (ratio === undefined || ratio <= 1 || size >= ratio) return []
        return [sum(name, signedValue(large) * ratio + size)]
      })
    })
  })
}

function takeSums(sums: readonly Figure[], others: readonly Figure[], met: Set<Figure>): void {
  const measures = others.filter(isMeasure).slice(0, most)
  for (const sum of sums.slice(0, most))
    if (measures.some((other) => isSame(sum, other))) for (const part of sum.parts ?? []) met.add(part)
}

/** The numbers that no number of the other text gives in another unit. */
function converted(figures: readonly Figure[], others: readonly Figure[], met: ReadonlySet<Figure>): Figure[] {
  const measures = others.filter(isMeasure).slice(0, most)
  return figures.filter((figure) => !met.has(figure) && !measures.some((other) => isSame(figure, other)))
}

const isMeasure = ({ unit }: Figure): boolean => unit !== undefined

const isSame = (a: Figure, b: Figure): boolean =>
  (a.unit?.names ?? []).some((unit) =>
    (b.unit?.names ?? []).some(
      (other) =>
        (unit !== other || a.parts !== b.parts) &&
        isConversion({ value: signedValue(a), unit }, { value: signedValue(b), unit: other }),
    ),
  )

/** Of "1/2" that is the next value. */
export const signedValue = ({ values, negative }: Figure): number =>
  (values.map(Number).find((value) => !Number.isNaN(value)) ?? NaN) * (negative ? -1 : 1)
