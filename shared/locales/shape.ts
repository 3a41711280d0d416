/**
 * What the product needs of a locale, all of it data: a folder here exports one of these, and `registry.ts` lists it. No
 * file outside the folders names a locale.
 */

import type { StemRules } from '../text/stem.ts'
import type { Newsroom } from './shape/newsroom.ts'
import type { Inflection, Phrases } from './shape/words.ts'

export type LocaleData = {
  conventions: Conventions
  /** The interface's texts. Every locale has the same keys; a test holds it. */
  messages: { readonly [key: string]: MessageTexts }
  numbers: NumberFormat
  /** How sentences are cut. */
  sentences: SentenceRules
  /** How words are inflected: a glossary's terms are found in all their forms. */
  inflection: Inflection
  /** What phrases are made of, for mining terms. */
  phrases: Phrases
  /** How the forms of a word are brought together. */
  stemming: StemRules
  /** By what words newsroom lines and a site's own lines are told. */
  newsroom: Newsroom
  revisions: RevisionRules
  /** What is put right in an engine's output. Each works on what the one before it made. */
  finishers: readonly Finisher[]
  /** Of a locale whose letters have older encodings. */
  letters?: Letters
  /** Words that look like another language's and say something else. */
  falseFriends: readonly FalseFriend[]
  engines?: EngineCodes
}

type MessageTexts = string | { readonly [key: string]: MessageTexts }

/** How a locale names itself, writes its dates and reads. */
export type Conventions = {
  /** The language's own name. */
  name: string
  /** BCP 47, for dates, numbers and the names of languages. */
  dates: string
  /** Language and territory as Open Graph writes them. */
  openGraph: string
  /** Silent reading of a text by an adult. */
  wordsPerMinute: number
  /** What it calls languages, by their locale. Others are looked up in CLDR, which takes a starting process some 10 ms. */
  languages?: Readonly<Record<string, string>>
  /** A sentence that no engine can refuse. */
  greeting: string
}

/** How a locale writes numbers, in figures and in words: what comparing them by value needs. */
export type NumberFormat = {
  decimal: ',' | '.'
  thousands: ',' | '.'
  /** Lowercase words from 0 to 90, and articles that stand for one before a magnitude. */
  words: Readonly<Record<string, number>>
  /** Words and abbreviations for powers of ten, to the exponent. */
  magnitudes: Readonly<Record<string, number>>
  /** What may stand between a number and its magnitude: "20 de milioane". */
  between: readonly string[]
  /** What stands between tens and units: "twenty-five", "douăzeci și cinci". */
  tensAndUnits: readonly string[]
  /** Words that begin what means per cent: "la sută". */
  percent: RegExp
  /** In a date of figures alone: the day before the month. */
  dayFirst: boolean
}

/** What a locale's words must hold for a change to be of spelling alone: what comparing revisions needs. */
export type RevisionRules = {
  /** Words that deny, without diacritics. */
  negations: ReadonlySet<string>
  /** Letters at a word's end where one more or less is grammar, not a slip: "vote", "voted". */
  ending: number
  /** Words that are one slip apart and both right, without diacritics. */
  confusable: readonly ReadonlySet<string>[]
}

/** `[start, end)` becomes `text`; UTF-16 offsets. */
export type TextEdit = { start: number; end: number; text: string }

/** Changes in order, none over another. `source` is the text that was translated, `from` how its locale writes numbers. */
export type Finisher = (text: string, source: string, from: NumberFormat) => TextEdit[]

/**
 * What may follow an abbreviation's stop without a new sentence; a lowercase letter always may.
 * - `name`: anything. A title, a street, an example: what follows belongs to it.
 * - `place`: the same where it is used as a title or a place: after a comma, a bracket, a capital or a link word.
 * - `number`: a number, a Roman numeral, a lettered item.
 * - `unit`: a digit or a word of `units`.
 * - `starter`: any word but one that opens sentences.
 * - `none`: nothing.
 */
export type Follow = 'name' | 'place' | 'number' | 'unit' | 'starter' | 'none'

/** `read-sentence-rules.ts` makes it of lists of words. */
export type SentenceRules = {
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

/** Letters that a locale was written with in older encodings. */
export type Letters = {
  hasLegacy(text: string): boolean
  /** The text in the letters of today. */
  modern(text: string): string
  /** Whether a word has letters of other languages alone, and so is a foreign name. */
  hasForeign(word: string): boolean
}

/** `code` names the text among the messages of the checks that says what is wrong. */
export type FalseFriend = { fits: RegExp; code: 'magnitude.billion' | 'magnitude.trillion' }

/** What engines call the locale, where that is not its id. */
export type EngineCodes = {
  deepl?: { source: string; target: string }
  /**
   * Apertium's modes to and from Spanish, in which all pairs meet, and the Debian package that has them. `reversed`: the
   * mode is made of this one's steps, where the package ships the data without its mode. It lies in `apertium.json`, for
   * `infra/local/prepare.mjs` reads it without TypeScript.
   */
  apertium?: { package: string; toSpanish: string; fromSpanish: string | { reversed: string } }
}
