/** Compares capitals: at the beginning, and of a whole text. */
import { registry } from '../locales/registry.ts'
import type { Checker } from './model.ts'

/** Several words in capitals, one after another. */
const shouted = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,30}[ ,]{1,2}){2,30}\p{Lu}{2,30}(?![\p{L}\p{N}])/gu
/** What may stand before the first word. A text that begins with a number, or goes on after an ellipsis, has no first capital. */
const opening = /^[\s"“”„«»‘’'([{•*–—-]{0,20}/
const firstWord = /^\p{L}[\p{L}\p{M}\p{N}]{0,60}/u
const fewest = 10

export const checkCapitals: Checker = ({ source, target, from, to }) => {
  const [given, found] = [wordAt(source.text), wordAt(target.text)]
  if (isShouted(target.text) && !isShouted(source.text) && hasSmall(source.text))
    return [{ severity: 'warning', code: 'capitals.all' }]
  if (isShouted(source.text) && !isShouted(target.text)) return [{ severity: 'info', code: 'capitals.notAll' }]
  const [loud] = isShouted(source.text) || source.text.search(twoShouted) >= 0 ? [] : shoutedIn(target.text)
  if (loud)
    return [
      {
        severity: 'warning',
        code: 'capitals.part',
        values: { text: loud.text },
        start: loud.start,
        end: loud.start + loud.text.length,
      },
    ]
  const small = registry[to].checking.smallPronoun?.exec(target.text)
  if (small && from !== to) {
    const { 0: word, index: start } = small
    return [{ severity: 'warning', code: 'capitals.pronoun', values: { word }, start, end: start + word.length }]
  }
  if (!given || !found || (found.word.length > 1 && source.text.includes(found.word))) return []
  const place = { start: found.start, end: found.start + found.word.length }
  if (/^\p{Lu}/u.test(given.word) && /^\p{Ll}+$/u.test(found.word))
    return [{ severity: 'warning', code: 'capitals.first', values: { word: found.word }, ...place }]
  if (/^\p{Ll}+$/u.test(given.word) && /^\p{Lu}\p{Ll}+$/u.test(found.word))
    return [{ severity: 'info', code: 'capitals.notFirst', values: { word: found.word }, ...place }]
  return []
}

/** What a source shouts, its translation may. */
const twoShouted = /(?<![\p{L}\p{N}])\p{Lu}{2,30} \p{Lu}{2,30}(?![\p{L}\p{N}])/u
/** Two words in capitals that are no acronyms. */
const loudPair = /(?<![\p{L}\p{N}-])\p{Lu}{5,20} \p{Lu}{5,20}(?![\p{L}\p{N}-])/gu

const shoutedIn = (text: string) =>
  [...text.matchAll(shouted), ...text.matchAll(loudPair)]
    .map(({ 0: text, index: start }) => ({ text, start }))
    .filter(({ text }) => count(text, /\p{Lu}/gu) > fewest && count(text, /\p{Lu}{4,}/gu) > 1)

function wordAt(text: string): { word: string; start: number } | undefined {
  const start = opening.exec(text)?.[0].length ?? 0
  const word = firstWord.exec(text.slice(start, start + 62))?.[0]
  return word && !(word.length === 1 && /[-‑.)]/.test(text.charAt(start + 1))) ? { word, start } : undefined
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** All its letters are capitals, and there are enough of them in more than one word. */
const isShouted = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && count(text, /\p{Lu}/gu) >= fewest && count(text, /\p{Lu}{3,}/gu) > 1
/** Some of its words have no capital. */
const hasSmall = (text: string): boolean => count(text, /(?<!\p{L})\p{Ll}{2,}/gu) > 1
