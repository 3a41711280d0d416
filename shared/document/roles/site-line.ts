/**
 * Tells by its words that a line is a site's own: a button, a notice, an appeal to its readers. Articles begin sentences
 * with the same words ("Donate blood before..."), so a beginning alone is not enough unless only a site writes it.
 */
import { normaliseLabel } from '../../text/normalise-label.ts'
import { firstWord, labelsAtStart, startsWithWords } from '../../text/starts-with.ts'
import { newsroomWords } from './newsroom-words.ts'

const maxLineChars = 300
const maxAppealChars = 260
const maxShortChars = 60
const maxTagWords = 4
const maxRowChars = 200
const maxEntryWords = 5

export function isSiteLine(text: string): boolean {
  if (text.length > maxLineChars) return false
  const line = normaliseLabel(text).replace(/^[[(]\s*/, '')
  if (newsroomWords.siteLines.has(withoutMarks(text)) || isCount(line) || isTagList(line) || isRow(text)) return true
  if (/^(©|\(c\)|copyright)\s*\d{4}/.test(line)) return true
  if (isReported(line)) return false
  return (
    isSiteSentence(line) ||
    labelsAtStart(newsroomWords.siteOpeners, line).length > 0 ||
    newsroomWords.siteParts.some((part) => line.includes(part)) ||
    (isShort(line) && labelsAtStart(newsroomWords.shortOpeners, line).length > 0) ||
    isAppeal(line)
  )
}

/** Whether the sentence says whose words it reports, after a comma: "..., the nurses told the staff". */
export function isReported(line: string): boolean {
  const comma = line.search(/[,”"»] /)
  return comma >= 0 && wordsOf(line.slice(comma)).some((word) => newsroomWords.sayings.has(word))
}

/** Whether the line states something, so that it does not send the reader elsewhere. */
export function isStatement(line: string): boolean {
  return wordsOf(line).some((word) => newsroomWords.statements.has(word))
}

/** The line without counts, colons, dots, arrows or the star of a form's field. */
export function withoutMarks(text: string): string {
  return normaliseLabel(text)
    .replace(/\s*\(\d{1,9}\)$/, '')
    .replace(/^[\s#►▶→←«»>•*|[(–—-]+/, '')
    .replace(/[\s:.…!»>→←*|\])–—-]+$/, '')
}

/** Buttons and links that were copied as one line: "Leave a Reply Cancel reply", "About Us Contact Privacy Policy". */
function isRow(text: string): boolean {
  if (text.length > maxRowChars || /[.,!?]$/.test(text)) return false
  const words = text.split(/\s+/)
  let at = 0
  for (let entries = 1; ; entries++) {
    const length = entryAt(words, at)
    if (length === 0) return false
    at += length
    if (at === words.length) return entries > 1
  }
}

/** The number of words of the longest button or link that begins here with a capital. */
function entryAt(words: string[], at: number): number {
  const [word = ''] = words.slice(at, at + 1)
  if (!/^\p{Lu}/u.test(word) || !entryStarts.has(firstWord(normaliseLabel(word)))) return 0
  for (let length = maxEntryWords; length > 0; length--) {
    const entry = withoutMarks(words.slice(at, at + length).join(' '))
    if (at + length <= words.length && (newsroomWords.siteLines.has(entry) || newsroomWords.buttons.has(entry)))
      return length
  }
  return 0
}

function isSiteSentence(line: string): boolean {
  return line.split(/[.!?,|–-] /).some((part) => newsroomWords.siteSentences.has(part.replace(/[\s.!:;]+$/, '').trim()))
}

/** A clause's beginning and a word that the list asks for with it: "Get our ... newsletter". */
function isAppeal(line: string): boolean {
  if (line.length > maxAppealChars) return false
  return line
    .split(/[.!?,;:] /)
    .some((clause) =>
      (appeals.get(firstWord(clause)) ?? []).some(
        ({ start, has, short }) =>
          startsWithWords(clause, start) && (!short || isShort(line)) && has.some((word) => hasWord(line, word)),
      ),
    )
}

const appeals = Map.groupBy(
  newsroomWords.appeals.flatMap(({ starts, has, short }) => starts.map((start) => ({ start, has, short }))),
  ({ start }) => firstWord(start),
)

/** The first words of buttons and links. */
const entryStarts = new Set([...newsroomWords.siteLines, ...newsroomWords.buttons].map(firstWord))

/** Longer words may have an ending: "newsletterul". */
function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const ends = word.length > 4 || !/^[\p{L}\p{N}]/u.test(line.slice(at + word.length, at + word.length + 1))
    if (ends && !/[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return true
  }
  return false
}

function isShort(line: string): boolean {
  return line.length <= maxShortChars && !/[.;,]$/.test(line)
}

/** "127 comments", "Views: 1,204", "3 thoughts on “The bridge”", "0:00 / 4:31", "1 of 12". */
function isCount(line: string): boolean {
  if (/^(\d{1,2}:\d\d \/ \d{1,2}:\d\d|\d{1,3} (of|din) \d{1,3}( \|)?)$/.test(line)) return true
  const [, label] = /^(\p{L}[\p{L} ]{1,30}): ?\d[\d.,]{0,9}[km]?$/u.exec(line) ?? []
  if (label !== undefined && newsroomWords.counts.has(label)) return true
  const [, what, title] =
    /^(?:\p{L}{1,12}: )?(?:\d[\d.,]{0,9}[km]?|one|un|o) (?:de )?(\p{L}[\p{L} -]{1,30})((?: ["“„«].*)?)$/u.exec(line) ??
    []
  if (what === undefined) return false
  return title === '' ? newsroomWords.counts.has(what) : newsroomWords.countsOf.has(what)
}

/** "Tags: bridge, town hall". A sentence after the label is an article's. */
function isTagList(line: string): boolean {
  const label = labelsAtStart(newsroomWords.tagLabels, line)[0]
  const rest = label === undefined ? undefined : /^ ?(?::|$)/.exec(line.slice(label.length))
  if (label === undefined || !rest || /[.!?]$/.test(line)) return false
  const tags = line.slice(label.length + rest[0].length).split(/[,|#·•;]/)
  return tags.every((tag) => tag.trim().split(/\s+/).length <= maxTagWords)
}

const wordsOf = (line: string): string[] => line.split(/[^\p{L}\p{N}'-]+/u)
