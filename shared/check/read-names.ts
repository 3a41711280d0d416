/** The words of a text as names are compared: which have a capital, which begin a sentence. */
import { locales } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { letters } from '../text/words.ts'

export type NameWord = {
  /** Its place among the words. */
  at: number
  raw: string
  /** Lowercase and without diacritics. */
  plain: string
  start: number
  end: number
  isCapital: boolean
  /** A capital tells nothing here. */
  isFirst: boolean
  /** Only a space is between it and the word before. */
  follows: boolean
}

const pattern = new RegExp(letters, 'gu')

export function nameWordsIn(text: string): NameWord[] {
  let last = 0
  return [...text.matchAll(pattern)].map(({ 0: raw, index: start }, at) => {
    const gap = text.slice(last, start)
    const isFirst = last === 0 || /[.!?:…„“"”«»–—\n•(‘]/.test(gap)
    const follows = !isFirst && gap === ' '
    last = start + raw.length
    const isCapital = /^\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw)
    const plain = withoutDiacritics(raw.toLowerCase())
    return { at, raw, plain, start, end: last, isCapital, isFirst, follows }
  })
}

/** Endings of names in any language: a Romanian name in English may keep its own. */
const endings = new Set(locales.flatMap((locale) => [...registry[locale].names.endings]))
const most = 6

/** Whether two words without diacritics may be forms of one name. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 3 || long.length - short.length > most) return false
  if (long.startsWith(short)) return endings.has(long.slice(short.length))
  // Maria, Mariei; Londra, Londrei
  const base = /[ae]$/.test(short) ? short.slice(0, -1) : /(?:ei|ii|ai)$/.test(short) ? short.slice(0, -2) : ''
  const rest = long.slice(base.length)
  // Ana, Anei
  return long.startsWith(base) && (base.length > 2 ? endings.has(rest) : base.length > 1 && /^[eai]i$/.test(rest))
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^[yi]e|(?<=o)[yi]e/, 'e'],
  [/tch|tsch|tz|ts|z/g, 'z'],
  [/sch|sh|sz/g, 's'],
  [/kh/g, 'h'],
  [/ch|ck|q|k/g, 'c'],
  [/ph/g, 'f'],
  [/zh|g(?=[ei])|dj|j/g, 'g'],
  [/w/g, 'v'],
  [/x/g, 'cs'],
  [/oo|ou/g, 'u'],
  [/[yj]|ii|ij|ee/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
]
/** Shows that a name was written in other letters once. */
const foreign = /[kj]|sh|ch|gh|zh|ts|oo|ou|y(?:$|[aeiou])|[aeiou]y/

/** Whether two words may be one name from another alphabet: Zelensky, Zelenski; Lukashenko, Lukașenko. */
export function isSameSound(one: string, other: string): boolean {
  if (!foreign.test(one) && !foreign.test(other)) return false
  const [a, b] = [soundOf(one), soundOf(other)]
  return isSameName(a, b) || (a.length > 4 && a.slice(0, -1) === b.slice(0, -1))
}

const soundOf = (word: string): string =>
  spellings.reduce((text, [from, to]) => text.replace(from, to), word.slice(0, 40))

/** Whether one slip makes one word of the other: a letter changed, added, left out, or two exchanged; two in a long word. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 4 || Math.max(one.length, other.length) > 30) return false
  return distance(one, other) <= (Math.min(one.length, other.length) > 7 ? 2 : 1)
}

/** The optimal string alignment distance. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? Infinity
}
