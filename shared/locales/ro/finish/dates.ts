/**
 * Dates as Romanian writes them: 24 februarie 2022 for "februarie 24, 2022", months and days in lower case, and
 * 24.02.2022 for an American 02/24/2022 from the source. An ambiguous date stays unchanged.
 */
import type { Finisher, TextEdit } from '../../shape.ts'

const month = 'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie'
const day = 'luni|marți|miercuri|joi|vineri|sâmbătă|duminică'
const monthFirst = new RegExp(`(?<!\\p{L})(${month}) (\\d{1,2})(?:, | )(\\d{4})(?!\\d)`, 'giu')
/** Months and days after a day's number, or after a word that introduces a month or day. */
const capital = new RegExp(
  `(?<=(?<!\\d)\\d{1,2} |(?<!\\p{L})(?:din|în|de|pe|până|luna|lunii) )(?:${month}|${day})(?!\\p{L})`,
  'giu',
)
const american = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g

export const finishDates: Finisher = (text, source, from) => {
  const moved = [...text.matchAll(monthFirst)].map(({ 0: date, 1: name = '', 2: number, 3: year, index }) =>
    change(date, index, `${number} ${name.toLowerCase()} ${year}`),
  )
  const taken = new Set(moved.map(({ start }) => start))
  const lowered = [...text.matchAll(capital)].flatMap(({ 0: name, index }) =>
    name === name.toLowerCase() || taken.has(index) ? [] : [change(name, index, name.toLowerCase())],
  )
  const given = new Set(from.dayFirst ? [] : source.match(american))
  const turned = [...text.matchAll(american)].flatMap(({ 0: date, 1: first = '', 2: second = '', 3: year, index }) =>
    Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31 && given.has(date)
      ? [change(date, index, `${second}.${first.padStart(2, '0')}.${year}`)]
      : [],
  )
  return [...moved, ...lowered, ...turned].sort((a, b) => a.start - b.start)
}

const change = (from: string, start: number, text: string): TextEdit => ({ start, end: start + from.length, text })
