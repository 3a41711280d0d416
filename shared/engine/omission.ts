/**
 * Signs that a translation left something out: a number, a name, or half of its length. They decide whether a sentence
 * is asked again, so a false alarm costs a call and changes no text.
 */
import { checkPair } from '../check/check-pair.ts'
import type { Locale } from '../locales/locale.ts'
import { keySimilarity, readWordBoundaries } from '../markup/word-boundaries.ts'
import { answerFlaw } from './answer-flaw.ts'

const told = new Set(['numbers.missing', 'numbers.changed', 'length.short'])

/** An answer that is no translation at all. */
const useless = 100

/** @returns how many signs there are; 0 for none, and 100 or more for an answer that is no translation */
export function omissionSigns(source: string, target: string, from: Locale, to: Locale): number {
  if (target.trim() === '' || answerFlaw(source, target)) return useless
  const pair = { source: { text: source }, target: { text: target }, from, to }
  const checks = checkPair(pair).filter(({ code }) => code !== undefined && told.has(code))
  return checks.length + (losesNames(source, target) ? 1 : 0)
}

/** Two names may both have another form in the other language; more seldom do. */
const fewest = 2
/** Longer texts, and names beyond these, are not searched. */
const most = { characters: 2000, names: 20 }

/** Whether none of the source's names is in the target, in any form alike. */
function losesNames(source: string, target: string): boolean {
  if (source.length > most.characters || target.length > most.characters * 2) return false
  const keys = new Set(readWordBoundaries(target).words.map(({ key }) => key))
  const names = [...source.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}/gu)].slice(0, most.names).map(([name]) => name)
  const sought = new Set(names.flatMap((name) => readWordBoundaries(name).words.map(({ key }) => key)))
  const isThere = (name: string) =>
    [...keys].some((key) => key.startsWith(name.slice(0, 4)) || keySimilarity(name, key) > 0)
  return sought.size >= fewest && ![...sought].some(isThere)
}
