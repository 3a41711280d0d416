/**
 * Words that English always writes with a capital: days, months, languages and nationalities. "May", "march" and
 * "august" are words of their own, so they count only in a date. Names on the web (monday.com, #sunday) stay.
 */
import type { Finisher } from '../../shape.ts'

const always = `monday tuesday wednesday thursday friday saturday sunday january february april june july september october
  november december romanian moldovan hungarian bulgarian ukrainian russian serbian american british english german
  italian spanish european chinese japanese portuguese austrian croatian`
const french = 'french(?! (?:fries|windows?|doors?|toast|press|horns?|beans?|bread|kiss))'
const sometimes = 'march|may|august'
const word = new RegExp(
  `(?<![\\p{L}\\d.@#/_-])(?:(?:${always.split(/\s+/).join('|')}|${french})(?=s?(?![\\p{L}\\d_@/]|\\.\\p{L}))` +
    `|(?:${sometimes})(?= (?:19|20)\\d\\d(?!\\d))(?<=(?:\\d|in|since|by|of|until|from) \\p{L}{3,6})` +
    `|(?:${sometimes})(?!\\p{L})(?<=(?:on|since|by|until|from|day,) (?:the )?\\d{1,2}(?:th|st|nd|rd)? (?:of )?\\p{L}{3,6})` +
    `|(?<=(?:in|since) )(?:march|august)(?=[.,;]|$))`,
  'gu',
)

export const finishNames: Finisher = (text) =>
  Array.from(text.matchAll(word), ({ 0: name, index: start }) => ({
    start,
    end: start + 1,
    text: name.charAt(0).toUpperCase(),
  }))
