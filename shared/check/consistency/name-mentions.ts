/**
 * Finds where the targets have a name of the source. Each word with a capital in a target goes to the word of its source
 * that it is most like: the same, inflected, in letters that sound alike, or one slip away.
 */
import { type Locale, locales } from '../../locales/locale.ts'
import { registry } from '../../locales/registry.ts'
import { normaliseSpelling } from '../../text/words.ts'
import { isKnown } from '../known-names.ts'
import { candidateNames, isGiven, isOne, isTitle } from '../name-candidates.ts'
import { isSlip, type NameWord, nameWordsIn } from '../read-names.ts'
import type { ConsistencyInput, FilledPair, Place } from './model.ts'
import { basesOf, haveOneBase, isDerived } from './name-bases.ts'

export type ReadPair = { pair: FilledPair; given: NameWord[]; found: NameWord[] }

/** `bearer`: whose name it is, as the source spells it. A first name of several people has the surname too. */
export type Mention = { bearer: string; isFull: boolean; name: string; raw: string; spelled: string; place: Place }

/** A segment with more words with a capital than this is a list or a table; the rest is left out. */
const most = 40
/** The fewest letters of a name that a slip is looked for in. */
const telling = 5

export const readPairs = ({ pairs }: ConsistencyInput): ReadPair[] =>
  pairs.map((pair) => ({ pair, given: nameWordsIn(pair.source), found: nameWordsIn(pair.target) }))

export const mentionOf = (
  pair: FilledPair,
  name: NameWord,
  word: NameWord,
  bearer: string,
  isFull = false,
): Mention => ({
  ...{ bearer, isFull, name: name.raw, raw: word.raw, spelled: normaliseSpelling(word.raw) },
  place: { segment: pair.id, start: word.start, end: word.end },
})

/** The words with a capital that are no part of an address or a hashtag. */
export const capitalsIn = (words: readonly NameWord[], text: string): NameWord[] =>
  words
    .filter(({ isCapital, start }) => isCapital && !(start > 0 && /[@#/_.\\]/.test(text.charAt(start - 1))))
    .slice(0, most)

export function findMentions(read: readonly ReadPair[], { from, to }: ConsistencyInput): Mention[] {
  const names = namesOf(read, from)
  if (names.size === 0) return []
  const surnames = surnamesOf(read)
  const common = lowercaseIn(read.map(({ found }) => found))
  return read.flatMap(({ pair, given, found }) => {
    const capitals = capitalsIn(given, pair.source)
    const isName = ({ plain }: NameWord) => basesOf(plain, [from]).some((base) => names.has(base))
    if (!capitals.some(isName)) return []
    const isNoun = ({ plain }: NameWord) =>
      common.has(plain) || registry[to].names.common.test(plain) || isKnown(plain, to)
    return pairWords(capitals, capitalsIn(found, pair.target), isNoun).flatMap(([name, word]): Mention[] => {
      if (!isName(name) || isDerived(word.plain, name.plain)) return []
      const { bearer, isFull } = bearerOf(name, given, surnames)
      return [mentionOf(pair, name, word, bearer, isFull)]
    })
  })
}

/**
 * Each word of a target with the source's word that it is a form of. A word that is only like a name stands for it only
 * where the target has the name itself less often than the source.
 */
function pairWords(
  names: readonly NameWord[],
  words: readonly NameWord[],
  isNoun: (word: NameWord) => boolean,
): [name: NameWord, word: NameWord][] {
  const same = new Map(names.map((name) => [name.plain, name]))
  const forms = new Map<NameWord, NameWord>()
  const left = new Map<string, number>()
  for (const { plain } of names) left.set(plain, (left.get(plain) ?? 0) + 1)
  for (const word of words) {
    const name = same.get(word.plain) ?? names.find(({ plain }) => haveOneBase(plain, word.plain, locales))
    if (!name) continue
    forms.set(word, name)
    left.set(name.plain, (left.get(name.plain) ?? 0) - 1)
  }
  const lost = names.filter(({ plain }) => (left.get(plain) ?? 0) > 0)
  return words.flatMap((word): [NameWord, NameWord][] => {
    const name = forms.get(word) ?? mostLike(word, lost, isNoun(word))
    return name ? [[name, word]] : []
  })
}

/** What the article takes as names: words with a capital inside a sentence that it never has without one. */
function namesOf(read: readonly ReadPair[], from: Locale): Set<string> {
  const common = lowercaseIn(read.map(({ given }) => given))
  const isHeadline = ({ given }: ReadPair) => isTitle(given.filter(({ isFirst }) => !isFirst))
  const names = read.filter((each) => !isHeadline(each)).flatMap(({ given }) => candidateNames(given, from))
  return new Set(names.map(({ plain }) => plain).filter((plain) => !common.has(plain)))
}

const lowercaseIn = (texts: readonly (readonly NameWord[])[]): Set<string> =>
  new Set(texts.flatMap((words) => words.filter(({ raw }) => /^\p{Ll}/u.test(raw)).map(({ plain }) => plain)))

/** The name that a word may be in other letters, or with a slip. A noun may only look like a name that has a slip. */
const mostLike = (word: NameWord, names: readonly NameWord[], isNoun: boolean): NameWord | undefined =>
  names.find(({ plain }) => isOne(plain, word.plain)) ??
  (isNoun ? undefined : names.find(({ plain }) => isNearlyOne(plain, word.plain)))

const isNearlyOne = (name: string, word: string): boolean =>
  name.length >= telling && name.charAt(0) === word.charAt(0) && isSlip(name, word)

/** First names, each with the words with a capital that follow it. */
function surnamesOf(read: readonly ReadPair[]): Map<string, Set<string>> {
  const surnames = new Map<string, Set<string>>()
  for (const { given } of read)
    for (const word of given) {
      const next = isGiven(word.plain) ? surnameAfter(word, given) : undefined
      if (!next) continue
      const known = surnames.get(word.plain)
      if (known) known.add(next.plain)
      else surnames.set(word.plain, new Set([next.plain]))
    }
  return surnames
}

const surnameAfter = (word: NameWord, words: readonly NameWord[]): NameWord | undefined => {
  const next = words[word.at + 1]
  return word.isCapital && next?.isCapital && next.follows ? next : undefined
}

/** Two people's first name may be written in two ways, as Ștefan cel Mare and Stefan Zweig have theirs. */
function bearerOf(name: NameWord, words: readonly NameWord[], surnames: ReadonlyMap<string, ReadonlySet<string>>) {
  const spelled = normaliseSpelling(name.raw)
  const isShared = (surnames.get(name.plain)?.size ?? 0) > 1
  return isShared
    ? { bearer: `${spelled} ${surnameAfter(name, words)?.plain ?? ''}`, isFull: true }
    : { bearer: spelled, isFull: false }
}
