/**
 * What an engine loses at the ends of a sentence: the first capital and the final mark. Each is restored only if the
 * source has it there.
 */
import type { Finisher, LocaleData } from '../shape.ts'

/** Marks before a sentence. A square bracket holds an editor's note. */
const opening = /^[\s"“”„«»‘’'(¿¡–—•*-]*/u

/** A quotation after a colon is a sentence of its own. */
const quoted = /(?<=: ["“„«‘])\p{Ll}/gu
const quotedSentence = /:\s["“„«‘]\p{Lu}/u

/** The first letter of the text, and of a quotation after a colon. */
export const finishFirstLetter: Finisher = (text, source) => {
  const first = opening.exec(text)?.[0].length ?? 0
  const quotations = quotedSentence.test(source) ? Array.from(text.matchAll(quoted), ({ index }) => index) : []
  const beginnings = [...(/^[^\p{L}\p{N}]*\p{Lu}/u.test(source) ? [first] : []), ...quotations]
  const small = new Set(source.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu))
  return beginnings.flatMap((start) => {
    const word = /^\p{Ll}[^\s,;:!?”"»)]{0,40}/u.exec(text.slice(start, start + 42))?.[0] ?? ''
    if (word === '' || isName(word, small)) return []
    return [{ start, end: start + 1, text: word.charAt(0).toUpperCase() }]
  })
}

/**
 * A word with a capital, figure or stop inside is a name or an address: iPhone, olx.ro. So is one that is small in the
 * source too: adidas.
 */
const isName = (word: string, small: ReadonlySet<string>): boolean =>
  /[\p{Lu}\p{N}@#/_]|[.&]\p{L}/u.test(word) || small.has(/^\p{Ll}*/u.exec(word)?.[0] ?? '')

const sourceEnd = /(?<mark>[.!?…]+)(?<closers>[”"’'»)\]]{0,4})\s*$/
/** A single letter may be the rest of a sentence that is cut off. */
const targetEnd = /(?:[\p{L}\p{N}]\p{L}|[\p{N}%°])(?<closers>[”"’'»)\]]{0,4})\s*$/u
/** As much as is read of a text's end. */
const tail = 60

/** A stop after another final mark, which the source does not have. */
export const finishDoubleMark: Finisher = (text, source) => {
  const found = /(?<![.!?…])[.!?…]\.(?=[”"’'»)\]]{0,4}\s*$)/.exec(text.slice(-tail))
  if (!found || source === '' || /[.!?…]\.[”"’'»)\]]{0,4}\s*$/.test(source.slice(-tail))) return []
  const end = Math.max(0, text.length - tail) + found.index + 2
  return [{ start: end - 1, end, text: '' }]
}

/** The final mark, inside the quotation marks if they enclose a whole sentence. */
export const finishFinalMark: Finisher = (text, source, from) => {
  const given = sourceEnd.exec(source.slice(-tail))?.groups
  const found = targetEnd.exec(text.slice(-tail))
  const mark = given?.mark ?? ''
  if (!given || !found?.groups || mark.length > 3 || !/\p{L}.*\p{L}/su.test(source.slice(0, 400))) return []
  if (mark === '.' && endsInAbbreviation(source.slice(-tail), from)) return []
  const end = text.trimEnd().length
  const closers = found.groups.closers ?? ''
  const inside = closers !== '' && given.closers !== '' && (/\)/.test(closers) || quotesSentence(text, end))
  const start = inside ? end - closers.length : end
  return [{ start, end: start, text: mark }]
}

/** Whether the last quotation begins the text or follows a colon. */
function quotesSentence(text: string, end: number): boolean {
  const opener = Math.max(...['„', '“', '«', '‘'].map((mark) => text.lastIndexOf(mark, end - 2)))
  return opener <= 0 || /:\s*$/.test(text.slice(Math.max(0, opener - 3), opener))
}

/** Whether the final stop may be an abbreviation's and no sentence's: "etc.", "S.A.", "Inc." */
function endsInAbbreviation(text: string, { sentences }: LocaleData): boolean {
  const word = /(\S{1,40})\.[”"’'»)\]]{0,4}\s*$/.exec(text)?.[1]?.replace(/^\P{L}+/u, '') ?? ''
  if (/^\p{L}$|\p{L}\./u.test(word)) return true
  const follows = sentences.abbreviations.get(word) ?? sentences.abbreviations.get(word.toLowerCase())
  return follows === 'none' || follows === 'starter' || follows === 'unit'
}
