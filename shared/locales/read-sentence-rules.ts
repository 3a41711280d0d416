/** Makes a locale's rules for cutting sentences of lists of words, which are easier to write and to read. */
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import type { Follow, SentenceRules } from './shape.ts'

const follows = ['name', 'place', 'number', 'unit', 'starter', 'none'] as const satisfies Follow[]

/** Lists of words in lower case, parted by white space. An abbreviation with a capital matches that case only. */
type RuleLists = Record<Follow, string> & {
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
    counted: new Set(words(lists.counted)),
    reports: new Set(words(lists.reports)),
  }
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)
