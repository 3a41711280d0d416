/** Matches the numbers of a source with those of its target by value, each with at most one. */
import type { Figure } from './decimal.ts'
import { matchLeftOver } from './match-left-over.ts'

export type FigurePair = { given: Figure; found: Figure }

/** `missing` and `added` are in figures, `missingWords` and `addedWords` in words. */
type Matched = {
  pairs: FigurePair[]
  missing: Figure[]
  added: Figure[]
  missingWords: Figure[]
  addedWords: Figure[]
}

const isFigure = (figure: Figure): boolean => !figure.optional
const isWord = (figure: Figure): boolean => figure.optional
const isSpelled = (figure: Figure): boolean => figure.spelled === true
const isOrdinal = (figure: Figure): boolean => figure.ordinal === true
/** "First" and "second" mean more than a number, unless another ordinal stands in their place. */
const isSpelledOrOrdinal = (figure: Figure): boolean => isSpelled(figure) || isOrdinal(figure)
/** "a" and „o” stand for one beside a number that needs them, and are in every sentence. */
const isArticle = (figure: Figure): boolean => isWord(figure) && !isSpelled(figure) && figure.values[0] === '1'

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
  match(given.filter(isFigure), byFigure)
  match(
    given.filter((figure) => isWord(figure) && !isArticle(figure)),
    byFigure,
  )
  match(
    given.filter(isFigure),
    answers(
      found.filter((figure) => isWord(figure) && !isArticle(figure)),
      taken,
    ),
  )
  const [lost, extra] = [
    given.filter(isFigure).some((one) => !met.has(one)),
    found.filter(isFigure).some((one) => !taken.has(one)),
  ]
  // Where a number was replaced by another, an article is none.
  if (!lost) match(given.filter(isArticle), byFigure)
  if (!extra) match(given.filter(isFigure), answers(found.filter(isArticle), taken))
  match(given.filter(isWord), answers(found.filter(isWord), taken))
  const left = matchLeftOver(
    { figures: given.filter((figure) => !met.has(figure)), all: given },
    { figures: found.filter((figure) => !taken.has(figure)), all: found },
  )
  return {
    pairs,
    missing: left.given.filter(isFigure),
    added: left.found.filter(isFigure),
    missingWords: left.given.filter(left.found.some(isOrdinal) ? isSpelledOrOrdinal : isSpelled),
    addedWords: left.found.filter(left.given.some(isOrdinal) ? isSpelledOrOrdinal : isSpelled),
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
