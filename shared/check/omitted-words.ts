/**
 * Finds a run of words of the source that has no counterpart in a target which has one for the rest: somebody left out a
 * clause. A free translation has as many words of its own in that place, so those count against it, and so does a target
 * as long as expected. Of 2,750 right pairs of news, two in a thousand are told, and most of those do lack something;
 * of 1,731 with a clause cut out, eight in a hundred are told that lengths do not show.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { type ContentWord, contentWords, linkWords, type WordLinks } from './link-words.ts'
import type { CheckedPair, CheckFinding } from './model.ts'
import { lengthOfShortForms, withoutNotes } from './notes.ts'

/** A lexicon of fewer words says too little about what has no counterpart. */
const fewestKnown = 300
/** The most words of a text; each is compared with all that are alike. */
const mostWords = 300
/** The fewest words without a counterpart that are told. */
const fewest = 3
/** Of the other words at least so many, and this share, must have one. */
const [fewestKept, keptShare] = [3, 0.4]
/** What a word of a run counts: without a counterpart, with one that another word took, a number, with a counterpart. */
const lost = { none: 1, taken: 0.4, number: 0.4, kept: -2 }
/** What a word of the target counts that stands for none of the source. An acronym stands for several. */
const added = { none: 1, taken: 0.4, number: 2, acronym: 3 }
/** How much the target's own words count: those in the place of the run, and all; and its length. */
const [inPlace, anywhere, byLength] = [1.3, 0.4, 5]
/** What a run must reach. */
const enough = 4.1

const acronym = /^\p{Lu}{2,}$/u
const digit = /^\p{N}/u

/** @param lexicon from the source's locale to the target's */
export function findOmittedWords({ source, target, from, to }: CheckedPair, lexicon: Lexicon): CheckFinding[] {
  if (from === to || lexicon.there.size < fewestKnown) return []
  const given = contentWords(source.text, from, mostWords)
  const found = contentWords(target.text, to, mostWords)
  if (given.length > mostWords || found.length > mostWords) return []
  const links = linkWords(given, found, lexicon)
  const run = longestRun(given, links)
  const isKept = (at: number) => (links.given[at] ?? -1) >= 0
  const rest = given.flatMap((_, at) => (run && at >= run.first && at <= run.last ? [] : [isKept(at)]))
  const kept = rest.filter(Boolean).length
  if (!run || run.words < fewest || kept < fewestKept || kept < rest.length * keptShare) return []
  const own = found.map((word, at) => ownWeight(word, links.found[at]))
  const [all, here] = [sum(own), sum(placeOf(run, links, own))]
  const share = shareOf(source.text, target.text, from, to)
  if (run.weight - inPlace * here - anywhere * all - byLength * Math.log(share) < enough) return []
  const [start, end] = [given[run.first]?.start ?? 0, given[run.last]?.end ?? source.text.length]
  if ((run.words <= mostExplaining && explainsName(source.text, start, end)) || endsInTitle(source.text, start, end))
    return []
  const words = shorten(source.text.slice(start, end))
  return [{ severity: 'warning', code: 'omission.words', values: { words }, source: { start, end } }]
}

type Run = { first: number; last: number; weight: number; words: number }

/** The run with the greatest sum of weights: Kadane's algorithm. */
function longestRun(given: readonly ContentWord[], links: WordLinks): Run | undefined {
  let best: Run | undefined
  let run: Run | undefined
  given.forEach((word, at) => {
    const place = links.given[at]
    const isKept = place !== undefined && place >= 0
    const weight = isKept ? lost.kept : place === -1 ? lost.taken : digit.test(word.raw) ? lost.number : lost.none
    const before = run && run.weight > 0 ? run : { first: at, weight: 0, words: 0 }
    run = { ...before, last: at, weight: before.weight + weight, words: before.words + (isKept ? 0 : 1) }
    if (run.weight > (best?.weight ?? 0)) best = run
  })
  return best
}

function ownWeight({ raw }: ContentWord, place: number | undefined): number {
  if (place !== undefined) return place >= 0 ? 0 : added.taken
  return acronym.test(raw) ? added.acronym : digit.test(raw) ? added.number : added.none
}

/** The target's words between those that stand for the words around the run; all if these are in another order. */
function placeOf({ first, last }: Run, { given }: WordLinks, own: readonly number[]): readonly number[] {
  const isKept = (place: number | undefined) => place !== undefined && place >= 0
  const before = given.slice(0, first).findLast(isKept) ?? -1
  const after = given.slice(last + 1).find(isKept) ?? own.length
  return before < after ? own.slice(before + 1, after) : own
}

const sum = (weights: readonly number[]): number => weights.reduce((all, weight) => all + weight, 0)

/** The target's length as a share of what is expected. */
function shareOf(source: string, target: string, from: Locale, to: Locale): number {
  const [given, found] = [withoutNotes(source).trim().length, withoutNotes(target).trim().length]
  const expected = (given * registry[to].checking.length) / registry[from].checking.length
  return Math.max(1, found + lengthOfShortForms(source, target)) / Math.max(1, expected)
}

/** The most words of an apposition. */
const mostExplaining = 4

/** An apposition between a name and a comma, which a reader of the other language may not need. */
function explainsName(text: string, start: number, end: number): boolean {
  const before = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]*,\s(?:\p{L}+\s){0,2}$/u.test(
    text.slice(Math.max(0, start - around), start),
  )
  return before && /^\p{L}*,/u.test(text.slice(end, end + around)) && !/[,;]/.test(text.slice(start, end))
}

/** A title in quotation marks, which has a name of its own in the other language. */
function endsInTitle(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start - around, end - longestTitle, 0), end)
  return /[„“«"‘][^”»"’]*$/.test(before) && /^[^„“«"‘.,]*[”»"’]/.test(text.slice(end, end + around))
}

/** How many characters beside the words are looked at, and the most of a title. */
const [around, longestTitle] = [40, 200]

/** The most characters of the words that a message repeats. */
const longest = 100

const shorten = (words: string): string => (words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words)
