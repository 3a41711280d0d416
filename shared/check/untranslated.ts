/**
 * Finds a target that repeats its source, and a part of a target that is still in the source's language. Short texts and
 * lists of names may well be the same, titles and quotations too.
 */
import type { RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { letters } from '../text/words.ts'
import type { CheckedPair, Checker, CheckFinding } from './model.ts'

const tellingWords = 3
/** The fewest words of a part: with two of them typical of the source's language, with one, with none. */
const [shortest, short, plainly] = [2, 3, 6]

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
const commonWords = (text: string): number =>
  text.match(/(?<![\p{L}\p{N}@#/.])\p{Ll}{2,}(?![\p{L}\p{N}@/])/gu)?.length ?? 0

export const checkUntranslated: Checker = (pair) => {
  const { source, target } = pair
  if (plain(source.text) === plain(target.text))
    return commonWords(target.text) < tellingWords ? [] : [{ severity: 'warning', code: 'same.same' }]
  return partsOf(pair).map(({ start, end }): CheckFinding => {
    return { severity: 'warning', code: 'same.part', values: { text: target.text.slice(start, end) }, start, end }
  })
}

type Word = { raw: string; lower: string; plain: string; start: number; end: number }
/** Words joined by a hyphen are one. */
const pattern = new RegExp(`${letters}(?:-${letters})*`, 'gu')
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, index: start }) => {
    const lower = raw.toLowerCase()
    return { raw, lower, plain: withoutDiacritics(lower), start, end: start + raw.length }
  })

function partsOf({ source, target, from, to }: CheckedPair): { start: number; end: number }[] {
  if (from === to) return []
  const given = wordsOf(source.text)
  const copied = new Set(given.slice(1).map((word, at) => `${given[at]?.lower} ${word.lower}`))
  const outside = unquoted(target.text, wordsOf(target.text)).filter((word) => !isInTitle(word, target))
  const theirs = functionWords(from, to)
  return stretchesOf(
    outside,
    target.text,
    copied,
    (word) => wordsIn(from).has(word) || wordsIn(to).has(word),
    (word) => theirs.has(word),
  )
    .filter((words) => !isLent(words, target.text, from))
    .filter((words) => isForeign(words, from, to) || isPhrase(words, target.text, from, to))
    .map(placeOf)
}

/** Whether every language has borrowed a phrase, or a translation gives it in brackets. */
function isLent(words: readonly Word[], text: string, from: Locale): boolean {
  const { start, end } = placeOf(words)
  return (
    registry[from].checking.lent.has(words.map(({ plain }) => plain).join(' ')) ||
    (text.charAt(start - 1) === '(' && text.charAt(end) === ')')
  )
}

/** A title keeps its language in emphasis. */
const isInTitle = ({ start, end }: Word, { text, tags = [] }: RichText): boolean =>
  tags
    .slice(0, mostTags)
    .some((tag) => emphasis.has(tag.name) && start >= tag.start && end <= tag.end && isCapital(text.slice(tag.start)))

const mostTags = 20
const emphasis: ReadonlySet<string> = new Set(['em', 'cite'])
const isCapital = (text: string): boolean => /^\P{L}{0,3}\p{Lu}/u.test(text.slice(0, 4))

const placeOf = (words: readonly Word[]) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })

/**
 * Stretches of lowercase words that follow one another as in the source. Those inside a name are left out, and those
 * that go on a title from a short word with a capital: "the film La vita è bella".
 */
function stretchesOf(
  words: readonly Word[],
  text: string,
  copied: ReadonlySet<string>,
  isFunctionWord: (plain: string) => boolean,
  isForeignWord: (plain: string) => boolean,
): Word[][] {
  const follows = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]]
    if (!before || !word || !copied.has(`${before.lower} ${word.lower}`)) return false
    return /^[\s,’'-]{1,3}$/.test(text.slice(before.end, word.start))
  }
  const isSmall = (at: number) => {
    const { raw = '', plain = '' } = words[at] ?? {}
    return /^\p{Ll}/u.test(raw) || (at === 0 && isForeignWord(plain))
  }
  const found: Word[][] = []
  for (let at = 0; at < words.length; at++) {
    if (!isSmall(at)) continue
    const first = at
    while (isSmall(at + 1) && follows(at + 1)) at++
    const inName = first > 0 && !isSmall(first - 1) && follows(first) && at + 1 < words.length && follows(at + 1)
    const before = words[first - 1]
    const inTitle = first > 1 && before !== undefined && isCapital(before.raw) && isFunctionWord(before.plain)
    if (at > first && !inName && !inTitle) found.push(words.slice(first, at + 1))
  }
  return found
}

/** Words of Latin and French phrases that every language has: "de facto", "à la carte". */
const international: ReadonlySet<string> = new Set(
  `a la carte blanche de facto jure ad interim hoc hominem honoris causa in vitro vivo memoriam situ absentia extremis persona non
  grata pro bono forma rata quid quo status modus vivendi operandi per capita se diem cum laude summa magna alma mater post mortem
  scriptum curriculum vitae vis sui generis habeas corpus sine qua mea culpa al dente fin siecle en coup d etat deja vu vice versa
  bona fide haute couture creme brulee nouvelle laissez faire raison etre pret porter tour force terra incognita art deco nouveau
  lingua franca dolce vita prima facie alter ego et ex officio libris aequo factotum nota bene`.split(/\s+/),
)

function isForeign(words: readonly Word[], from: Locale, to: Locale): boolean {
  const [own, other] = [registry[from].checking, functionWords(from, to)]
  if (words.every(({ plain }) => own.lent.has(plain) || international.has(plain))) return false
  const typical = words.filter(({ raw, plain }) => other.has(plain) || own.spelling.test(raw)).length
  const count = words.length
  return (count >= shortest && typical >= 2) || (count >= short && typical >= 1) || count >= plainly
}

/** Two words: an article or preposition with its noun, or a noun and its adjective that other languages have not borrowed. */
function isPhrase(words: readonly Word[], text: string, from: Locale, to: Locale): boolean {
  const [first, last] = words
  const { lent, spelling } = registry[from].checking
  if (!first || !last || words.length !== 2 || words.every(({ plain }) => lent.has(plain) || international.has(plain)))
    return false
  if (last.plain.length >= shortestNoun && functionWords(from, to).has(first.plain)) return true
  const isOwn = ({ plain }: Word) => plain.length >= shortestNoun && !lent.has(plain) && !international.has(plain)
  if (words.every(isOwn) && words.some(({ raw }) => spelling.test(raw))) return true
  const isCounted = wordsIn(from).has(first.plain) && last.plain.length > shortestNoun && spelling.test(last.raw)
  if (isCounted && !lent.has(last.plain)) return true
  const isApart =
    /[,;:(] ?$/.test(text.slice(Math.max(0, first.start - 2), first.start)) &&
    /^[,;:)]/.test(text.slice(last.end, last.end + 1))
  return isApart && words.some(({ raw, plain }) => plain.length > shortestNoun && spelling.test(raw))
}

const shortestNoun = 3

const known = new Map<string, ReadonlySet<string>>()

/** The function words of one language that are none in the other, without diacritics. */
function functionWords(from: Locale, to: Locale): ReadonlySet<string> {
  const name = `${from} ${to}`
  const found = known.get(name) ?? new Set([...wordsIn(from)].filter((word) => !wordsIn(to).has(word)))
  known.set(name, found)
  return found
}

const lists = new Map<Locale, ReadonlySet<string>>()

function wordsIn(locale: Locale): ReadonlySet<string> {
  const { phrases, stemming } = registry[locale]
  const found =
    lists.get(locale) ?? new Set([...phrases.stopWords, ...stemming.stopWords].map((word) => withoutDiacritics(word)))
  lists.set(locale, found)
  return found
}

/** The words that are in no quotation marks. A quotation that is not closed ends with the text. */
function unquoted(text: string, words: readonly Word[]): Word[] {
  const open: number[] = []
  const inside: [start: number, end: number][] = []
  for (const { 0: mark, index } of text.matchAll(/[„“”"«»]/g)) {
    const opens = /[„«]/.test(mark) || (mark !== '»' && /[\s(]/.test(text.charAt(index - 1) || ' '))
    if (opens) open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined && open.length === 0) inside.push([start, index])
    }
  }
  let next = 0
  return words.filter(({ start }) => {
    while ((inside[next]?.[1] ?? Infinity) < start) next++
    return start < (inside[next]?.[0] ?? Infinity)
  })
}
