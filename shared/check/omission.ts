/**
 * Finds a target that seems to lack a part: shorter than a translation would be, with fewer clauses, sentences or
 * brackets. How much shorter is measured: of 2,800 aligned sentences of news, one in two hundred is told.
 */
import { registry } from '../locales/registry.ts'
import type { Checker } from './model.ts'

/** The fewest characters of a source; for a shorter one its length says nothing. */
const enough = 60
/** The least length, as a share of what is expected: if no mark is missing, if one is, if several are. */
const [plain, oneLess, fewer] = [0.6, 0.68, 0.76]
/** Likewise if a bracket or a sentence is missing as a whole. */
const partLess = 0.88

export const checkOmission: Checker = ({ source, target, from, to }) => {
  const [given, found] = [source.text.trim(), target.text.trim()]
  if (given.length < enough || from === to) return []
  const share = found.length / ((given.length * registry[to].checking.length) / registry[from].checking.length)
  if (share >= partLess) return []
  const marks = clausesIn(given) - clausesIn(found)
  const least = marks <= 0 ? plain : marks === 1 ? oneLess : fewer
  const isPart = share < least || wholesIn(given) > wholesIn(found)
  return isPart
    ? [{ severity: 'warning', code: 'omission.part', values: { percent: String(Math.round(100 * share)) } }]
    : []
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const clausesIn = (text: string): number => count(text, /[,;:—–()](?!\d)|[.!?…]["”»)]{0,3}\s/g)
/** Sentences, and brackets around several words. A dash may stand for a bracket. */
const wholesIn = (text: string): number =>
  count(text, /\p{Ll}{2}[.!?…]["”»)]{0,3}\s{1,3}["„“«]?(?=\p{Lu})/gu) +
  count(text, /\([^()\s]{1,40}(?:\s[^()\s]{1,40}){2,30}\)|\s[–—]\s|\s-\s|;/g)
