/**
 * Candidates for a language pair's glossary: phrases in the vocabulary log from articles of the last months, without
 * those that have a term. Their translations and examples come from the versions as they are now.
 */
import { translatedSource } from '../../../shared/article/segment-pair.ts'
import type { Version } from '../../../shared/article/version.ts'
import { baseForm } from '../../../shared/glossary/base-form.ts'
import { rankCandidates, type TermCandidate } from '../../../shared/glossary/mine-phrases.ts'
import {
  alignPhrases,
  type PhraseAlignment,
  type PhraseTranslation,
  phraseTranslations,
} from '../../../shared/glossary/phrase-translations.ts'
import type { Term, TermInput } from '../../../shared/glossary/term.ts'
import { allTermHitsIn } from '../../../shared/glossary/term-hits.ts'
import { versionName, vocabularyLog } from '../../../shared/glossary/vocabulary.ts'
import { shortHash } from '../../../shared/hash.ts'
import { type LanguagePair, type Locale, pairName } from '../../../shared/locales/locale.ts'
import { readVersion } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { readLog } from '../../../shared/storage/log.ts'
import { listDismissed } from './dismissed.ts'

type Example = { article: string; segment: string; source: string; target: string | null }
type DescribedCandidate = {
  id: string
  kind: TermCandidate['kind']
  from: Locale
  text: string
  count: number
  articles: number
  score: number
  counterparts: PhraseTranslation[]
  examples: Example[]
  /** The term that accepting makes. Its form in the other locale is missing if the segment pairs don't show it. */
  term: TermInput
}

/** How many months of articles are read, and how many versions for one page. */
const [monthsRead, mostVersions] = [3, 40]
const maxExamples = 3

export const candidateId = ({ from, kind, key }: TermCandidate): string => shortHash(`${from} ${kind} ${key}`)

/** The best first, without dismissed candidates and without those that have a term already. */
export async function listCandidates(objects: Objects, pair: string, terms: readonly Term[]): Promise<TermCandidate[]> {
  const dismissed = await listDismissed(objects, pair)
  const { shards } = await readLog(objects, vocabularyLog, (names) => names.sort().slice(-monthsRead))
  const harvests = [...shards.values()]
    .flatMap(({ versions }) => Object.values(versions))
    .flatMap(({ article, locale, harvest }) => (harvest ? [{ article, locale, harvest }] : []))
    .filter(({ locale, harvest }) => pairName(harvest.from, locale) === pair)
  return rankCandidates(harvests).filter(
    (candidate) => !isExistingTerm(candidate, terms) && !dismissed.has(candidateId(candidate)),
  )
}

/** Whether a term covers the whole text. */
export const isExistingTerm = ({ text, from }: Pick<TermCandidate, 'text' | 'from'>, terms: readonly Term[]): boolean =>
  allTermHitsIn(terms, from, text).some(({ start, end }) => start === 0 && end === text.length)

/** Adds counterparts and examples to candidates. */
export async function describeCandidates(
  objects: Objects,
  candidates: readonly TermCandidate[],
  { locales }: LanguagePair,
): Promise<DescribedCandidate[]> {
  const places = new Map(candidates.flatMap(({ places }) => places).map((place) => [versionName(place), place]))
  const read = await mapConcurrent([...places.values()].slice(0, mostVersions), ({ article, locale }) =>
    readVersion(objects, article, locale),
  )
  const versions = new Map(read.flatMap((version) => (version ? [[versionName(version), version] as const] : [])))
  const aligned = new Map(locales.map((from) => [from, alignFrom([...versions.values()], from)]))
  return candidates.map((candidate) => {
    const { kind, from, text, count, articles, score } = candidate
    const told = aligned.get(from)
    const found = told ? phraseTranslations(candidate, told) : []
    return {
      ...{ id: candidateId(candidate), kind, from, text, count, articles, score: Math.round(score * 100) / 100 },
      counterparts: found,
      examples: examplesOf(candidate, versions),
      term: termOf(candidate, found[0], locales),
    }
  })
}

function alignFrom(versions: Version[], from: Locale): PhraseAlignment | undefined {
  const ours = versions.filter(({ sourceLocale }) => sourceLocale === from)
  const to = ours[0]?.locale
  const pairs = ours.flatMap(({ segments }) =>
    segments.flatMap((pair) =>
      pair.target?.text ? [{ source: translatedSource(pair).text, target: pair.target.text }] : [],
    ),
  )
  return to && alignPhrases(pairs, from, to)
}

const examplesOf = ({ places }: TermCandidate, versions: ReadonlyMap<string, Version>): Example[] =>
  places
    .flatMap((place) => {
      const pair = versions.get(versionName(place))?.segments.find(({ id }) => id === place.segment)
      if (!pair) return []
      const [source, target] = [pair.source.text, pair.target?.text ?? null]
      return [{ article: place.article, segment: place.segment, source, target }]
    })
    .slice(0, maxExamples)

function termOf(
  { kind, from, text }: TermCandidate,
  counterpart: PhraseTranslation | undefined,
  locales: LanguagePair['locales'],
): TermInput {
  const to = locales.find((locale) => locale !== from) ?? from
  const forms: TermInput['forms'] = { [from]: { base: baseForm([text], from, kind) } }
  if (counterpart) forms[to] = { base: counterpart.text }
  return { rule: kind === 'name' ? 'name' : 'preferred', forms }
}
