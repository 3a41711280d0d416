/** Matches the numbers of a source with those of its target by value, each with at most one. */
import type { Figure } from './decimal.ts'
import { isConversion, kindOf } from './units.ts'

export type FigurePair = { given: Figure; found: Figure }

/** `missing` and `added` are in figures, `missingWords` and `addedWords` in words. */
export type Matched = {
  pairs: FigurePair[]
  missing: Figure[]
  added: Figure[]
  missingWords: Figure[]
  addedWords: Figure[]
}

const isFigure = (figure: Figure): boolean => !figure.optional
const isWord = (figure: Figure): boolean => figure.optional
const isSpelled = (figure: Figure): boolean => figure.spelled === true

/** Figures match figures first, then words match figures, figures match words, and words match words. */
export function matchFigures(given: readonly Figure[], found: readonly Figure[]): Matched {
  const taken = new Set<Figure>()
  const met = new Set<Figure>()
  const pairs: FigurePair[] = []
  const match = (from: readonly Figure[], answer: (figure: Figure) => Figure | undefined) => {
    for (const figure of from) {
      const other = met.has(figure) ? undefined : answer(figure)
      if (!other) continue
      met.add(figure)
      pairs.push({ given: figure, found: other })
    }
  }
  const byFigure = answers(found.filter(isFigure), taken)
  const byWord = answers(found.filter(isWord), taken)
  match(given.filter(isFigure), byFigure)
  match(given.filter(isWord), byFigure)
  match(given.filter(isFigure), byWord)
  match(given.filter(isWord), byWord)
  const left = {
    given: given.filter((figure) => !met.has(figure)),
    found: found.filter((figure) => !taken.has(figure)),
  }
  const others = matchParts(left.given, left.found)
  const missing = converted(others.given.filter(isFigure), found)
  const added = converted(others.found.filter(isFigure), given)
  return {
    pairs,
    missing,
    added,
    missingWords: converted(others.given.filter(isSpelled), found),
    addedWords: converted(others.found.filter(isSpelled), given),
  }
}

/** What takes the first number of this list with a value of a figure that is not taken yet. */
function answers(list: readonly Figure[], taken: Set<Figure>): (figure: Figure) => Figure | undefined {
  const byValue = new Map<string, Figure[]>()
  // Reversed, so that the first is popped first.
  for (const figure of [...list].reverse()) {
    for (const value of figure.values) {
      const same = byValue.get(value)
      if (same) same.push(figure)
      else byValue.set(value, [figure])
    }
  }
  return ({ values }) => {
    for (const value of values) {
      const same = byValue.get(value)
      for (let figure = same?.pop(); figure; figure = same?.pop()) {
        if (taken.has(figure)) continue
        taken.add(figure)
        return figure
      }
    }
    return undefined
  }
}

/** What is left when numbers that may be read as several are. One is met when all its parts are. */
function matchParts(given: readonly Figure[], found: readonly Figure[]): { given: Figure[]; found: Figure[] } {
  if (![...given, ...found].some(({ parts }) => parts)) return { given: [...given], found: [...found] }
  const partsOf = (figure: Figure) => figure.parts ?? [figure]
  const taken = new Set<Figure>()
  const answer = answers(found.flatMap(partsOf), taken)
  const met = new Set(given.flatMap(partsOf).filter((part) => answer(part)))
  return {
    given: given.filter((figure) => !partsOf(figure).every((part) => met.has(part))),
    found: found.filter((figure) => !partsOf(figure).every((part) => taken.has(part))),
  }
}

/** A text with more measures is a table; each number left over is compared with all of them. */
const mostMeasures = 40

/** The numbers that no number of the other text gives in another unit. */
function converted(figures: Figure[], others: readonly Figure[]): Figure[] {
  const measures = others.filter(isMeasure).slice(0, mostMeasures)
  return figures.filter((figure) => !measures.some((other) => isSame(figure, other)))
}

const isMeasure = ({ unit }: Figure): boolean => unit?.names.some((name) => kindOf(name) !== 'money') === true

const isSame = (a: Figure, b: Figure): boolean =>
  (a.unit?.names ?? []).some((unit) =>
    (b.unit?.names ?? []).some((other) =>
      isConversion({ value: signedValue(a), unit }, { value: signedValue(b), unit: other }),
    ),
  )

const signedValue = ({ values, negative }: Figure): number => Number(values[0]) * (negative ? -1 : 1)
