/** What the checks of a translation need to know of its language. */

import type { ListRules } from './lists.ts'

export type CheckRules = {
  quotes: {
    /** Matches quotation marks that the language does not use. */
    foreign: RegExp
    /** The right ones, as a message shows them. */
    style: string
    /** How bad straight marks are, if the source has none. */
    straight: 'warning' | 'info'
    /** Matches the text before the title of a work, which may be in italics elsewhere: "the novel". */
    works: RegExp
    /** Matches a verb of saying before a clause: the speech is reported, and needs no marks. */
    reported: RegExp
  }
  /** Matches a verb of asking or knowing with the clause of an indirect question, which needs no question mark. */
  asked: RegExp
  /** Frequent words by an id that all locales share: their beginnings, lowercase and without diacritics. */
  newsWords: Readonly<Record<string, string>>
  /** The top-level domains of the countries that speak it. */
  domains: readonly string[]
  /** How long a text is, against the same text in English: measured on 1,400 aligned sentences of news. */
  length: number
  /** How many commas and other marks between clauses a text has, against the same text in English. */
  marks: number
  lists: ListRules
  /** Lowercase words that may be there twice in a row. */
  doubled: ReadonlySet<string>
  /** Words between a word and itself in an idiom: "day by day". */
  idiomLinks: ReadonlySet<string>
  /** Matches what a chat engine says before a translation, at the beginning of a text. */
  introduction: RegExp
  /** Matches a lowercase word that is spelled as in this language and hardly in another. */
  spelling: RegExp
  /** Lowercase words and phrases that other languages have borrowed from this one. */
  lent: ReadonlySet<string>
  /** For a language with a word between a number and what is counted. */
  counting?: CountingRules
  /** Matches a pronoun that needs a capital and has none. */
  smallPronoun?: RegExp
  /** For a language with diacritics. */
  diacritics?: DiacriticRules
}

export type CountingRules = {
  /** The word between: "20 de oameni". */
  link: string
  /** Whether a number, by its last two digits, needs the link. Only a number over 19 is asked for with 0. */
  needsLink(lastTwo: number): boolean
  /** Matches numbers in words that need the link before a noun. */
  words: RegExp
  /** What is counted: plural nouns, lowercase. */
  nouns: ReadonlySet<string>
  /** Matches other plural nouns by their endings. */
  nounEnding: RegExp
  /** Matches what may be another plural noun, and words that end so and are none. */
  pluralEnding: RegExp
  noNouns: ReadonlySet<string>
  /** Matches the word before a number that is a name, such as "ora", "linia" or "art". */
  label: RegExp
  /** Matches the word before a year. */
  beforeYear: RegExp
}

export type DiacriticRules = {
  letters: RegExp
  /** Matches lowercase words without diacritics that are no words of the language. */
  bare: RegExp
  /** Matches words that lack their diacritics beside the words that it names. */
  phrases: RegExp
  /** Matches words that may lack them, in a text where no word near has any. */
  doubtful: RegExp
  /** Names without diacritics that need them. */
  bareNames: ReadonlySet<string>
  /** Matches the text from a word that looks bare but begins a phrase of another language. */
  foreign: RegExp
}
