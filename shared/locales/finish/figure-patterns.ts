/** What tells a number from a version, a time or a name: its form, and the words around it. */

export type FigureFormat = {
  /** The source's thousands separator. A source with another one has no such numbers. */
  group: ',' | '.'
  /** Units after a number, separated by white space; an underscore is a space inside. */
  units: string
  /** What else is counted, so rarely to three decimals that 16,700 people are thousands in any text. */
  counted: string
  /** Words before a decimal without a unit: "a magnitude of 5.6". At most three words may stand between. */
  ratings: string
  /** Words after which digits are a name: a version, a law, a telephone. */
  labels: string
}

/** Units that may follow a number without a space. */
const glued = 'km|kg|mg|cm|mm|ml|ha|hl|[kMGT]Wh?|[kMG]Hz|[kMGT]B|kV|bn|tn|mn|m|g|l|s|x|C|F'
const space = '[ \\u00a0\\u202f]'

export type FigurePatterns = {
  /** A number or a range as the source writes it. A letter, a sign or another figure beside it rules it out. */
  foreign: RegExp
  /** Thousands, and a range of them. */
  grouped: RegExp
  /** Match the text after a number: a unit, something counted. */
  measured: RegExp
  counted: RegExp
  /** Match the text before a number. */
  rated: RegExp
  labelled: RegExp
}

export function figurePatterns({ group, units, counted, ratings, labels }: FigureFormat): FigurePatterns {
  const [thousands, decimal] = group === ',' ? [',', '\\.'] : ['\\.', ',']
  const grouped = `[1-9]\\d{0,2}(?:${thousands}\\d{3})+(?:${decimal}\\d{1,6})?`
  const number = `(?:${grouped}|\\d{1,6}${decimal}\\d{1,6})`
  const after = (list: string) => `(?:${space}|-)(?:${words(list)})(?![\\p{L}\\d])`
  const capitals = ratings.replace(/(?<!\S)\S/g, (letter) => letter.toUpperCase())
  return {
    foreign: new RegExp(
      `(?<![\\p{L}\\d.,:/]|[\\p{L}\\d][-–])(?:[1-9]\\d{0,2}[-–])?${number}(?:[-–](?:${number}|\\d{1,6}))?` +
        `(?!\\d|[.,:/-]\\d|(?!(?:${glued})(?!\\p{L}))\\p{L})`,
      'gu',
    ),
    grouped: new RegExp(`^${grouped}(?:[-–]${grouped})?$`),
    measured: new RegExp(`^(?:(?:${glued})(?![\\p{L}\\d])|${space}?[%°‰]|${after(units)})`, 'u'),
    counted: new RegExp(`^(?:${space}?[$€£¥]|${after(counted)})`, 'u'),
    rated: new RegExp(`(?<!\\p{L})(?:${words(ratings)}|${words(capitals)})(?: \\p{Ll}+){0,3} $`, 'u'),
    labelled: new RegExp(`(?<!\\p{L})(?:${words(labels)})[.:]?(?: (?:nr|no|number|at|on|la)\\.?)? ?$`, 'iu'),
  }
}

const words = (list: string): string => list.trim().split(/\s+/).join('|').replaceAll('_', ' ').replaceAll('.', '\\.')
