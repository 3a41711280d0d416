/**
 * Compares how two texts end: a question mark, an ellipsis, a colon, a full stop. A heading without a stop is fine, and
 * so is one in place of an abbreviation's stop.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { CheckCode, Checker, CheckFinding } from './model.ts'
import { withoutAddresses } from './read-addresses.ts'

/** Quotation marks, brackets and spaces may follow the mark that ends a sentence. */
const closers = /[\s"”“’‘'»)\]]/
const marks = /[.?!…:;,–—-]/
/** Inside a word it is a letter that was lost. */
const question = /\?(?!\p{Ll})/u
/** The fewest words of a sentence with a stop; a shorter one may be a heading or a label. */
const sentence = 4

type End = { marks: string; start: number; end: number; word: string }

export const checkEnding: Checker = (pair) => {
  const given = endOf(pair.source.text)
  const found = endOf(pair.target.text)
  const place = { start: found.start, end: found.end }
  const say = (code: CheckCode): CheckFinding[] => [{ severity: 'warning', code, ...(found.marks ? place : {}) }]
  if (given.word === '' || found.word === '') return []
  const [from, to] = [withoutAddresses(pair.source.text), withoutAddresses(pair.target.text)]
  if (question.test(from) !== question.test(to) && !isAsked(from, pair.from) && !isAsked(to, pair.to))
    return say(question.test(from) ? 'ending.question' : 'ending.questionAdded')
  const [isCut, wasCut] = [isEllipsis(found.marks), isEllipsis(given.marks)]
  if (wasCut && !/…|\.\.\./.test(to)) return say('ending.ellipsis')
  if (isCut && !/…|\.\.\./.test(from)) return say('ending.ellipsisAdded')
  if (given.marks === ':' && !/[:,–—-]/.test(found.marks)) return say('ending.colon')
  if (found.marks === ':' && !/[:,–—-]/.test(given.marks)) return say('ending.colonAdded')
  // Within a text, as in a verse that it quotes, languages differ.
  if (from.includes('!') !== to.includes('!') && (given.marks + found.marks).includes('!'))
    return say(from.includes('!') ? 'ending.exclamation' : 'ending.exclamationAdded')
  if (isDoubled(found.marks) && !isDoubled(given.marks)) return say('ending.doubled')
  if (given.marks === '.' && /^[,;]?$/.test(found.marks) && isSentence(pair.source.text, given, pair.from))
    return say('ending.stop')
  return []
}

const isEllipsis = (end: string): boolean => end.includes('…') || end.includes('...')
/** Whether a text without a question mark has an indirect question: the other language may ask it. */
const isAsked = (text: string, locale: Locale): boolean =>
  !question.test(text) && registry[locale].checking.asked.test(text)
/** Such as "..", "?." or ",.". */
const isDoubled = (end: string): boolean => /^(?:\.\.|[?!,:;]\.|,,|;;|::|\.,|\.[?!])$/.test(end)

function endOf(text: string): End {
  let end = text.length
  while (end > 0 && closers.test(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && marks.test(text.charAt(start - 1))) start--
  const word = /[\p{L}\p{N}][\p{L}\p{N}.]{0,29}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  return { marks: text.slice(start, end), start, end, word }
}

/** Whether the stop ends a sentence, not an abbreviation. */
function isSentence(text: string, { word }: End, from: Locale): boolean {
  const isAbbreviation =
    word.includes('.') || word.length < 2 || registry[from].sentences.abbreviations.has(word.toLowerCase())
  return !isAbbreviation && (text.match(/\s\S/g)?.length ?? 0) >= sentence && /\p{Ll}/u.test(word)
}
