/**
 * Numbers left as the source writes them: 1,234.5 becomes 1.234,5 in Romanian. Each must be in the source in the same
 * form. A decimal must be counted, measured, rated or priced too, because 17.4 may be a version, 17.30 a time and 5,30
 * two things.
 */
import type { Finisher, TextEdit } from '../shape.ts'

type FigureFormat = {
  /** The source's thousands separator. A source with another one has no such numbers. */
  group: ',' | '.'
  /** Units after a number, separated by white space; an underscore is a space inside. */
  units: string
  /** What else is counted, so rarely to three decimals that 16,700 people are thousands in any text. */
  counted: string
  /** Words before a decimal without a unit: "a magnitude of 5.6". At most three words may stand between. */
  ratings: string
  /** Words after which digits are a name: a version, a telephone. */
  labels: string
}

/** Units that may follow a number without a space. */
const glued = 'km|kg|cm|mm|ml|[kMGT]Wh?|[kMG]Hz|[kMGT]B|bn|tn|mn|m|s|x|C|F'
const space = '[ \\u00a0\\u202f]'
const priced = /(?:[$€£¥]|(?<!\p{L})(?:USD|EUR|RON|GBP|CHF|lei))[ \u00a0\u202f]?$/u
/** What joins the ends of a range. */
const linked = /^(?: (?:la|și|sau|până la|to|and|or) | ?[-–] ?)$/
const longestLink = 10
/** As much of the text around a number as is read. */
const [wordsAfter, wordsBefore] = [32, 60]

export function figureFinisher({ group, units, counted, ratings, labels }: FigureFormat): Finisher {
  const [thousands, decimal] = group === ',' ? [',', '\\.'] : ['\\.', ',']
  const grouped = `[1-9]\\d{0,2}(?:${thousands}\\d{3})+(?:${decimal}\\d{1,6})?`
  const number = `(?:${grouped}|\\d{1,6}${decimal}\\d{1,6})`
  /** A number or a range. A letter, a sign or another figure beside it rules it out. */
  const foreign = new RegExp(
    `(?<![\\p{L}\\d.,:/]|[\\p{L}\\d][-–])(?:[1-9]\\d{0,2}[-–])?${number}(?:[-–](?:${number}|\\d{1,6}))?` +
      `(?![\\d°][\\d']|\\d|[.,:/-]\\d|(?!(?:${glued})(?!\\p{L}))\\p{L})`,
    'gu',
  )
  const isGrouped = new RegExp(`^${grouped}(?:[-–]${grouped})?$`)
  const after = (list: string) => `(?:${space}|-)(?:${words(list)})(?![\\p{L}\\d])`
  const measured = new RegExp(`^(?:(?:${glued})(?![\\p{L}\\d])|${space}?[%°‰]|${after(units)})`, 'u')
  const numbered = new RegExp(`^(?:${space}?[$€£¥]|${after(counted)})`, 'u')
  const rated = new RegExp(
    `(?<!\\p{L})(?:${words(ratings)}|${words(ratings.replace(/(?<!\S)\S/g, (letter) => letter.toUpperCase()))})(?: \\p{Ll}+){0,3} $`,
    'u',
  )
  const labelled = new RegExp(`(?<!\\p{L})(?:${words(labels)})[.:]?(?: (?:nr|no|number|at|on|la)\\.?)? ?$`, 'iu')

  return (text, source, from) => {
    if (from.numbers.thousands !== group) return []
    const known = new Set(Array.from(source.matchAll(foreign), ([figure]) => plain(figure)))
    const written = new Set(source.match(/\d+(?:[.,]\d+)*/g))
    const isUntranslated = text.trim() === source.trim()
    const figures = [...text.matchAll(foreign)].map(({ 0: figure, index: start }) => ({ figure, start }))
    /** From the last to the first: in "3.5 to 4.5 hours" the unit stands behind the second. */
    const found = figures.reduceRight<TextEdit[]>((changes, { figure, start }) => {
      const end = start + figure.length
      const swapped = figure.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
      const before = text.slice(Math.max(0, start - wordsBefore), start)
      const next = text.slice(end, end + wordsAfter)
      const mayBeGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(figure)
      if (!known.has(plain(figure)) || written.has(swapped) || labelled.test(before)) return changes
      if (isAddress(figure) || (isUntranslated && mayBeGrouped)) return changes
      const follower = changes.at(-1)
      const isRange = follower && linked.test(text.slice(end, follower.start)) && follower.start - end <= longestLink
      const isNumber = isGrouped.test(figure)
        ? !/\+$/.test(before) && !isList(figure, before, next)
        : measured.test(next)
          ? !isTime(figure, before, next)
          : isRange || rated.test(before) || (!mayBeGrouped && (numbered.test(next) || priced.test(before)))
      if (isNumber) changes.push({ start, end, text: swapped })
      return changes
    }, [])
    return found.reverse()
  }
}

const words = (list: string): string => list.trim().split(/\s+/).join('|').replaceAll('_', ' ').replaceAll('.', '\\.')

const plain = (figure: string): string => figure.replaceAll('–', '-')

/** An address of the Internet: 192.168.100.200. */
const isAddress = (figure: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(figure) && figure.split('.').every((part) => Number(part) <= 255)

/** Numbers of notes: (27,152,160,170). */
const isList = (figure: string, before: string, after: string): boolean =>
  figure.length > 12 && /[([]$/.test(before) && /^[)\]]/.test(after)

/** "at 17.30 hours", „la 17.30”. */
const isTime = (figure: string, before: string, after: string): boolean =>
  /^(?:[01]?\d|2[0-4])[.,][0-5]\d$/.test(figure) &&
  /(?<!\p{L})(?:at|from|until|la|ora|orele|de la|până la) $/iu.test(before) &&
  /^ (?:hours|ore|h)/.test(after)
