/**
 * Finds a target that seems to lack a part, or to have one more: shorter or longer than a translation would be, with
 * fewer or more clauses, sentences or brackets. Of 2,800 aligned sentences of news, one in two hundred is told.
 */
import { registry } from '../locales/registry.ts'
import type { Checker } from './model.ts'
import { clausesIn, lengthOfShortForms, withoutNotes } from './notes.ts'

/** The fewest characters of a source, and of one of a single clause; for a shorter one its length says nothing. */
const [enough, single] = [60, 90]
/** The least length, as a share of what is expected: if no mark is missing, if one is, if several are. */
const [plain, oneLess, fewer] = [0.54, 0.65, 0.71]
/** Likewise if a sentence or the words in a bracket are missing as a whole. */
const [sentenceLess, bracketLess] = [0.75, 0.88]
/** The most characters over what is expected, and the greatest share: with more clauses, and anyway. */
const [most, oneMore, longest] = [40, 1.5, 1.9]
/** A text as short as this is told by its length alone. */
const tooShort = 0.5

export const checkOmission: Checker = ({ source, target, from, to }) => {
  const [given, found] = [withoutNotes(source.text).trim(), withoutNotes(target.text).trim()]
  if (given === '' || from === to || found.length < given.length * tooShort) return []
  const expected = (given.length * registry[to].checking.length) / registry[from].checking.length
  const share = (found.length + lengthOfShortForms(given, found)) / expected
  const marks = clausesIn(given) - clausesIn(found)
  const values = { percent: String(Math.round(100 * share)) }
  // A target of more than twice the source's length is told by its length alone.
  const isTold = given.length >= 40 && found.length > 2 * given.length
  const fits = expected + lengthOfShortForms(found, given)
  if (!isTold && found.length > fits + most && found.length > fits * (marks < 0 ? oneMore : longest))
    return [{ severity: 'warning', code: 'omission.added', values }]
  if (share >= bracketLess || given.length < enough) return []
  const least = marks <= 0 ? (given.length < single ? 0 : plain) : marks === 1 ? oneLess : fewer
  const isLess =
    share < least ||
    (share < sentenceLess && count(given, sentenceEnd) > count(found, sentenceEnd)) ||
    (marks > 1 && count(given, bracket) > 0 && !/[()—–]/.test(found))
  return isLess ? [{ severity: 'warning', code: 'omission.part', values }] : []
}

const sentenceEnd = /\p{Ll}{2}[.!?…]["”»)]{0,3}\s{1,3}["„“«]?(?=\p{Lu})/gu
/** Around words, not around the name behind an abbreviation. */
const bracket = /\([^()\s]{0,40}(?:\s\p{Ll}[^()\s]{0,40}){3,30}\)/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
