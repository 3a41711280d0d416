/** English months and weekdays. */
import type { Calendar } from '../shape/numbers.ts'
import { holidays } from './holidays.ts'

const day = /\d(?:st|nd|rd|th)?(?: of)? $/iu
const number = /^\.? \d/u
const ofMonth =
  /^\.? (?:\d|(?:figures?|data|fair|reports?|elections?|vote|referendum|budget|meeting|deadline|sales?|inflation|numbers|issue|edition|festival|rates?|figure|summit|results|average)(?!\p{L}))/iu
/** "May", "March" and "June" are other words and names too. */
const inMonth =
  /(?:\d(?:st|nd|rd|th)?(?: of)?|(?<!\p{L})\p{L}{2,9}(?:st|nd|rd|th) of|(?<!\p{L})(?:start|beginning|end|middle|month|first half|second half) of|(?<!\p{L})(?:in|since|until|till|by|last|next|early|late|mid|this|during|before|after))[ -]$/iu

export const calendar: Calendar = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: [
    ['monday', 'mondays', 'mon'],
    ['tuesday', 'tuesdays', 'tue', 'tues'],
    ['wednesday', 'wednesdays', 'wed'],
    ['thursday', 'thursdays', 'thu', 'thurs'],
    ['friday', 'fridays', 'fri'],
    ['saturday', 'saturdays', 'sat'],
    ['sunday', 'sundays', 'sun'],
  ],
  doubtful: Object.fromEntries([
    ...['may', 'march', 'april', 'june', 'august'].map((word) => [word, { before: inMonth, after: ofMonth }]),
    ...['mar', 'jan', 'jun', 'dec', 'sep', 'mon', 'wed', 'fri', 'sat', 'sun'].map((word) => [
      word,
      { before: day, after: number },
    ]),
  ]),
  holidays,
}
