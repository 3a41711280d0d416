/** Names that a target lost, told by their neighbours: names of several words, and those in a list with one that is there. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { isKnown, isOneKnown } from './known-names.ts'
import { isOne } from './name-candidates.ts'
import type { NameWord } from './read-names.ts'

/** Two texts as their words, in their languages. */
export type NameTexts = { given: readonly NameWord[]; found: readonly NameWord[]; from: Locale; to: Locale }

/** The most words of a name, and the fewest letters of one of them and of the longest. */
const [most, shortest, telling] = [4, 3, 5]

/** Names of two words or more of which the target has none, where it has no other name or acronym in their place. */
export function lostRuns(texts: NameTexts): NameWord[][] {
  const runs = runsIn(texts.given).filter((run) => isLost(run, texts))
  return runs.length > 0 && !texts.found.some((word) => isOther(word, texts)) ? runs : []
}

function runsIn(words: readonly NameWord[]): NameWord[][] {
  const runs: NameWord[][] = []
  for (const word of words) {
    const run = runs.at(-1)
    if (!word.isCapital) continue
    if (run && word.follows && run.at(-1)?.at === word.at - 1) run.push(word)
    else runs.push([word])
  }
  return runs.filter(({ length }) => length > 1 && length <= most)
}

function isLost(run: readonly NameWord[], { found, from, to }: NameTexts): boolean {
  const { common, articled } = registry[from].names
  const [first] = run
  if (!first || first.isFirst || common.test(first.plain) || !run.some(({ plain }) => plain.length >= telling))
    return false
  const isOwn = ({ plain }: NameWord) => plain.length >= shortest && !isKnown(plain, from) && !articled.test(plain)
  if (!run.every(isOwn) || run.filter(({ plain }) => common.test(plain)).length * 2 > run.length) return false
  return !run.some(({ plain }) => found.some((word) => isThere(plain, from, word.plain, to)))
}

const isThere = (one: string, from: Locale, other: string, to: Locale): boolean =>
  isOne(one, other) || isOneKnown(one, from, other, to)

/** Whether a word of the target may be another name for something, or an acronym. */
function isOther({ raw, plain, isCapital, isFirst }: NameWord, { given, from, to }: NameTexts): boolean {
  const isAcronym = /^\p{Lu}{2,}/u.test(raw)
  if (!isAcronym && (!isCapital || isFirst)) return false
  return !given.some((word) => isThere(word.plain, from, plain, to))
}

/** The names beside "and" and another name that the target has. */
export function lostFromList({ given, found, from, to }: NameTexts): NameWord[] {
  const { joining, common } = registry[from].names
  const isIn = ({ plain }: NameWord) => found.some((word) => isThere(plain, from, word.plain, to))
  const isName = (word: NameWord | undefined): word is NameWord =>
    word?.isCapital === true && word.plain.length > shortest && !common.test(word.plain)
  const isSingle = ({ at }: NameWord) => given[at - 1]?.isCapital !== true && given[at + 1]?.isCapital !== true
  return given.flatMap(({ at, plain, follows }): NameWord[] => {
    if (!follows || !joining.has(plain)) return []
    const [before, after] = [given[at - 1], given[at + 1]]
    if (!isName(before) || !isName(after) || !after.follows || !isSingle(before) || !isSingle(after)) return []
    if (before.isFirst || isIn(before) === isIn(after)) return []
    return [isIn(before) ? after : before]
  })
}
