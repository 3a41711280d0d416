/**
 * Finds a target that seems to lack a part, or to have one more: shorter or longer than a translation would be, with
 * fewer or more clauses, sentences or brackets, or without a counterpart of a run of words. Of 2,800 aligned sentences of
 * news, one in a hundred is told, and most of those say more or less than their source.
 */
import { type Lexicon, lexiconOf } from '../lexicon/lexicon.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { missingItem } from './missing-item.ts'
import type { CheckedPair, Checker, CheckFinding } from './model.ts'
import { clausesIn, lengthOfShortForms, withoutNotes } from './notes.ts'
import { findOmittedWords } from './omitted-words.ts'

/** The fewest characters of a source, and of one that lacks nothing but length; of a long one less can be missing. */
const [enough, single, long] = [60, 90, 180]
/**
 * The least length, as a share of what is expected, by how many marks between clauses are missing against what the two
 * languages usually need. Of 7,000 right pairs about one in a thousand is below each.
 */
const byMarks = [
  [1.7, 0.8],
  [1.4, 0.73],
  [0.8, 0.7],
  [0.6, 0.66],
  [0.2, 0.62],
] as const
/** How much less a text of a single clause may have: it varies more. */
const shortRoom = 0.07
/** Likewise if a word such as "and" is missing, and if nothing else shows it. */
const [jointLess, plain, plainLong] = [0.66, 0.6, 0.67]
/** The most characters of what stands before a sentence's subject. */
const longestOpening = 30
/** Likewise if a sentence or the words in a bracket are missing as a whole. */
const [sentenceLess, bracketLess] = [0.75, 0.88]
/** The most characters over what is expected, also in a short text, and the greatest share: with more clauses, and anyway. */
const [most, mostInShort, oneMore, longest] = [40, 50, 1.5, 1.9]
/** A longer target than this share of what is expected hardly lacks an item of a list. */
const sameLength = 1.15
/** A text as short as this is told by its length alone. */
const tooShort = 0.5

/** What the hand-written seed alone shows, so that it is the same for the same texts. */
export const checkOmission: Checker = (pair) => findOmissions(pair, seedOf(pair.from, pair.to))

/** @param lexicon from the source's locale to the target's */
export function findOmissions(pair: CheckedPair, lexicon: Lexicon): CheckFinding[] {
  const { source, target, from, to } = pair
  const [given, found] = [withoutNotes(source.text).trim(), withoutNotes(target.text).trim()]
  if (given === '' || from === to || found.length < given.length * tooShort) return []
  const expected = (given.length * registry[to].checking.length) / registry[from].checking.length
  const share = (found.length + lengthOfShortForms(source.text, target.text)) / expected
  const marks = clausesIn(given) - clausesIn(found)
  const values = { percent: String(Math.round(100 * share)) }
  // A target of more than twice the source's length is told by its length alone.
  const isTold = given.length >= 40 && found.length > 2 * given.length
  const fits = expected + lengthOfShortForms(target.text, source.text)
  if (
    !isTold &&
    found.length > fits + (given.length < enough ? mostInShort : most) &&
    found.length > fits * (marks < 0 ? oneMore : longest)
  )
    return [{ severity: 'warning', code: 'omission.added', values }]
  const item = share < sameLength ? missingItem(pair, { share, marks }) : []
  if (item.length > 0) return item
  const words = findOmittedWords(pair, lexicon)
  if (words.length > 0 || share >= bracketLess || given.length < enough) return words
  const usual = registry[to].checking.marks / registry[from].checking.marks
  const lost = {
    marks: marksIn(given, from) * usual - marksIn(found, to),
    joints: joints(given, from) - joints(found, to),
  }
  const isLess =
    share < leastShare(given.length, lost) ||
    (share < sentenceLess && count(given, sentenceEnd) > count(found, sentenceEnd)) ||
    (marks > 1 && count(given, bracket) > 0 && !/[()—–]/.test(found))
  return isLess ? [{ severity: 'warning', code: 'omission.part', values }] : []
}

function leastShare(length: number, lost: { marks: number; joints: number }): number {
  const shares = [
    byMarks.find(([marks]) => lost.marks >= marks)?.[1] ?? 0,
    lost.joints > 0 ? jointLess : 0,
    length < single ? 0 : length < long ? plain : plainLong,
  ]
  return Math.max(...shares) - (length < single ? shortRoom : 0)
}

/** The marks between clauses, without the comma after "In the evening", which is a matter of style. */
function marksIn(text: string, locale: Locale): number {
  const comma = text.indexOf(',')
  const opens = comma > 0 && comma < longestOpening && registry[locale].checking.lists.opening.test(text)
  return clausesIn(text) - (opens ? 1 : 0)
}

const joints = (text: string, locale: Locale): number => count(text, registry[locale].checking.lists.joints)

const sentenceEnd = /\p{Ll}{2}[.!?…]["”»)]{0,3}\s{1,3}["„“«]?(?=\p{Lu})/gu
/** Around words, not around the name behind an abbreviation. */
const bracket = /\([^()\s]{0,40}(?:\s\p{Ll}[^()\s]{0,40}){3,30}\)/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const seeds = new Map<string, Lexicon>()

function seedOf(from: Locale, to: Locale): Lexicon {
  const name = `${from} ${to}`
  const seed = seeds.get(name) ?? lexiconOf(from, to)
  seeds.set(name, seed)
  return seed
}
