/**
 * Straight apostrophes: inside a word, before a decade, and at a word's end where no quotation is open. Feet, minutes
 * and quotation marks stay for other finishers.
 */
import type { Finisher, TextEdit } from '../shape.ts'

/** Some keyboards and engines give accents: didn`t. */
const straight = /['`´]/g
const decade = /^\d0s(?!\p{L})/u
const year = /^\d\d(?![\d'+])/
const elided = /^(?:em|tis|twas|til|cause|n|round|bout|neath)(?!\p{L})/iu

export const finishApostrophes: Finisher = (text) => {
  /** Whether a single quotation may be open. */
  let quoted = false
  const curly = text.indexOf('‘')
  return [...text.matchAll(straight)].flatMap(({ 0: mark, index: start }): TextEdit[] => {
    const end = start + 1
    const [before, after] = [text.charAt(start - 1), text.charAt(end)]
    if (before === "'" || after === "'") return []
    const isInside = /\p{L}/u.test(before) && /\p{L}/u.test(after)
    if (mark !== "'") return isInside ? [{ start, end, text: '’' }] : []
    const isDecade = /\d/.test(before) && /^s(?!\p{L})/u.test(text.slice(end, end + 2))
    const begins = (before === '' || /[\s([„“"«—–-]/.test(before)) && /\S/.test(after)
    const next = text.slice(end, end + 8)
    // After a name it is a minute of a match: Pop '34.
    const isYear = year.test(next) && /(?:^|[\s(])\p{Ll}{1,20} $/u.test(text.slice(Math.max(0, start - 22), start))
    const isElided = begins && (decade.test(next) || isYear || elided.test(next))
    if (begins && !isElided) quoted = true
    const endsWord = /\p{L}/u.test(before) && !/\p{L}/u.test(after) && !quoted && (curly < 0 || curly > start)
    return isInside || isDecade || isElided || endsWord ? [{ start, end, text: '’' }] : []
  })
}
