/**
 * Finds names that the targets spell in two ways. Forms of one spelling are no finding: Viena and Vienei, Popescu and
 * Popescului. Where the source has two spellings itself, each counts for itself.
 */
import { withoutDiacritics } from '../../text/normalise-unicode.ts'
import { groupByKeys } from './group-by-keys.ts'
import { findMixedNames } from './mixed-names.ts'
import type { ConsistencyInput, SaidTwice } from './model.ts'
import { basesOf } from './name-bases.ts'
import { findMentions, type Mention, readPairs } from './name-mentions.ts'

/** At most so many spellings of a name are compared with each other. */
const most = 8

export function findNameSpellings(input: ConsistencyInput): SaidTwice[] {
  const { from, to } = input
  const read = readPairs(input)
  const mentions = findMentions(read, input)
  const names = groupByKeys(mentions, ({ bearer, isFull }) => (isFull ? [bearer] : basesOf(bearer, [from])))
  const spelled = names.flatMap((ofName) => {
    const alike = groupByKeys(ofName, ({ spelled }) => basesOf(spelled, [from, to]))
    return toFinding(withoutForms(alike.slice(0, most), input))
  })
  return [...spelled, ...findMixedNames(read, input).flatMap(toFinding)]
}

/** Joins spellings that inflection explains: Băii is of Baia. Words that only diacritics tell apart are two spellings. */
function withoutForms(spellings: readonly Mention[][], { from, to }: ConsistencyInput): Mention[][] {
  const plain = ({ spelled }: Mention) => withoutDiacritics(spelled)
  const apart: { words: Set<string>; bases: Set<string>; mentions: Mention[] }[] = []
  for (const mentions of spellings) {
    const words = new Set(mentions.map(plain))
    const bases = new Set([...words].flatMap((word) => basesOf(word, [from, to])))
    const same = apart.find((other) => share(other.bases, bases) && !share(other.words, words))
    if (same) same.mentions.push(...mentions)
    else apart.push({ words, bases, mentions })
  }
  return apart.map(({ mentions }) => mentions)
}

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((word) => others.has(word))

/** One finding if there are two spellings, or none. */
function toFinding(spellings: readonly Mention[][]): SaidTwice[] {
  const first = spellings[0]?.[0]
  if (!first || spellings.length < 2) return []
  const targets = spellings.map((mentions) => {
    const text = mentions.reduce((least, { raw }) => (raw.length < least.length ? raw : least), mentions[0]?.raw ?? '')
    return { text, places: mentions.map(({ place }) => place) }
  })
  return [{ source: first.name, targets }]
}
