/**
 * Finds names that the target lost, misspelled or exchanged. A name may be inflected, written as the language writes it
 * (Kyiv, Kiev), or be a word of an institution's name, which is translated. Where that can't be told, nothing is said.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Checker, CheckFinding } from './model.ts'
import { isSameName, isSameSound, isSlip, type NameWord, nameWordsIn } from './read-names.ts'

/** At most so many names are compared, each with all words of the other text. */
const most = 40
const [shortest, unmistakable] = [4, 5]

export const checkNames: Checker = ({ source, target, from, to }) => {
  if (from === to) return []
  const [given, found] = [nameWordsIn(source.text), nameWordsIn(target.text)]
  const lost = candidates(given, from).filter(({ plain }) => !found.some((word) => isIn(plain, word.plain)))
  if (lost.length === 0) return []
  const added = candidates(found, to).filter(({ plain }) => !given.some((word) => isIn(word.plain, plain)))
  const used = new Set<NameWord>()
  return lost.flatMap((name): CheckFinding[] => {
    const free = added.filter((word) => !used.has(word))
    const slip = free.find(({ plain }) => isSlip(name.plain, plain))
    const other =
      slip ??
      (isPerson(name, given, from)
        ? free.find((word) => isPerson(word, found, to) && !isInOrder(word, found, given))
        : undefined)
    if (other) {
      used.add(other)
      const { start, end, raw: instead } = other
      return [{ severity: 'warning', code: 'names.changed', values: { name: name.raw, instead }, start, end }]
    }
    const isSure = isPerson(name, given, from) || (name.plain.length >= unmistakable && !name.isFirst)
    if (!isSure || added.length > 0) return []
    const at = { start: name.start, end: name.end }
    return [{ severity: 'warning', code: 'names.missing', values: { name: name.raw }, source: at }]
  })
}

const isInOrder = (_word: NameWord, _found: readonly NameWord[], _given: readonly NameWord[]): boolean => false

const isIn = (one: string, other: string): boolean => isSameName(one, other) || isSameSound(one, other)

/** The words that are surely names, and that the other language has no form of its own for. */
function candidates(words: readonly NameWord[], locale: Locale): NameWord[] {
  const { given, common, surname } = registry[locale].names
  return words
    .filter(({ plain, isCapital, isFirst }, at) => {
      if (!isCapital || plain.length < shortest || common.test(plain) || isKnown(plain, locale)) return false
      return !isFirst || surname.test(plain) || (given.has(plain) && words[at + 1]?.isCapital === true)
    })
    .slice(0, most)
}

const prefixes = new Map<Locale, ReadonlySet<string>>()

function isKnown(word: string, locale: Locale): boolean {
  const known =
    prefixes.get(locale) ?? new Set(Object.values(registry[locale].names.known).flatMap((words) => words.split(' ')))
  prefixes.set(locale, known)
  for (let length = 2; length <= word.length; length++) if (known.has(word.slice(0, length))) return true
  return false
}

/** Whether a first name or a title before it, or its ending, shows that it is a person's. */
function isPerson(name: NameWord, words: readonly NameWord[], locale: Locale): boolean {
  const { given, titles, surname } = registry[locale].names
  if (surname.test(name.plain)) return true
  const before = words[words.indexOf(name) - 1]
  return (
    name.follows && before !== undefined && ((before.isCapital && given.has(before.plain)) || titles.has(before.plain))
  )
}
