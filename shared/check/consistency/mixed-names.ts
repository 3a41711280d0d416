/**
 * Finds names that each language has its own form of and that the targets have in both: Viena, and Vienna as the source
 * has it. Either is right where it is used throughout. A name inside a longer one is left out: The Moscow Times.
 */
import { locales } from '../../locales/locale.ts'
import { normaliseSpelling } from '../../text/words.ts'
import { knownBeginnings } from '../known-names.ts'
import { isAlone, isGiven } from '../name-candidates.ts'
import { isSlip, type NameWord } from '../read-names.ts'
import { groupByKeys } from './group-by-keys.ts'
import type { ConsistencyInput } from './model.ts'
import { basesOf, haveOneBase, isDerived } from './name-bases.ts'
import { capitalsIn, type Mention, mentionOf, type ReadPair } from './name-mentions.ts'

/** Clubs keep the name of their city in every language. */
const ofClubs = new Set(['rome', 'milan', 'naples', 'turin', 'genoa'])
const shortest = 4

type Sighting = { mention: Mention; isOwn: boolean }

/** The mentions of each such name: in the source's form, and in the target's language. */
export function findMixedNames(
  read: readonly ReadPair[],
  input: ConsistencyInput,
): [own: Mention[], other: Mention[]][] {
  const sightings = read.flatMap((each) => sightingsIn(each, input))
  const names = groupByKeys(sightings, ({ mention }) => basesOf(mention.bearer, [input.from]))
  return names.flatMap((ofName): [Mention[], Mention[]][] => {
    const own = ofName.filter(({ isOwn }) => isOwn).map(({ mention }) => mention)
    const other = ofName.filter(({ isOwn }) => !isOwn).map(({ mention }) => mention)
    return own.length > 0 && other.length > 0 ? [[own, other]] : []
  })
}

function sightingsIn({ pair, given, found }: ReadPair, { from, to }: ConsistencyInput): Sighting[] {
  const ids = (word: NameWord) => knownBeginnings(word.plain, from).map(({ id }) => id)
  const names = capitalsIn(given, pair.source).filter(
    (name) =>
      name.plain.length >= shortest &&
      !isGiven(name.plain) &&
      standsAlone(name, given) &&
      ids(name).length > 0 &&
      !ids(name).some((id) => ofClubs.has(id)),
  )
  if (names.length === 0) return []
  const words = capitalsIn(found, pair.target).filter(
    (word) => word.plain.length >= shortest && standsAlone(word, found),
  )
  return words.flatMap((word): Sighting[] => {
    const [name, ...more] = names.filter((name) => isOf(name, word, ids(name)))
    if (!name || more.length > 0) return []
    const isOwn = haveOneBase(normaliseSpelling(name.raw), normaliseSpelling(word.raw), locales)
    if (!isOwn && !isOtherName(name, word)) return []
    return [{ mention: mentionOf(pair, name, word, normaliseSpelling(name.raw)), isOwn }]
  })

  function isOf(name: NameWord, word: NameWord, known: readonly string[]): boolean {
    return (
      haveOneBase(name.plain, word.plain, locales) ||
      knownBeginnings(word.plain, to).some(({ id }) => known.includes(id))
    )
  }

  /** Not a people's name or an adjective: those begin as the name does. Cuban is of Cuba, Kiev is not of Kyiv. */
  function isOtherName(name: NameWord, word: NameWord): boolean {
    if (word.isFirst || isDerived(word.plain, name.plain)) return false
    const own = new Set(knownBeginnings(name.plain, to).map(({ beginning }) => beginning))
    return (
      isSlip(name.plain, word.plain) || !knownBeginnings(word.plain, to).some(({ beginning }) => own.has(beginning))
    )
  }
}

/** Also of abbreviations: not "CSM București". */
const standsAlone = (word: NameWord, words: readonly NameWord[]): boolean =>
  isAlone(word, words) &&
  ![words[word.at - 1], words[word.at + 1]].some((beside) => beside && /^\p{Lu}{2,}$/u.test(beside.raw))
