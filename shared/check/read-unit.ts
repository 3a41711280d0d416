/** Reads what a number counts or measures from the text around it: „5 km”, "€5", "5 per cent". */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { UnitName } from '../locales/shape/numbers.ts'
import { modernLetters } from '../text/letters.ts'
import { wordsIn } from '../text/words.ts'
import type { Unit } from './decimal.ts'
import { kindOf, symbolsAfter, symbolsBefore } from './units.ts'

/** `before`, `rest`: some characters on either side of a number from `start` to `end`. */
export function readUnit(before: string, rest: string, start: number, end: number, locale: Locale): Unit | undefined {
  const prefix = symbolBefore.exec(before)
  const prefixed = prefix && symbolsBefore[prefix[1] ?? '']
  if (prefixed) return { names: prefixed, start: start - prefix[0].length, end: start }
  const words = wordsOf(locale)
  const byWord = words.pattern.exec(modernLetters(rest))
  const bySymbol = symbolAfter.exec(rest)
  const found = (byWord?.[0].length ?? 0) > (bySymbol?.[0].length ?? 0) ? byWord : bySymbol
  if (!found) return undefined
  const names =
    found === bySymbol ? symbolsAfter[found[1] ?? ''] : words.names.get(spaced((found[1] ?? '').toLowerCase()))
  return names && { names, start: end, end: end + found[0].length }
}

/** Whether a text names a currency, beside a number or not. */
export const namesMoney = (text: string, locale: Locale): boolean =>
  /[$€£¥]/.test(text) ||
  wordsIn(text).some(({ spelled }) =>
    wordsOf(locale)
      .names.get(spelled)
      ?.some((name) => kindOf(name) === 'money'),
  )

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&')
const oneOf = (texts: readonly string[]): string =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const symbolBefore = new RegExp(
  `(?<!\\p{L})(?:US|A|C|CA|AU|HK|NZ)?(${oneOf(Object.keys(symbolsBefore))})[ \\u00a0]?$`,
  'u',
)
const symbolAfter = new RegExp(`^[ \\u00a0\\u202f-]?(${oneOf(Object.keys(symbolsAfter))})(?![\\p{L}\\p{N}])`, 'u')

/** A unit of several words may be written with hyphens: "square-foot". */
const spaced = (words: string): string => words.replaceAll('-', ' ')

type Words = { pattern: RegExp; names: ReadonlyMap<string, readonly UnitName[]> }
const read = new Map<Locale, Words>()

function wordsOf(locale: Locale): Words {
  const known = read.get(locale)
  if (known) return known
  const { adjectives = [], ...units } = registry[locale].units
  const names = new Map<string, UnitName[]>()
  for (const [name, words] of Object.entries(units) as [UnitName, readonly string[]][])
    for (const word of words.map(spaced)) names.set(word, [...(names.get(word) ?? []), name])
  const links = oneOf([...registry[locale].numbers.between])
  const between = adjectives.length > 0 ? `(?:(?:${oneOf(adjectives)})[ -])?` : ''
  const pattern = new RegExp(
    `^\\.?[ \\u00a0\\u202f-]?(?:(?:${links}) )?${between}(${oneOf([...names.keys()]).replaceAll(' ', '[ -]')})(?![\\p{L}\\p{N}])`,
    'iu',
  )
  const made = { pattern, names }
  read.set(locale, made)
  return made
}
