/** Makes a locale's rules for splitting sentences from lists of words, which are easier to write and read. */
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import type { Follow, SentenceRules } from './shape.ts'

const follows = ['name', 'rank', 'place', 'number', 'unit', 'starter', 'none'] as const satisfies Follow[]

/** Lists of lowercase words, separated by white space. An abbreviation with a capital matches only with the capital. */
type RuleLists = Record<Follow, string> & {
  /** Words that, with a capital, begin a sentence rather than continue a name. */
  starters: string
  /** Endings of common nouns, which with a capital begin a sentence if a lowercase word follows. */
  endings: string
  /** Currencies, days, months, time zones: words that, with a capital, continue an amount or a time. */
  units: string
  /** Words before an abbreviated place name. */
  links: string
  /** Words before a noun that looks like an abbreviated rank. */
  determiners: string
  /** Words followed by a Roman numeral, which here is no initial: "part I". */
  counted: string
  /** Verbs that, after a name, say who spoke: "Run!" Smith said. */
  reports: string
}

export function readSentenceRules(lists: RuleLists): SentenceRules {
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
    determiners: new Set(words(lists.determiners).flatMap((word) => [word, withoutDiacritics(word)])),
    counted: new Set(words(lists.counted)),
    reports: new Set(words(lists.reports)),
  }
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)
