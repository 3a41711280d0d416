/** The words that tell what each number of a text counts, or whose it is. */
import type { Anchors } from '../locales/shape/anchors.ts'
import { keySimilarity } from '../markup/word-boundaries.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { normaliseSpelling } from '../text/words.ts'
import type { Figure } from './decimal.ts'

/** `meaning`: what all locales call it, if it is a known word. `key`: without case and diacritics. */
export type Anchor = { key: string; meaning: string | undefined }

/** How far from a number its words may stand, in characters, and how many may, before and after it. */
const [nearby, mostBefore, mostAfter] = [60, 6, 4]
/** Where nothing parts two numbers, the words that surely belong to the first. */
const surely = 3
/** The fewest letters of a word that two languages may share. */
const shortest = 4

const word = /\p{L}[\p{L}\p{M}]*/gu

/**
 * For each number, in order of place: the words of its part of the sentence, as marks and words such as "and" part it.
 * Where nothing parts two numbers, only the words right after the first are surely its own.
 */
export function anchorsOf(text: string, figures: readonly Figure[], { meanings, breaks }: Anchors): Anchor[][] {
  const read = (part: string, first = 0, last = Infinity): Anchor[] =>
    Array.from(part.matchAll(word), ([raw]) => withoutDiacritics(normaliseSpelling(raw)))
      .slice(first, last)
      .map((key) => ({ key, meaning: meanings.get(key) }))
      .filter(({ key, meaning }) => meaning !== undefined || key.length >= shortest)
  /** The texts between the numbers, and where each is parted. */
  const gaps = Array.from({ length: figures.length + 1 }, (_, i) => {
    const [left, right] = [figures[i - 1], figures[i]]
    const between = text.slice(left ? endOf(left) : 0, right ? startOf(right) : text.length)
    return { between, cut: cutOf(between, breaks, left !== undefined, right !== undefined) }
  })
  return figures.map((_, i) => {
    const [before, after] = [gaps[i], gaps[i + 1]]
    if (!before || !after) return []
    const isOwn = before.cut !== undefined && after.cut !== undefined
    return [
      ...(isOwn
        ? read(before.between.slice(Math.max(before.cut ?? 0, before.between.length - nearby)), -mostBefore)
        : []),
      ...(after.cut === undefined
        ? read(after.between.slice(0, nearby), 0, surely)
        : read(after.between.slice(0, Math.min(after.cut, nearby)), 0, mostAfter)),
    ]
  })
}

/**
 * Where the words of the number before end and those of the number after begin. "Ion, 34, Maria, 29": a number after a
 * comma belongs to what is before it.
 */
function cutOf(between: string, breaks: RegExp, isAfter: boolean, isBefore: boolean): number | undefined {
  if (!isAfter) return cutBefore(between, breaks)
  const found = [...between.slice(0, 2 * nearby).matchAll(breaks)]
  if (!isBefore) return found[0]?.index ?? between.length
  const at = /,\s*$/.test(between) ? found[0] : (found.findLast(({ 0: all }) => all.length > 1) ?? found.at(-1))
  return at?.index
}

/** Where the words of the first number begin: after the last mark, or the one before if that is right before it. */
function cutBefore(text: string, breaks: RegExp): number {
  const start = Math.max(0, text.length - nearby)
  const tail = text.slice(start).replace(/,\s*$/, '')
  const at = [...tail.matchAll(breaks)].at(-1)
  return at ? start + at.index : start
}

const startOf = ({ start, unit }: Figure): number => Math.min(start, unit?.start ?? start)
const endOf = ({ end, unit }: Figure): number => Math.max(end, unit?.end ?? end)

/** Whether two words of two languages mean the same, or are alike. */
export const isSameAnchor = (one: Anchor, other: Anchor): boolean =>
  one.meaning !== undefined && other.meaning !== undefined
    ? one.meaning === other.meaning
    : keySimilarity(one.key, other.key) >= alike

const alike = 0.8
