/** English months and weekdays. */
import type { Calendar } from '../shape/numbers.ts'

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
  doubtful: Object.fromEntries(
    [
      'may',
      'march',
      'mar',
      'jan',
      'jun',
      'dec',
      'april',
      'june',
      'august',
      'mon',
      'wed',
      'fri',
      'sat',
      'sun',
      'sep',
    ].map((word) => [word, { before: /\d(?:st|nd|rd|th)?(?: of)? $/iu, after: /^\.? \d/u }]),
  ),
}
