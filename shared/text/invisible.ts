/**
 * Removes characters that nobody sees: soft hyphens, zero-width spaces and joiners, byte order marks. Editors and
 * websites leave them inside words, where they would break searches, terms and memory. Removes what no page may hold,
 * too: control characters except white space, halves of surrogate pairs, and code points that are no characters.
 */

const unfit = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]|\u034f/u
const always = /[\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffc]|\u034f/g
/** Letters of Braille and Hangul that are blank. People on social networks write them as empty lines. */
const blanks = /[\u2800\u3164\uffa0]/g
export const spacesForBlanks = (text: string): string => text.replace(blanks, ' ')

/** Tags of Unicode, except in the flags of England, Scotland and Wales. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]/gu
/** Marks of direction. */
const directional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const joiners = /[\u200c\u200d]/g

/** Keeps joiners in emoji and in scripts that need them, and marks of direction in text from right to left. */
export function removeInvisible(text: string): string {
  const fit = spacesForBlanks(text.search(unfit) < 0 ? text : text.replace(unfit, ''))
  if (!invisible.test(fit)) return fit
  const visible = fit.replace(always, '').replace(tags, '')
  const directed = rightToLeft.test(visible) ? visible : visible.replace(directional, '')
  return directed.replace(joiners, (joiner, at: number) => (isNeeded(joiner, directed, at) ? joiner : ''))
}

/** Whether a reader sees nothing of a text: fillers and blanks of other scripts are no words either. */
export const isBlank = (text: string): boolean =>
  !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2800\ufffc]/u.test(text)

const emojiEnd = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u20e3)$/u
const emojiStart = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u
/** A letter of a script in which joiners change the shape, such as Persian or Hindi. */
const shaped =
  '(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Inherited}\\p{Script=Common}])[\\p{L}\\p{M}]'
const shapedEnd = new RegExp(`${shaped}$`, 'u')
const shapedStart = new RegExp(`^${shaped}`, 'u')

function isNeeded(joiner: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + 1, at + 3)
  if (joiner === '\u200d' && emojiEnd.test(before) && emojiStart.test(after)) return true
  return shapedEnd.test(before) && (shapedStart.test(after) || !/^\S/.test(after))
}
