/** What a locale tells the segmenter. The data lies in `locales/{ro,en}/sentences.ts`. */
import { commasForCedillas } from '../text/letters.ts'
import { withoutDiacritics } from '../text/normalise.ts'

/**
 * What may follow an abbreviation's stop without a new sentence; a lowercase letter always may.
 * - `name`: anything. A title, a street, an example: what follows belongs to it.
 * - `place`: the same where it is used as a title or a place: after a comma, a bracket, a capital or a link word.
 * - `number`: a number, a Roman numeral, a lettered item.
 * - `unit`: a digit or a word of `units`.
 * - `starter`: any word but one that opens sentences.
 * - `none`: nothing.
 */
const follows = ['name', 'place', 'number', 'unit', 'starter', 'none'] as const
export type Follow = (typeof follows)[number]

/** Lists of words in lower case, parted by white space. An abbreviation with a capital matches that case only. */
export type RuleLists = Record<Follow, string> & {
  /** Words that with a capital open a sentence rather than continue a name. */
  starters: string
  /** Endings of common nouns, which with a capital open a sentence if a lowercase word follows. */
  endings: string
  /** Currencies, days, months, time zones: words that with a capital continue an amount or a time. */
  units: string
  /** Words before an abbreviation of a place. */
  links: string
  /** Words with a Roman numeral after them, which an initial would not follow: "part I". */
  counted: string
  /** Verbs that with a name before them tell who spoke: "Run!" Smith said. */
  reports: string
}

export type Rules = {
  abbreviations: ReadonlyMap<string, Follow>
  /** The longest abbreviation, in characters. */
  longest: number
  starters: ReadonlySet<string>
  endings: readonly string[]
  units: ReadonlySet<string>
  links: ReadonlySet<string>
  counted: ReadonlySet<string>
  reports: ReadonlySet<string>
}

export function readRules(lists: RuleLists): Rules {
  const abbreviations = new Map(
    follows.flatMap((follow) => words(lists[follow]).map((word) => [word, follow] as const)),
  )
  return {
    abbreviations,
    longest: Math.max(...[...abbreviations.keys()].map((word) => word.length)),
    starters: new Set(words(lists.starters).flatMap((word) => [word, withoutDiacritics(word)])),
    endings: words(lists.endings),
    units: new Set(words(lists.units)),
    links: new Set(words(lists.links)),
    counted: new Set(words(lists.counted)),
    reports: new Set(words(lists.reports)),
  }
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** What the rules say of `word`, which stands before a stop. All capitals are a word of their own: "DNA", not "dna". */
export function followOf(rules: Rules, word: string): Follow | undefined {
  if (word.length > rules.longest) return undefined
  const comma = commasForCedillas(word)
  const follow = rules.abbreviations.get(comma)
  if (follow || /^\p{Lu}+$/u.test(comma)) return follow
  return rules.abbreviations.get(comma.toLowerCase())
}
