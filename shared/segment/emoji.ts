/** Finds emoji and emoticons after a stop: they colour the sentence before, unless they label what follows. */
import { isSpace, isWord, skipSpace } from './characters.ts'

/** One emoji with its tone, its joined parts and its variant. Signs of text such as © and → are none. */
const emoji =
  /(?:\p{RI}\p{RI}|(?![\0-\u25ff])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}){0,8}[\u{e0020}-\u{e007f}]{0,8})/uy
const emoticon = /[:;]['-]?[)(DP]+(?=\s|$)/y
/** Emoji that newsrooms put before a line: a hand that points, a pin before a place, a clock before a time. */
const labels = /[☎✉✅✔❌✖❗❓⚠ℹ➡⬇▶⏰👇👉📅📆📌📍📞📧📩📰📱📲📢📣📷📸📹🎥🎬🎟🎫🔗🔔🔴🔵🟠🟡🟢⚪⚫🗓🕐-🕧🆕]/uy

/**
 * @param start the start of the segment
 * @returns the end of the emoji after `at`, also after white space; `at` if there are none. In a text whose sentences
 * begin with emoji, the next emoji begins the next sentence.
 */
export function skipEmoji(text: string, start: number, at: number): number {
  const from = skipSpace(text, at)
  if (from === text.length || isWord(text, from) || fits(labels, text, from)) return at
  if (fits(emoticon, text, from)) return emoticon.lastIndex
  if (!fits(emoji, text, from) || fits(emoji, text, start) || fits(labels, text, start)) return at
  let end = from
  while (fits(emoji, text, end)) end = emoji.lastIndex
  return isWord(text, end) && isSpace(text, from - 1) ? at : end
}

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
