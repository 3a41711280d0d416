/**
 * Finds characters that do not belong in a text: bytes read in the wrong encoding, letters of another script that look
 * like ours, characters that nobody sees, and those that no page can hold. What the source has too is meant.
 */
import { removeInvisible } from '../text/invisible.ts'
import { plainTextTrouble } from '../text/plain-text.ts'
import { letters } from '../text/words.ts'
import { type Checker, type CheckFinding, findingsAt } from './model.ts'

/** UTF-8 read as Windows-1252 or Latin-1; ISO 8859-2 read as Latin-1; a letter that became a question mark. */
const misread =
  /[ÃÂÅÄÈ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf…œ™˜“”\u009d]|â[\u0080\u0082]|ï»¿|\ufffd|[ºþª](?=\p{Ll})|(?<=\p{Ll})[ºþ]|(?<=\p{Ll})\?(?=\p{Ll})|(?<=\p{Ll})[ÃÂÅÄÈĂ](?!\p{Lu})/gu
const word = new RegExp(letters, 'gu')
const ours = /\p{Script=Latin}/u
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
/** Letters that stand before a unit or a Latin word in formulas. */
const symbol = /^[μΩ]\p{L}{0,2}$|^[αβγδλπΔΣ]/u
const others =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Thai}\p{Script=Devanagari}]{1,60}/gu

export const checkCharacters: Checker = ({ source, target }) => {
  const { text } = target
  if (/^[\n\t -~]*$/.test(text)) return misreadIn(source.text, text)
  return [
    ...unfitIn(text),
    ...misreadIn(source.text, text),
    ...scriptsIn(source.text, text),
    ...unseenIn(source.text, text),
  ]
}

function unfitIn(text: string): CheckFinding[] {
  const trouble = plainTextTrouble(text)
  const code = trouble && /U\+([\dA-F]+)/.exec(trouble)?.[1]
  return code ? [{ severity: 'error', code: 'characters.unfit', values: { code: `U+${code}` } }] : []
}

function misreadIn(source: string, target: string): CheckFinding[] {
  const known = source.search(misread) >= 0
  return findingsAt(target, misread, (text) => ({ severity: 'warning', code: 'characters.misread', values: { text } }))
    .filter(({ values }) => !known || !source.includes(values?.text ?? ''))
    .slice(0, 1)
}

function scriptsIn(source: string, target: string): CheckFinding[] {
  if (target.search(others) < 0) return []
  const mixed = findingsAt(target, word, (found) => ({
    severity: 'warning',
    code: 'characters.mixed',
    values: { word: found },
  }))
    .filter(({ values: { word: found = '' } = {} }) => ours.test(found) && lookalike.test(found) && !symbol.test(found))
    .filter(({ values }) => !source.includes(values?.word ?? ''))
  if (mixed.length > 0) return mixed
  if (source.search(others) >= 0) return []
  return findingsAt(target, others, (text) => ({ severity: 'warning', code: 'characters.script', values: { text } }))
    .filter(({ values }) => !symbol.test(values?.text ?? ''))
    .slice(0, 1)
}

function unseenIn(source: string, target: string): CheckFinding[] {
  return plainTextTrouble(target) !== null || removeInvisible(target) === target || removeInvisible(source) !== source
    ? []
    : [{ severity: 'warning', code: 'characters.unseen' }]
}
