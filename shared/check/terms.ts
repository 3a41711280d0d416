/**
 * A glossary kept: a preferred term used, a forbidden one not, a name in its locale's form, and what should be kept not
 * translated. A place where several terms fit is content with any of them.
 */
import { allMarksIn, marksIn, type TermMark } from '../glossary/mark.ts'
import type { Term } from '../glossary/term.ts'
import type { Checker, Finding, Pair } from './model.ts'

export const terms: Checker = (pair) => {
  const glossary = pair.terms
  if (!glossary?.length) return []
  const inSource = allMarksIn(glossary, pair.from, pair.source.text)
  const inTarget = allMarksIn(glossary, pair.to, pair.target.text)
  const kept = allMarksIn(glossary, pair.from, pair.target.text, pair.to)
  return [
    ...missing(pair, glossary, inSource, inTarget, kept),
    ...forbidden(pair, glossary, inSource, inTarget),
    ...wrongNames(pair, glossary, inTarget, kept),
  ]
}

function missing(
  { source, from, to }: Pair,
  glossary: readonly Term[],
  inSource: readonly TermMark[],
  inTarget: readonly TermMark[],
  kept: readonly TermMark[],
): Finding[] {
  const used = new Set(inTarget.map(({ term }) => term))
  const keptIds = new Set(kept.map(({ term }) => term))
  const byId = new Map(glossary.map((term) => [term.id, term]))
  const isMet = ({ id, rule }: Term) => (rule === 'keep' ? keptIds.has(id) : used.has(id))
  const told = new Set<string>()
  const atPlace = Map.groupBy(inSource, placeOf)
  return marksIn(glossary, from, source.text).flatMap((place) => {
    const wanted = (atPlace.get(placeOf(place)) ?? [])
      .flatMap(({ term }) => byId.get(term) ?? [])
      .filter(({ rule, forms }) => rule === 'keep' || (rule !== 'forbidden' && forms[to]))
    const [first] = wanted
    // A name in the wrong form is told where it stands.
    if (!first || told.has(first.id) || wanted.some(isMet)) return []
    if (first.rule === 'name' && keptIds.has(first.id)) return []
    told.add(first.id)
    const { start, end } = place
    const found = source.text.slice(start, end)
    const said: Pick<Finding, 'code' | 'values'> =
      first.rule === 'keep'
        ? { code: 'terms.keep', values: { found } }
        : { code: 'terms.preferred', values: { found, wanted: wanted.map(({ forms }) => forms[to]?.base).join(' / ') } }
    return [{ severity: 'warning' as const, ...said, term: first.id, source: { start, end } }]
  })
}

/** A forbidden term that has a form in the source's locale too counts only where the source has it. */
function forbidden(
  { target, from, to }: Pair,
  glossary: readonly Term[],
  inSource: readonly TermMark[],
  inTarget: readonly TermMark[],
): Finding[] {
  const sourced = new Set(inSource.map(({ term }) => term))
  return glossary
    .filter(({ id, rule, forms }) => rule === 'forbidden' && forms[to] && (!forms[from] || sourced.has(id)))
    .flatMap(({ id, note }) =>
      inTarget
        .filter(({ term }) => term === id)
        .map(({ start, end }): Finding => {
          const found = target.text.slice(start, end)
          const said: Pick<Finding, 'code' | 'values'> = note
            ? { code: 'terms.forbiddenNote', values: { found, note } }
            : { code: 'terms.forbidden', values: { found } }
          return { severity: 'warning', ...said, start, end, term: id }
        }),
    )
}

function wrongNames(
  { target, to }: Pair,
  glossary: readonly Term[],
  inTarget: readonly TermMark[],
  kept: readonly TermMark[],
): Finding[] {
  const [right, wrong] = [Map.groupBy(inTarget, ofTerm), Map.groupBy(kept, ofTerm)]
  return glossary
    .filter(({ rule, forms }) => rule === 'name' && forms[to])
    .flatMap(({ id, forms }) =>
      outside(wrong.get(id) ?? [], right.get(id) ?? []).map(({ start, end }): Finding => {
        const values = { found: target.text.slice(start, end), wanted: forms[to]?.base ?? '' }
        return { severity: 'warning', code: 'terms.name', values, start, end, term: id }
      }),
    )
}

const ofTerm = ({ term }: TermMark): string => term
const placeOf = ({ start, end }: TermMark): string => `${start}-${end}`

/** The marks that overlap none of the others. Both are of one term, in order. */
function outside(marks: readonly TermMark[], others: readonly TermMark[]): TermMark[] {
  let next = 0
  return marks.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next++
    return (others[next]?.start ?? Infinity) >= end
  })
}
