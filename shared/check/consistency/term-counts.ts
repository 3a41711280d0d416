/**
 * Counts each term of the glossary that the sources have: how often they have it, and how often the targets have the
 * form that the glossary wants, or another. Where several terms stand in one place, any of them will do. Forbidden terms
 * are left out, because a check finds each of them.
 */
import { longestPlaces, type TermHit } from '../../glossary/find-terms.ts'
import { anyForm, type Term } from '../../glossary/term.ts'
import { allTermHitsIn } from '../../glossary/term-hits.ts'
import type { Locale } from '../../locales/locale.ts'
import { knownOf, wantedBy } from '../terms.ts'
import type { ConsistencyInput, FilledPair, TermCount } from './model.ts'

type Asked = { pair: FilledPair; wanted: ReturnType<typeof wantedBy> }

export function countTerms(input: ConsistencyInput): TermCount[] {
  const { pairs, from, to, terms } = input
  if (terms.length === 0) return []
  const known = knownOf(terms)
  const asked = pairs.map(
    (pair): Asked => ({ pair, wanted: wantedBy({ to }, known, allTermHitsIn(terms, from, pair.source)) }),
  )
  const used = new Set(asked.flatMap(({ wanted }) => wanted.flatMap(({ terms }) => terms)))
  const forms = formsOf([...used], from, to)
  const counts = new Map<string, TermCount>()
  for (const each of asked) count(each, forms, input, counts)
  return [...counts.values()]
}

/** Lists of terms with one kind of form each; an id is that of its term. */
type Forms = { wanted: Term[]; variants: Term[]; source: Term[] }

function formsOf(terms: readonly Term[], from: Locale, to: Locale): Forms {
  const forms: Forms = { wanted: [], variants: [], source: [] }
  for (const term of terms) {
    const { id, rule, partOfSpeech, caseSensitive } = term
    const only = (locale: Locale, base: string, variants: string[] = []): Term => ({
      ...{ id, rule, forms: { [locale]: { base, variants } } },
      ...(partOfSpeech ? { partOfSpeech } : {}),
      ...(caseSensitive === undefined ? {} : { caseSensitive }),
    })
    const own = rule === 'keep' ? (term.forms[from] ?? anyForm(term)) : term.forms[to]
    if (!own) continue
    forms.wanted.push(only(to, own.base, rule === 'preferred' ? [] : own.variants))
    const [first, ...more] = rule === 'preferred' ? (own.variants ?? []) : []
    if (first !== undefined) forms.variants.push(only(to, first, more))
    const source = rule === 'name' ? term.forms[from] : undefined
    if (source) forms.source.push(only(to, source.base, source.variants))
  }
  return forms
}

function count({ pair, wanted }: Asked, forms: Forms, { to }: ConsistencyInput, counts: Map<string, TermCount>): void {
  if (wanted.length === 0) return
  const hitsIn = (terms: readonly Term[]) =>
    Map.groupBy(terms.length > 0 ? allTermHitsIn(terms, to, pair.target) : [], ({ term }) => term)
  const [right, variants, source] = [hitsIn(forms.wanted), hitsIn(forms.variants), hitsIn(forms.source)]
  for (const { first, terms, places } of wanted) {
    const of = (hits: ReadonlyMap<string, TermHit[]>) => terms.flatMap(({ id }) => longestPlaces(hits.get(id) ?? []))
    const starts = new Set(of(right).map(({ start }) => start))
    const others = new Set(
      [...of(variants), ...of(source)].map(({ start }) => start).filter((start) => !starts.has(start)),
    )
    const [place] = places
    if (!place) continue
    const known = counts.get(first.id)
    const total: TermCount = known ?? {
      ...{ term: first.id, source: pair.source.slice(place.start, place.end) },
      ...{ sourceCount: 0, wantedCount: 0, otherCount: 0, lacking: [] },
    }
    if (!known) counts.set(first.id, total)
    total.sourceCount += places.length
    total.wantedCount += starts.size
    total.otherCount += others.size
    if (starts.size + others.size === 0)
      total.lacking.push(...places.map(({ start, end }) => ({ segment: pair.id, start, end })))
  }
}
