/**
 * Reads a mail that an editor pasted whole: its heads, the signs of quoting and forwarding, and signatures are set
 * apart, and what is quoted becomes text again. Text without a sign of mail stays as it is.
 */

import type { DroppedText } from '../dropped-text.ts'
import { endsInWrote, headField, isForwardMark, isPictureSign, plainSubject } from './mail-words.ts'
import type { TextLine } from './text-line.ts'

/** A longer text below "--" is no signature. */
const maxSignatureLines = 15
/** In a text without any other sign of mail, this share of the lines must be quoted. */
const minQuoted = 0.5
const maxBrokenChars = 30
const maxHeadLines = 60

/** `subject`: what the mail says it is about. `isMail`: whether there was any sign of mail. */
type MailReading = { lines: TextLine[]; isMail: boolean; subject?: string }

export function readMail(lines: TextLine[], dropped: DroppedText): MailReading {
  const quoted = unquote(lines)
  const subject = markHeads(quoted.lines)
  const signs = quoted.lines.some(({ aside }) => aside)
  if (!signs && quoted.marks.length < lines.filter(({ text }) => text !== '').length * minQuoted)
    return { lines, isMail: false }
  for (const mark of quoted.marks) dropped.text('quote-mark', mark)
  markSignatures(quoted.lines)
  for (const line of quoted.lines) if (isPictureSign(line.text)) line.aside ??= 'mail'
  return { lines: quoted.lines, isMail: signs || quoted.marks.length > 0, ...(subject !== undefined && { subject }) }
}

/** Marks what stands around a mail that is not quoted. @returns its subject */
export function markMail(lines: TextLine[]): string | undefined {
  const subject = markHeads(lines)
  if (lines.some(({ aside }) => aside)) markSignatures(lines)
  return subject
}

/** The lines without "> ". A blank line is put where the depth changes. */
function unquote(lines: TextLine[]): { lines: TextLine[]; marks: string[] } {
  const found: TextLine[] = []
  const marks: string[] = []
  let depth = 0
  for (const [index, line] of lines.entries()) {
    const [mark = ''] = /^(?:> ?)+/.exec(line.text) ?? []
    const text = line.text.slice(mark.length).trim()
    const own = mark.replace(/ /g, '').length
    // A program that wraps quoted lines again leaves their last words without a sign.
    const broken =
      own === 0 && depth > 0 && text !== '' && text.length <= maxBrokenChars && lines[index + 1]?.text[0] === '>'
    if (own !== depth && !broken && line.text !== '' && found.at(-1)?.text) found.push({ ...line, text: '' })
    if (!broken && line.text !== '') depth = own
    if (line.text === '') depth = 0
    if (own > 0) marks.push(mark)
    found.push({ ...line, text })
  }
  return { lines: found, marks }
}

/** Marks heads, forwarding marks and "Ana Pop wrote:". @returns the last subject that says something. */
function markHeads(lines: TextLine[]): string | undefined {
  let subject: string | undefined
  let [forwards, first, read] = [false, true, 0]
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.text === '') continue
    if (isForwardMark(line.text) && (/\p{L}/u.test(line.text) || headAt(lines, index + 1, false).isHead)) {
      line.aside = 'mail'
      forwards = true
      continue
    }
    // No part of what is no head is one.
    const head = index < read ? undefined : headAt(lines, index, forwards || first)
    read = head?.end ?? read
    if (head?.isHead) {
      for (const own of lines.slice(index, head.end)) if (own.text !== '') own.aside = 'mail'
      subject = head.subject ?? subject
      index = head.end - 1
    } else markAttribution(lines, index)
    forwards = false
    first = false
  }
  return subject
}

/** Fields up to `end`. */
type Head = { end: number; isHead: boolean; subject?: string }

/**
 * The head that begins at a line: several fields, of whom one says from whom it is, and another about what, or to which
 * address. At the top of a text and below a forwarding mark a subject is enough.
 */
function headAt(lines: TextLine[], start: number, expected: boolean): Head {
  const kinds: string[] = []
  let [end, subject, addresses] = [start, '', false]
  for (let index = start; index < Math.min(start + maxHeadLines, lines.length); index++) {
    const { text = '', indented = false } = lines[index] ?? {}
    const field = headField(text)
    if (!field && text === '' && headField(lines[index + 1]?.text ?? '')) continue
    if (!field && (text === '' || end === start || end < index || !(indented || /\S@\S/.test(text)))) break
    if (field) kinds.push(field.kind)
    if (field?.kind === 'subject') subject = field.value
    else if (!field && kinds.at(-1) === 'subject') subject += ` ${text}`
    addresses ||= /\S@\S/.test(text)
    end = index + 1
  }
  const about = kinds.includes('subject')
  const isHead = (kinds.includes('from') && kinds.length > 1 && (addresses || about)) || (expected && about)
  const plain = plainSubject(subject)
  return { end, isHead, ...(isHead && plain !== undefined && { subject: plain }) }
}

/** "On 14 March, Ana Pop <ana@gazeta.example> wrote:", which may be wrapped. */
function markAttribution(lines: TextLine[], index: number): void {
  let text = ''
  for (let end = index; end < index + 3; end++) {
    const row = lines[end]?.text ?? ''
    if (row === '') return
    text = text ? `${text} ${row}` : row
    if (!/\S@\S/.test(text) || !endsInWrote(text)) continue
    for (const own of lines.slice(index, end + 1)) own.aside = 'mail'
    return
  }
}

/** What is below "--", to the end of its message. */
function markSignatures(lines: TextLine[]): void {
  for (const [index, { text }] of lines.entries()) {
    if (text !== '--' && text !== '—') continue
    const rest = lines.slice(index + 1, index + 1 + maxHeadLines)
    const end = rest.findIndex(({ aside }) => aside === 'mail')
    const below = (end < 0 ? rest : rest.slice(0, end)).filter((line) => line.text !== '')
    const ends = end >= 0 || index + 1 + rest.length === lines.length
    if (!ends || below.length > maxSignatureLines) continue
    for (const line of [lines[index], ...below]) if (line && line.text !== '') line.aside = 'mail'
  }
}
