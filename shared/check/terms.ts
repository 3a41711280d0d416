/**
 * Checks that the glossary is kept: preferred terms are used and forbidden ones are not, names have their locale's
 * form, and terms to keep are not translated. Where several terms fit in one place, any of them will do. A term that the
 * target has less often than the source is told too, but only as information: a pronoun may stand for it.
 */
import { longestPlaces, type TermHit } from '../glossary/find-terms.ts'
import type { Term } from '../glossary/term.ts'
import { allTermHitsIn } from '../glossary/term-hits.ts'
import type { CheckedPair, Checker, CheckFinding } from './model.ts'

export const checkTerms: Checker = (pair) => {
  const glossary = pair.terms
  if (!glossary?.length) return []
  const inSource = allTermHitsIn(glossary, pair.from, pair.source.text)
  const inTarget = allTermHitsIn(glossary, pair.to, pair.target.text)
  const kept = allTermHitsIn(glossary, pair.from, pair.target.text, pair.to)
  const known = knownOf(glossary)
  return [
    ...missing(pair, known, inSource, inTarget, kept),
    ...forbidden(pair, known, inSource, inTarget),
    ...wrongNames(pair, known, inTarget, kept),
  ]
}

/** Terms by id, with their position in the glossary. */
type Known = ReadonlyMap<string, { term: Term; at: number }>
const read = new WeakMap<readonly Term[], Known>()

export function knownOf(glossary: readonly Term[]): Known {
  const known = read.get(glossary) ?? new Map(glossary.map((term, at) => [term.id, { term, at }]))
  read.set(glossary, known)
  return known
}

/** The terms of these hits, each with its hits, in the glossary's order. */
function termsOf(marks: readonly TermHit[], known: Known): { term: Term; marks: TermHit[] }[] {
  return [...Map.groupBy(marks, ofTerm)]
    .flatMap(([id, marks]) => {
      const place = known.get(id)
      return place ? [{ ...place, marks }] : []
    })
    .sort((a, b) => a.at - b.at)
}

/** A term of the source's, all that would do in its first place, and its places. */
type Wanted = { first: Term; terms: Term[]; places: TermHit[] }

/** The terms that the source's longest places ask for. */
export function wantedBy({ to }: Pick<CheckedPair, 'to'>, known: Known, inSource: readonly TermHit[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  const isWanted = (term: Term | undefined): term is Term =>
    term !== undefined && (term.rule === 'keep' || (term.rule !== 'forbidden' && term.forms[to] !== undefined))
  const termOf = ({ term }: TermHit) => known.get(term)?.term
  const atPlace = Map.groupBy(inSource, placeOf)
  for (const place of longestPlaces(inSource)) {
    const here = atPlace.get(placeOf(place)) ?? []
    const hit = here.find((hit) => isWanted(termOf(hit)))
    const first = hit && termOf(hit)
    if (!first) continue
    const same = wanted.get(first.id)
    if (same) same.places.push(place)
    else wanted.set(first.id, { first, terms: here.map(termOf).filter(isWanted), places: [place] })
  }
  return [...wanted.values()]
}

/** How many places the terms have, up to `enough`. */
function countPlaces(terms: readonly Term[], placesOf: (term: Term) => TermHit[], enough: number): number {
  const starts = new Set<number>()
  for (const term of terms) {
    if (starts.size >= enough) break
    for (const { start } of placesOf(term)) starts.add(start)
  }
  return Math.min(starts.size, enough)
}

function missing(
  pair: CheckedPair,
  known: Known,
  inSource: readonly TermHit[],
  inTarget: readonly TermHit[],
  kept: readonly TermHit[],
): CheckFinding[] {
  const { source, to } = pair
  const [used, keptHits] = [Map.groupBy(inTarget, ofTerm), Map.groupBy(kept, ofTerm)]
  // `wrongNames` reports a name in the wrong form.
  const placesOf = ({ id, rule }: Term): TermHit[] => [
    ...longestPlaces((rule !== 'keep' && used.get(id)) || []),
    ...longestPlaces(((rule === 'keep' || rule === 'name') && keptHits.get(id)) || []),
  ]
  return wantedBy(pair, known, inSource).flatMap(({ first, terms, places }): CheckFinding[] => {
    const times = countPlaces(terms, placesOf, places.length)
    const place = places[times]
    if (!place) return []
    const { start, end } = place
    const found = source.text.slice(start, end)
    const at = { term: first.id, source: { start, end } }
    if (times > 0) {
      const values = { found, times: String(times), expected: String(places.length) }
      return [{ severity: 'info', code: 'terms.fewer', values, ...at }]
    }
    if (first.rule === 'keep') return [{ severity: 'warning', code: 'terms.keep', values: { found }, ...at }]
    const values = { found, wanted: terms.map(({ forms }) => forms[to]?.base).join(' / ') }
    return [{ severity: 'warning', code: 'terms.preferred', values, ...at }]
  })
}

/** A forbidden term that also has a form in the source's locale counts only if the source has it. */
function forbidden(
  { target, from, to }: CheckedPair,
  known: Known,
  inSource: readonly TermHit[],
  inTarget: readonly TermHit[],
): CheckFinding[] {
  const sourced = new Set(inSource.map(({ term }) => term))
  return termsOf(inTarget, known)
    .filter(({ term: { id, rule, forms } }) => rule === 'forbidden' && forms[to] && (!forms[from] || sourced.has(id)))
    .flatMap(({ term: { id, note }, marks }) =>
      marks.map(({ start, end }): CheckFinding => {
        const found = target.text.slice(start, end)
        const said: Pick<CheckFinding, 'code' | 'values'> = note
          ? { code: 'terms.forbiddenNote', values: { found, note } }
          : { code: 'terms.forbidden', values: { found } }
        return { severity: 'warning', ...said, start, end, term: id }
      }),
    )
}

function wrongNames(
  { target, to }: CheckedPair,
  known: Known,
  inTarget: readonly TermHit[],
  kept: readonly TermHit[],
): CheckFinding[] {
  const right = Map.groupBy(inTarget, ofTerm)
  return termsOf(kept, known)
    .filter(({ term: { rule, forms } }) => rule === 'name' && forms[to])
    .flatMap(({ term: { id, forms }, marks }) =>
      outside(marks, right.get(id) ?? []).map(({ start, end }): CheckFinding => {
        const values = { found: target.text.slice(start, end), wanted: forms[to]?.base ?? '' }
        return { severity: 'warning', code: 'terms.name', values, start, end, term: id }
      }),
    )
}

const ofTerm = ({ term }: TermHit): string => term
/** One number for each place: no text has so many characters. */
const placeOf = ({ start, end }: TermHit): number => start * 2 ** 26 + end

/** The hits that overlap none of the others. Both lists are of one term, in order. */
function outside(marks: readonly TermHit[], others: readonly TermHit[]): TermHit[] {
  let next = 0
  return marks.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next++
    return (others[next]?.start ?? Infinity) >= end
  })
}
