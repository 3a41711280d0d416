/**
 * What a source and its target show of how sure the target is, beside what the checks tell: each is 0 for nothing
 * suspicious. A check keeps quiet until it is sure; these are doubts below that.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { isOneKnown } from './known-names.ts'
import { isSameName, isSameSound, type NameWord, nameWordsIn } from './read-names.ts'

type Texts = { source: string; target: string; from: Locale; to: Locale }

/**
 * `length`: by how much the length is unusual; see `unusualLength`. `names`, `figures`: the share of the source's names
 * and of its numbers in digits that have no counterpart. `kept`: the share of the target's small words that the source
 * has too.
 */
type TextSigns = { length: number; names: number; figures: number; kept: number }

/** Beyond these, words and names are not compared. */
const [mostWords, mostNames] = [300, 20]
/** The fewest letters of a name, and of a small word. */
const shortest = 4

export function signsOf(texts: Texts): TextSigns {
  const given = nameWordsIn(texts.source).slice(0, mostWords)
  const found = nameWordsIn(texts.target).slice(0, mostWords)
  return {
    length: unusualLength(texts),
    names: lostNames(given, found, texts),
    figures: lostFigures(texts),
    kept: keptWords(given, found, texts),
  }
}

/**
 * How far a sentence's length strays from what is expected, on the scale of a logarithm: at most so many times its usual
 * spread. Short sentences stray most. Measured on 484 right pairs.
 */
const [spread, ofShort, farthest] = [0.05, 1.2, 5]

/** How many spreads beyond the first one the target is shorter or longer than it would usually be. */
function unusualLength({ source, target, from, to }: Texts): number {
  const [given, found] = [source.trim().length, target.trim().length]
  if (given === 0) return 0
  if (found === 0) return farthest
  const expected = (given * registry[to].checking.length) / registry[from].checking.length
  const strays = Math.abs(Math.log(found / expected)) / (spread + ofShort / Math.sqrt(given))
  return Math.min(farthest, Math.max(0, strays - 1))
}

/** A capital after a stop tells nothing, nor does one of a word such as “Monday”. */
function lostNames(given: readonly NameWord[], found: readonly NameWord[], { from, to }: Texts): number {
  const { common } = registry[from].names
  const isName = ({ plain, isCapital, isFirst }: NameWord) =>
    isCapital && !isFirst && plain.length >= shortest && !common.test(plain)
  const isOne = (one: string, other: string) =>
    isSameName(one, other) || isSameSound(one, other) || isOneKnown(one, from, other, to)
  const names = given.filter(isName).slice(0, mostNames)
  const theirs = found.filter(({ raw }) => /^\p{Lu}/u.test(raw))
  return share(names, ({ plain }) => !theirs.some((word) => isOne(plain, word.plain)))
}

function lostFigures({ source, target }: Texts): number {
  const there = new Set(figuresIn(target))
  return share(figuresIn(source), (figure) => !there.has(figure))
}

/** The digits of each number, without separators: languages write those otherwise. */
const figuresIn = (text: string): string[] =>
  Array.from(text.matchAll(/\d+(?:[.,:]\d+)*/g), ([figure]) => figure.replace(/\D/g, ''))

function keptWords(given: readonly NameWord[], found: readonly NameWord[], { from, to }: Texts): number {
  if (from === to) return 0
  const isSmall = ({ raw, plain }: NameWord) => plain.length >= shortest && /^\p{Ll}/u.test(raw)
  const words = new Set(given.filter(isSmall).map(({ raw }) => raw))
  return share(found.filter(isSmall), ({ raw }) => words.has(raw))
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(is).length / all.length
