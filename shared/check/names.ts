/**
 * Finds names that the target lost, misspelled or exchanged. A name may be inflected, written as the language writes it
 * (Kyiv, Kiev), or be part of an institution's name, which is translated. Where that can't be told, nothing is said.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { crownedIn, isCrowned } from './crowned-names.ts'
import { exchangedPlaces, isAmong, isOneKnown, knownIn } from './known-names.ts'
import type { Checker, CheckFinding } from './model.ts'
import { candidateNames, isAlone, isGiven, isOne, isPlace, isTitle } from './name-candidates.ts'
import { lostFromList, lostRuns, type NameTexts } from './name-runs.ts'
import { isSlip, type NameWord, nameWordsIn } from './read-names.ts'

/** The fewest letters of a name that nothing but its capital shows. */
const telling = 5

/** In a longer text no names of several words are looked for: each is compared with all words. */
const mostWords = 300

export const checkNames: Checker = ({ source, target, from, to }) => {
  if (from === to) return []
  const [given, found] = [nameWordsIn(source.text), nameWordsIn(target.text)]
  const texts = { given, found, from, to }
  const crowns = [crownedIn(given, from), crownedIn(found, to)] as const
  const isOf = (name: NameWord, others: readonly NameWord[]) =>
    others.some((word) => isOne(name.plain, word.plain)) || isCrowned(name, crowns)
  const [knownGiven, knownFound] = [knownIn(given, from), knownIn(found, to)]
  const lost = candidateNames(given, from).filter(
    (name) => !isOf(name, found) && !isAmong(name.plain, from, knownFound),
  )
  const added = candidateNames(found, to).filter((name) => !isOf(name, given) && !isAmong(name.plain, to, knownGiven))
  const places = exchangedPlaces(given, from, found, to).map(([name, instead]) => changed(name, instead))
  const used = new Set<NameWord>()
  const findings = lost.flatMap((name): CheckFinding[] => {
    const other = added.find((word) => !used.has(word) && isInstead(name, word, texts))
    if (other) {
      used.add(other)
      return [changed(name, other)]
    }
    return added.length > 0 || isInTitle(name, source.text) || !isSure(name, given, from) ? [] : [missing(name)]
  })
  const isLong = Math.max(given.length, found.length) > mostWords
  if (findings.length > 0 || places.length > 0 || isLong || isTitle(given)) return [...findings, ...places]
  if (added.length > 0 && lost.length === 0) return []
  const runs = lostRuns(texts).flatMap(([first]) => (first && !isInTitle(first, source.text) ? [missing(first)] : []))
  return [...runs, ...lostFromList(texts).map(missing)]
}

const missing = ({ raw, start, end }: NameWord): CheckFinding => {
  return { severity: 'warning', code: 'names.missing', values: { name: raw }, source: { start, end } }
}

/** Whether a word stands in quotation marks with others that have a capital, as in the title of a work. */
function isInTitle({ start, end }: NameWord, text: string): boolean {
  const before = text.slice(Math.max(0, start - around), start)
  const inside = before.slice(Math.max(...['„', '“', '«', '"', '‘'].map((mark) => before.lastIndexOf(mark))) + 1)
  if (inside === before || /[”»]/.test(inside)) return false
  const after = text.slice(end, end + around)
  const close = after.search(/[”»"’]/)
  return close >= 0 && (`${inside}${after.slice(0, close)}`.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 0
}

/** How far from a word the quotation marks of a title are at most. */
const around = 60

const changed = (name: NameWord, { raw: instead, start, end }: NameWord): CheckFinding => {
  return { severity: 'warning', code: 'names.changed', values: { name: name.raw, instead }, start, end }
}

/** Whether the target has this word where the source has that name. */
function isInstead(name: NameWord, word: NameWord, texts: NameTexts): boolean {
  const { given, found, from, to } = texts
  const people = isPerson(name, given, from) && isPerson(word, found, to)
  if (people || (isPlace(name.plain) && isPlace(word.plain))) return true
  const [before, beforeWord] = [wordBefore(name, given), wordBefore(word, found)]
  const isSurname = before?.isCapital === true && before.plain === beforeWord?.plain
  if (isSurname || isFirstName(name, word, texts)) return true
  return isSlip(name.plain, word.plain) && isAlone(name, given)
}

/** Whether two first names stand before the same surname. */
function isFirstName(name: NameWord, word: NameWord, { given, found, from, to }: NameTexts): boolean {
  const [after, afterWord] = [given[name.at + 1], found[word.at + 1]]
  if (!after?.isCapital || !after.follows || !afterWord?.follows || after.plain !== afterWord.plain) return false
  return isGiven(name.plain) && isGiven(word.plain) && !isOneKnown(name.plain, from, word.plain, to)
}

/** Whether a name is surely one that the target must have. */
function isSure(name: NameWord, words: readonly NameWord[], locale: Locale): boolean {
  const { articled } = registry[locale].names
  if (isPerson(name, words, locale) || isPlace(name.plain)) return true
  if (name.isFirst || name.plain.length < telling || articled.test(name.plain)) return false
  const before = words[name.at - 1]
  const isFree = !before?.isCapital || (before.isFirst && before.plain.length < telling - 1)
  return isFree && isAlone(name, words) && !isTitle(words)
}

/** Whether a first name or a title before it, or its ending, shows that it is a person's. */
function isPerson(name: NameWord, words: readonly NameWord[], locale: Locale): boolean {
  const { titles, surname } = registry[locale].names
  const before = wordBefore(name, words)
  return (
    surname.test(name.plain) ||
    (before !== undefined && ((before.isCapital && isGiven(before.plain)) || titles.has(before.plain)))
  )
}

const wordBefore = (name: NameWord, words: readonly NameWord[]): NameWord | undefined =>
  name.follows ? words[name.at - 1] : undefined
