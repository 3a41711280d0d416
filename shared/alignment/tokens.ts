/**
 * What of a unit can be found again in its translation: words by their stems, names, numbers by their value, and marks such
 * as quotes and the question mark.
 */
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { letters, normaliseSpelling } from '../text/words.ts'

/** `translated`: a word of the unit's translation by an engine, with its key in that language after "=". */
export type TokenKind = 'word' | 'name' | 'number' | 'mark' | 'translated'
/** `key`: the same for the same word, number or mark. `form`: how a word is compared with foreign ones. */
export type Token = { key: string; kind: TokenKind; form: string }

const grouped = '\\p{N}{1,3}(?:[.,\u00a0\u202f ]\\p{N}{3})+(?!\\p{N})(?:[.,]\\p{N}+)?'
const pattern = new RegExp(`${letters}|${grouped}|\\p{N}+(?:[.,]\\p{N}+)?`, 'gu')
/** The most letters of a unit that are read: what is longer is no sentence. */
export const mostLetters = 4000

/** @param stem gives a word's stem, or "" for a word that says nothing. */
export function tokenReader(stem: (word: string) => string): (text: string) => Token[] {
  const words = new Map<string, Token>()
  return (text) => {
    const read = text.slice(0, mostLetters)
    const found = new Map<string, Token>()
    for (const { 0: word, index } of read.matchAll(pattern)) {
      const token = /^\p{N}/u.test(word) ? number(word) : wordToken(word, stem, words)
      if (!token) continue
      const isName = token.kind === 'word' && word !== word.toLowerCase() && !startsSentence(read, index)
      found.set(token.key, isName ? { ...token, kind: 'name' } : (found.get(token.key) ?? token))
    }
    for (const mark of marksOf(read)) found.set(mark, { key: mark, kind: 'mark', form: '' })
    return [...found.values()]
  }
}

function wordToken(word: string, stem: (word: string) => string, known: Map<string, Token>): Token | undefined {
  const found = known.get(word)
  if (found) return found.key === '' ? undefined : found
  const token: Token = { key: stem(word), kind: 'word', form: comparable(withoutDiacritics(normaliseSpelling(word))) }
  known.set(word, token)
  return token.key === '' ? undefined : token
}

/** A separator before three figures groups them, in any locale; another one begins the decimals. */
function number(figures: string): Token {
  const value = figures.replace(/[.,\u00a0\u202f ](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.')
  return { key: `#${value}`, kind: 'number', form: '' }
}

/** One spelling of what Latin and Greek roots share, whatever language they are written in. */
const comparable = (plain: string): string =>
  plain
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|ch|qu|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1/g, '$1')

const opening = /[\s\p{P}]/u
function startsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && before > at - 6 && opening.test(text.charAt(before))) before--
  return before < 0 || /[.!?…:]/.test(text.slice(Math.max(0, before), at))
}

const quoted = /["“”„«»]/
function marksOf(text: string): string[] {
  const trimmed = text.trim()
  const end = trimmed.slice(-3)
  const marks: string[] = []
  if (quoted.test(trimmed.charAt(0))) marks.push('quote before')
  if (quoted.test(end)) marks.push('quote after')
  if (marks.length === 0 && quoted.test(trimmed)) marks.push('quote within')
  if (trimmed.includes('?')) marks.push('?')
  if (trimmed.includes('!')) marks.push('!')
  if (trimmed.endsWith(':')) marks.push(':')
  if (/[([]/.test(trimmed)) marks.push('(')
  if (trimmed.includes('%')) marks.push('%')
  if (!/[.!?:;…"”“»)]/.test(end)) marks.push('no stop')
  return marks
}
