/**
 * Finds possible terms in a text: names by their capitals, and runs of words without stop words of the locale. It knows
 * no parts of speech, so many results are not terms; counting sorts them out.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { stemmers } from '../locales/stemmers.ts'
import { type TextWord, wordsIn } from '../text/words.ts'

/** `key`: the same for all forms of a phrase. `start`, `end`: UTF-16 offsets. */
export type Phrase = { key: string; kind: 'name' | 'phrase'; length: number; start: number; end: number; text: string }

const longestPhrase = 4
/** No term is longer, in characters. */
const longestName = 200

/** Names, each as long as it goes, and every phrase of two to four words, those inside others too. */
export function phrasesIn(text: string, locale: Locale): Phrase[] {
  const list = wordsIn(text)
  const runs = runsOf(text, list)
  if (isTitleCase(text, list)) return []
  const phraseOf = phraser(text, locale)
  return runs.flatMap((run) => [...namesOf(text, run, locale, phraseOf), ...gramsOf(run, locale, phraseOf)])
}

/** All runs of one to four words that neither begin nor end with a stop word: possible translations of a phrase. */
export function targetNgrams(text: string, locale: Locale): Phrase[] {
  const { stopWords } = registry[locale].phrases
  const phraseOf = phraser(text, locale)
  const isLow = (word: TextWord | undefined) => word !== undefined && stopWords.has(word.spelled)
  return runsOf(text, wordsIn(text)).flatMap((run) =>
    run.flatMap((first, at) => {
      const ends = isLow(first)
        ? []
        : Array.from({ length: Math.min(longestPhrase, run.length - at) }, (_, i) => at + i)
      const kind = isCapital(first) ? 'name' : 'phrase'
      return ends.filter((end) => !isLow(run[end])).map((end) => phraseOf(run.slice(at, end + 1), kind))
    }),
  )
}

/** Groups words that only a space or a hyphen separates. */
function runsOf(text: string, list: readonly TextWord[]): TextWord[][] {
  const runs: TextWord[][] = []
  for (const [i, word] of list.entries()) {
    const before = list[i - 1]
    const run = runs.at(-1)
    if (run && before && (word.joined || /^\s{1,2}$/.test(text.slice(before.end, word.start)))) run.push(word)
    else runs.push([word])
  }
  return runs
}

const isCapital = ({ raw }: TextWord): boolean => /^\p{Lu}/u.test(raw)
const isShouted = ({ raw }: TextWord): boolean => raw.length > 5 && raw === raw.toUpperCase()

/** Whether nearly every word has a capital: such a headline does not show which words are names. */
const isTitleCase = (text: string, list: readonly TextWord[]): boolean =>
  list.length >= 4 && list.filter(isCapital).length > list.length * 0.6 && !/[.!?…]["”’)]?\s*$/u.test(text)

const opening = /(?:^|[.!?:—–„“"«(‘'])\s*$/u

function namesOf(text: string, run: readonly TextWord[], locale: Locale, phraseOf: Phraser): Phrase[] {
  const { stopWords, titles } = registry[locale].phrases
  const found: Phrase[] = []
  for (let i = 0; i < run.length; ) {
    let end = i
    while (end < run.length && isName(run[end])) end++
    if (end === i) {
      i++
      continue
    }
    let start = i
    const isLow = (word: TextWord | undefined) => word && (stopWords.has(word.spelled) || titles.has(word.spelled))
    while (start < end && isLow(run[start])) start++
    const [first, last] = [run[start], run[end - 1]]
    const isLong = first !== undefined && last !== undefined && last.end - first.start > longestName
    const opens = first !== undefined && opening.test(text.slice(Math.max(0, first.start - 3), first.start))
    if (!isLong && (end - start >= 2 || (end > start && !opens))) found.push(phraseOf(run.slice(start, end), 'name'))
    i = end
  }
  return found
}

const isName = (word: TextWord | undefined): boolean =>
  word !== undefined && word.raw.length > 1 && isCapital(word) && !isShouted(word)

function gramsOf(run: readonly TextWord[], locale: Locale, phraseOf: Phraser): Phrase[] {
  const { stopWords, notNouns, links } = registry[locale].phrases
  const isContent = (word: TextWord) =>
    word.raw.length > 2 && !stopWords.has(word.spelled) && !/\p{N}/u.test(word.raw) && !notNouns.test(word.spelled)
  const found: Phrase[] = []
  for (const [i, first] of run.entries()) {
    if (!isContent(first)) continue
    for (let end = i + 2; end <= Math.min(run.length, i + longestPhrase); end++) {
      const last = run[end - 1]
      if (!last || !(isContent(last) || links.has(last.spelled))) break
      const gram = run.slice(i, end)
      if (isContent(last) && !gram.slice(i === 0 ? 1 : 0).some(isCapital)) found.push(phraseOf(gram, 'phrase'))
    }
  }
  return found
}

type Phraser = (gram: readonly TextWord[], kind: Phrase['kind']) => Phrase

/** Returns a function that makes phrases. It caches stems, because a word is in up to ten phrases. */
function phraser(text: string, locale: Locale): Phraser {
  const stems = new Map<TextWord, string>()
  const stemOf = (word: TextWord): string => {
    const made = stems.get(word) ?? stemmers[locale](word.plain)[0] ?? word.plain
    stems.set(word, made)
    return made
  }
  return (gram, kind) => {
    const start = gram[0]?.start ?? 0
    const end = gram.at(-1)?.end ?? start
    const key = gram.map(stemOf).join(' ')
    return { key, kind, length: gram.length, start, end, text: text.slice(start, end) }
  }
}
