/**
 * Compares numbers by value, not by spelling: 1.234,5 is 1,234.5, and 20 de miliarde is 20 billion. Each number of one
 * text matches at most one of the other. Numbers without a match are findings.
 */

import type { Figure } from './decimal.ts'
import { readFigures } from './figures.ts'
import type { Checker, CheckFinding } from './model.ts'

export const checkNumbers: Checker = ({ source, target, from, to }) => {
  const given = readFigures(source.text, from)
  const found = readFigures(target.text, to)
  const { missing, added } = leftOver(given, found)
  const findings = missing.map((figure, i) => lost(source.text, figure, target.text, added[i]))
  for (const { start, end } of added.slice(missing.length)) {
    const values = { number: target.text.slice(start, end) }
    findings.push({ severity: 'warning', code: 'numbers.added', values, start, end })
  }
  return [...findings, ...percentages(given, found)]
}

function lost(source: string, figure: Figure, target: string, other: Figure | undefined): CheckFinding {
  const number = source.slice(figure.start, figure.end)
  if (!other) return { severity: 'warning', code: 'numbers.missing', values: { number } }
  const { start, end } = other
  const instead = target.slice(start, end)
  return instead === number
    ? { severity: 'warning', code: 'numbers.misread', values: { number }, start, end }
    : { severity: 'warning', code: 'numbers.changed', values: { number, instead }, start, end }
}

/** The figures without a match. Figures match figures first, then words match figures, and then figures match words. */
function leftOver(given: readonly Figure[], found: readonly Figure[]): { missing: Figure[]; added: Figure[] } {
  const taken = new Set<Figure>()
  const answers = (list: readonly Figure[]) => {
    const byValue = new Map<string, Figure[]>()
    // Reversed, so that the first is popped first.
    for (const figure of [...list].reverse()) {
      for (const value of figure.values) {
        const same = byValue.get(value)
        if (same) same.push(figure)
        else byValue.set(value, [figure])
      }
    }
    return ({ values }: Figure): boolean => values.some((value) => takeLast(byValue.get(value), taken))
  }
  const isFigure = (figure: Figure) => !figure.optional
  const isWord = (figure: Figure) => figure.optional
  const byFigure = answers(found.filter(isFigure))
  const byWord = answers(found.filter(isWord))
  const unanswered = given.filter((figure) => isFigure(figure) && !byFigure(figure))
  for (const figure of given.filter(isWord)) byFigure(figure)
  return {
    missing: unanswered.filter((figure) => !byWord(figure)),
    added: found.filter((figure) => isFigure(figure) && !taken.has(figure)),
  }
}

function takeLast(list: Figure[] | undefined, taken: Set<Figure>): boolean {
  for (let figure = list?.pop(); figure; figure = list?.pop()) {
    if (taken.has(figure)) continue
    taken.add(figure)
    return true
  }
  return false
}

/** Reported only if just one of the texts has percentages, because ranges write the sign once or twice. */
function percentages(given: readonly Figure[], found: readonly Figure[]): CheckFinding[] {
  const inSource = given.some(({ percent }) => percent)
  const inTarget = found.find(({ percent }) => percent)
  if (inSource && !inTarget && found.length) return [{ severity: 'warning', code: 'numbers.percentMissing' }]
  if (!inTarget || inSource || !given.length) return []
  const { start, end } = inTarget
  return [{ severity: 'warning', code: 'numbers.percentAdded', start, end }]
}
