/** Reads what a number counts or measures from the text around it: „5 km”, "€5", "5 per cent". */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { UnitName } from '../locales/shape/numbers.ts'
import { normaliseSpelling, wordsIn } from '../text/words.ts'
import type { Unit } from './decimal.ts'
import { symbolsAfter, symbolsBefore } from './unit-symbols.ts'
import { kindOf } from './units.ts'

/** `before`, `rest`: some characters on either side of a number from `start` to `end`. */
export function readUnit(before: string, rest: string, start: number, end: number, locale: Locale): Unit | undefined {
  const prefix = symbolBefore.exec(before)
  const prefixed = prefix && symbolsBefore[prefix[1] ?? '']
  if (prefixed) return { names: prefixed, start: start - prefix[0].length, end: start }
  const touching = touchingAfter.exec(rest)
  const [mark = '', foot, inch, stone] = touching ?? []
  if (touching && (!inch || /\d['’′]$/.test(before)))
    return { names: [foot ? 'foot' : stone ? 'stone' : 'inch'], start: end, end: end + mark.length }
  const symbol = symbolAfter.exec(rest)
  const word = wordAfter(rest, locale)
  if (word && word.length > (symbol?.[0].length ?? 0)) return { names: word.names, start: end, end: end + word.length }
  const names = symbol && symbolsAfter[symbol[1] ?? '']
  return names ? { names, start: end, end: end + symbol[0].length } : undefined
}

/** Whether a text names a currency, beside a number or not. */
export const namesMoney = (text: string, locale: Locale): boolean =>
  /[$€£¥]/.test(text) ||
  wordsIn(text).some(({ spelled }) =>
    phrasesOf(locale)
      .phrases.get(spelled)
      ?.some((name) => kindOf(name) === 'money'),
  )

const oneOf = (symbols: Readonly<Record<string, unknown>>): string =>
  Object.keys(symbols)
    .sort((a, b) => b.length - a.length)
    .map((symbol) => symbol.replace('$', '\\$').replace('/', '\\/'))
    .join('|')

const symbolBefore = new RegExp(`(?<!\\p{L})(?:US|A|C|CA|AU|HK|NZ)?(${oneOf(symbolsBefore)})[ \\u00a0]?$`, 'u')
const symbolAfter = new RegExp(`^[ \\u00a0\\u202f-]?(${oneOf(symbolsAfter)})(?![\\p{L}\\p{N}])`, 'u')

/** What is a unit only where it touches the number: 6'2", "13st 4lb", "8in". */
const touchingAfter = /^(?:(['’′])(?=\d{1,2}(?:["”″]|''))|(["”″]|'')|(st)(?= ?\d{1,2} ?lb)|in(?![\p{L}-]))/u

/** The words after a number, with what stands before them: "-million-euro", „ de metri pătrați”. */
const words = /^(\.?[ \u00a0\u202f-]?)(\p{L}[\p{L}\p{M}.]*(?:[ -]\p{L}[\p{L}\p{M}.]*){0,4})/u

function wordAfter(rest: string, locale: Locale): { names: readonly UnitName[]; length: number } | undefined {
  const [, gap = '', found] = words.exec(rest) ?? []
  if (!found) return undefined
  const { between } = registry[locale].numbers
  const { adjectives = [] } = registry[locale].units
  const { beginnings, phrases } = phrasesOf(locale)
  const list = found.split(/[ -]/).map((word) => normaliseSpelling(word))
  const isBetween = between.includes(list[0] ?? '')
  const first = isBetween ? 1 : 0
  const skipped = adjectives.includes(list[first] ?? '') ? first + 1 : first
  for (const from of new Set([first, skipped])) {
    if (!beginnings.has(list[from]?.replace(/\.$/, '') ?? '') && !beginnings.has(list[from] ?? '')) continue
    for (let to = list.length; to > from; to--) {
      // The last word may have a sentence's stop.
      const phrase = list.slice(from, to).join(' ')
      const names = phrases.get(phrase) ?? phrases.get(phrase.replace(/\.$/, ''))
      if (names)
        return { names, length: gap.length + found.split(/[ -]/).slice(0, to).join(' ').replace(/\.$/, '').length }
    }
  }
  return undefined
}

type Phrases = { beginnings: ReadonlySet<string>; phrases: ReadonlyMap<string, readonly UnitName[]> }

const read = new Map<Locale, Phrases>()

/** Each word or phrase with what it may mean, and their first words. Words of a phrase may have hyphens between: "square-foot". */
function phrasesOf(locale: Locale): Phrases {
  const known = read.get(locale)
  if (known) return known
  const { adjectives: _, ...units } = registry[locale].units
  const made = new Map<string, UnitName[]>()
  for (const [name, phrases] of Object.entries(units) as [UnitName, readonly string[]][])
    for (const phrase of phrases.map((words) => words.replaceAll('-', ' ')))
      made.set(phrase, [...(made.get(phrase) ?? []), name])
  const beginnings = new Set([...made.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''))
  const result = { beginnings, phrases: made }
  read.set(locale, result)
  return result
}
