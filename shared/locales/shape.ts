/**
 * The data that Punte needs of a locale. A folder here exports one of these, and `registry.ts` lists it. No file
 * outside the folders names a locale.
 */

import type { StemRules } from '../text/stem.ts'
import type { CheckRules } from './shape/checking.ts'
import type { HyphenRule } from './shape/hyphens.ts'
import type { MailWords } from './shape/mail.ts'
import type { NameRules } from './shape/names.ts'
import type { Newsroom } from './shape/newsroom.ts'
import type { Calendar, NumberFormat, UnitWords } from './shape/numbers.ts'
import type { Inflection, Phrases } from './shape/words.ts'

export type LocaleData = {
  conventions: Conventions
  /** The interface's texts. Every locale has the same keys; a test checks it. */
  messages: { readonly [key: string]: MessageTexts }
  numbers: NumberFormat
  /** What numbers count. */
  units: UnitWords
  calendar: Calendar
  /** How sentences are split. */
  sentences: SentenceRules
  /** How words are inflected, so that a glossary's terms are found in all their forms. */
  inflection: Inflection
  /** The words and endings of phrases, for mining terms. */
  phrases: Phrases
  /** How the forms of a word get one stem. */
  stemming: StemRules
  /** The words that mark a newsroom's lines and a site's own lines. */
  newsroom: Newsroom
  /** What mail programs put around a message. */
  mail: MailWords
  /** Which hyphens at a line's end belong to their word. */
  hyphens: readonly HyphenRule[]
  revisions: RevisionRules
  /** Corrections of an engine's output, in order. Each works on the result of the one before it. */
  finishers: readonly Finisher[]
  /** For a locale whose letters have older encodings. */
  letters?: Letters
  /** Words that look like a word of another language but mean something else. */
  falseFriends: readonly FalseFriend[]
  checking: CheckRules
  names: NameRules
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
  /** An adult's silent reading. */
  wordsPerMinute: number
  /** Names of languages, by their locale. Others are looked up in CLDR, which takes a starting process about 10 ms. */
  languages?: Readonly<Record<string, string>>
  /** A sentence that no engine can refuse. */
  greeting: string
  /** How a newspaper writes it, in English, for engines that read instructions: the facts that the finishers hold to. */
  typography: string
  /** Endings that follow a whole word without a space, and are no words themselves: "link" + "uri". */
  attachedEndings: ReadonlySet<string>
}

/** Words that show whether a change is of spelling alone, for comparing revisions. */
export type RevisionRules = {
  /** Words that negate, without diacritics. */
  negations: ReadonlySet<string>
  /** How many letters at a word's end belong to grammar: a change there is no slip. "vote", "voted". */
  ending: number
  /** Groups of correct words that are one slip apart, without diacritics. */
  confusable: readonly ReadonlySet<string>[]
}

/** `[start, end)` becomes `text`; UTF-16 offsets. */
export type TextEdit = { start: number; end: number; text: string }

/** Changes in order, without overlaps. `source`: the text that was translated. `from`: the data of its locale. */
export type Finisher = (text: string, source: string, from: LocaleData) => TextEdit[]

/**
 * What may follow an abbreviation's stop without a new sentence; a lowercase letter always may.
 * - `name`: anything. A title, a street, an example: what follows belongs to it.
 * - `rank`: anything, unless a number or one of `determiners` before it shows that it is a noun, or a sentence opens.
 * - `place`: anything where it is used as a title or a place: after a comma, a bracket, a capital or a link word.
 * - `number`: a number, a Roman numeral, a lettered item.
 * - `unit`: a digit or a word of `units`.
 * - `starter`: any word but one that opens sentences.
 * - `none`: nothing.
 */
export type Follow = 'name' | 'rank' | 'place' | 'number' | 'unit' | 'starter' | 'none'

/** `read-sentence-rules.ts` makes it from lists of words. */
export type SentenceRules = {
  abbreviations: ReadonlyMap<string, Follow>
  /** The longest abbreviation, in characters. */
  longest: number
  starters: ReadonlySet<string>
  endings: readonly string[]
  units: ReadonlySet<string>
  links: ReadonlySet<string>
  determiners: ReadonlySet<string>
  counted: ReadonlySet<string>
  reports: ReadonlySet<string>
}

/** Letters in older encodings of a locale. */
export type Letters = {
  hasLegacy(text: string): boolean
  /** The text in today's letters. */
  modern(text: string): string
  /** Whether a word has letters that only other languages have, and so is a foreign name. */
  hasForeign(word: string): boolean
}

/** `code` names the text among the messages of the checks that says what is wrong. */
export type FalseFriend = { fits: RegExp; code: 'magnitude.billion' | 'magnitude.trillion' }

/** Engines' names for the locale, where they differ from its id. */
export type EngineCodes = {
  deepl?: { source: string; target: string }
  /**
   * Apertium's modes to and from Spanish, through which all pairs go, and their Debian package. `reversed`: the mode
   * whose steps make this one, if the package has the data without its mode. The data is in `apertium.json`, because
   * `infra/local/prepare.mjs` reads it without TypeScript.
   */
  apertium?: { package: string; toSpanish: string; fromSpanish: string | { reversed: string } }
}
