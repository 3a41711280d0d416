/**
 * Dates as Romanian writes them: 24 februarie 2022 for "februarie 24, 2022", months and days in lower case, and
 * 24.02.2022 for an American 02/24/2022 from the source. An ambiguous date stays unchanged.
 */
import type { Finisher, TextEdit } from '../../shape.ts'
import { isNamedAfterDate, isNamedAfterMonth, namesIn } from './date-names.ts'

const month = 'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie'
const day = 'luni|marți|miercuri|joi|vineri|sâmbătă|duminică'
const monthFirst = new RegExp(`(?<!\\p{L})(${month}) (\\d{1,2})(?:, | )(\\d{4})(?!\\d)`, 'giu')
const capital = (words: string): string => words.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase())
/** Months and days with a capital, after a day's number or a word in lower case. */
const afterNumber = new RegExp(`(?<=(?<!\\d)\\d{1,2} )(?:${capital(month)})(?!\\p{L})`, 'gu')
const afterWord = new RegExp(
  `(?<=(?<!\\p{L})\\p{L}[\\p{Ll}\\d]{0,30},? )(?:${capital(month)}|${capital(day)})(?!\\p{L})`,
  'gu',
)
/** Words that introduce a month or day. At the beginning of a sentence they have a capital. */
const introduces = /(?:(?<!\p{L})(?:din|în|de|pe|până|luna|lunii|iar|și|după|înainte de)|^(?:Din|În|De|Pe|Până)) $/u
/** After a word in lower case, or one that begins a quotation: no surname. */
const inSentence = /(?:(?<!\p{L})\p{Ll}{1,30}|[„“"«]\p{Lu}\p{Ll}{1,30}),? $/u
const american = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g
/** As much of the text around a name as is read. */
const around = 60

export const finishDates: Finisher = (text, source, from) => {
  const moved = [...text.matchAll(monthFirst)].map(({ 0: date, 1: name = '', 2: number, 3: year, index }) =>
    change(date, index, `${number} ${name.toLowerCase()} ${year}`),
  )
  const taken = new Set(moved.map(({ start }) => start))
  const names = namesIn(source, from)
  const lowered = [...text.matchAll(afterNumber), ...text.matchAll(afterWord)].flatMap(({ 0: name, index: start }) => {
    const end = start + name.length
    const [before, after] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)]
    if (taken.has(start)) return []
    const isName = /\d $/.test(before)
      ? isNamedAfterDate(before, name, after, names)
      : !(introduces.test(before) || (names.dated.size > 0 && inSentence.test(before))) ||
        isNamedAfterMonth(before, name, after, names)
    return isName ? [] : [change(name, start, name.toLowerCase())]
  })
  const given = new Set(from.numbers.dayFirst ? [] : source.match(american))
  const turned = [...text.matchAll(american)].flatMap(({ 0: date, 1: first = '', 2: second = '', 3: year, index }) =>
    Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31 && given.has(date)
      ? [change(date, index, `${second}.${first.padStart(2, '0')}.${year}`)]
      : [],
  )
  return [...moved, ...lowered, ...turned].sort((a, b) => a.start - b.start)
}

const change = (from: string, start: number, text: string): TextEdit => ({ start, end: start + from.length, text })
