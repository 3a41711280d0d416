/**
 * Numbers left as the source writes them: 1,234.5 becomes 1.234,5 in Romanian. Each must be in the source in the same
 * form. A decimal must be counted, measured, rated or priced too, because 17.4 may be a version, 17.30 a time and 5,30
 * two things.
 */
import type { Finisher, TextEdit } from '../shape.ts'
import { type FigureFormat, type FigurePatterns, figurePatterns } from './figure-patterns.ts'

const priced = /(?:[$€£¥]|(?<!\p{L})(?:USD|EUR|RON|GBP|CHF|lei))[ \u00a0\u202f]?$/u
/** What joins the ends of a range. */
const linked = /^(?: (?:la|și|sau|până la|to|and|or) | ?[-–] ?)$/
const longestLink = 10
/** "between 2.5 and 3 percent": the unit stands behind a whole number. */
const begun = /(?<!\p{L})(?:între|de la|between|from) $/iu
const rangeEnd = /^ (?:la|și|to|and) \d{1,6}/
/** Perhaps a time: 17.30. */
const clock = /^(?:[01]?\d|2[0-4])[.,][0-5]\d$/
/** As much of the text around a number as is read. */
const [lookahead, lookbehind] = [32, 60]

export function figureFinisher(format: FigureFormat): Finisher {
  const patterns = figurePatterns(format)
  return (text, source, from) => {
    if (from.numbers.thousands !== format.group) return []
    const known = new Set(Array.from(source.matchAll(patterns.foreign), ([figure]) => plain(figure)))
    const written = new Set(source.match(/\d+(?:[.,]\d+)*/g))
    const isUntranslated = text.trim() === source.trim()
    const found: TextEdit[] = []
    // From the last to the first: in "3.5 to 4.5 hours" the unit stands behind the second.
    for (const { 0: figure, index: start } of [...text.matchAll(patterns.foreign)].reverse()) {
      const end = start + figure.length
      const swapped = figure.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
      if (!known.has(plain(figure)) || written.has(swapped) || (isUntranslated && mayBeGrouped(figure))) continue
      const before = text.slice(Math.max(0, start - lookbehind), start)
      const after = text.slice(end, end + lookahead)
      const next = found.at(-1)?.start ?? Infinity
      const isRange = next - end <= longestLink && linked.test(text.slice(end, next))
      if (isNumber(patterns, figure, before, after, isRange)) found.push({ start, end, text: swapped })
    }
    return found.reverse()
  }
}

/** `isRange`: it begins a range whose end is a number. */
function isNumber(patterns: FigurePatterns, figure: string, before: string, after: string, isRange: boolean): boolean {
  if (patterns.labelled.test(before) || isAddress(figure)) return false
  if (patterns.grouped.test(figure)) return !before.endsWith('+') && !isList(figure, before, after)
  if (patterns.measured.test(after)) return !isTime(figure, before, after)
  if (isRange || patterns.rated.test(before)) return true
  if (begun.test(before) && !clock.test(figure)) return patterns.measured.test(after.replace(rangeEnd, ''))
  return !mayBeGrouped(figure) && (patterns.counted.test(after) || priced.test(before))
}

const plain = (figure: string): string => figure.replaceAll('–', '-')

/** Whether the target's language may mean thousands by it: 4.399 is a number in both. */
const mayBeGrouped = (figure: string): boolean => /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(figure)

/** An address of the Internet: 192.168.100.200. */
const isAddress = (figure: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(figure) && figure.split('.').every((part) => Number(part) <= 255)

/** Numbers of notes: (27,152,160,170). */
const isList = (figure: string, before: string, after: string): boolean =>
  figure.length > 12 && /[([]$/.test(before) && /^[)\]]/.test(after)

/** "at 17.30 hours", „la 17.30 ore”. */
const isTime = (figure: string, before: string, after: string): boolean =>
  clock.test(figure) && /(?<!\p{L})(?:at|from|until|la|ora|orele) $/iu.test(before) && /^ (?:hours|ore|h)/.test(after)
