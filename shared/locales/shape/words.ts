/**
 * A locale's rules for words: how they are inflected, which phrases may be terms, and how search groups the forms of a
 * word.
 */
export const partsOfSpeech = ['noun', 'adjective', 'verb', 'name'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

/** A sound change at the end of a stem. In each list the first row that fits counts; it may give several spellings. */
export type SoundChange = {
  /** The last consonants: `['st', ['șt']]`. */
  endings: readonly (readonly [from: string, to: readonly string[]])[]
  /** The last vowels: `['oa', ['o']]`. */
  vowels: readonly (readonly [from: string, to: readonly string[]])[]
}

/** Words that end in one of `ends`: remove `cut` letters, apply the sound change, and add each of `add` for a form. */
export type InflectionClass = {
  ends: readonly string[]
  cut: number
  forms: readonly { add: readonly string[]; shift?: string }[]
}

/** How the preceding word shows that a word spelled like a noun is not one. All lists hold lowercase words. */
export type WordContext = {
  /** Never a form of another word, whatever the classes give. */
  neverForms: readonly string[]
  degrees: readonly string[]
  beforeVerbs: readonly string[]
  beforeVerbOrGenitive: readonly string[]
  /** Matches nouns in the genitive. */
  genitive: RegExp
  /** Matches nouns with their article, and few other words. */
  definite: RegExp
  /** Matches all nouns with their article, and other words. */
  articled: RegExp
  /** Beginnings of words that `definite` matches but that are not nouns, or introduce a noun. */
  notNouns: readonly string[]
}

export type Inflection = {
  vowels: string
  shifts: Readonly<Record<string, SoundChange>>
  /** The classes of each part of speech. The longest ending that fits counts; an empty one fits every word. */
  classes: Readonly<Record<PartOfSpeech, readonly InflectionClass[]>>
  /** For a noun that begins a term, instead of `classes.noun`: those of single words, and those of endings. */
  nouns: { words: ReadonlyMap<string, InflectionClass>; classes: readonly InflectionClass[] }
  /** Maps a base form to its other forms, where no class gives them. */
  irregular: Readonly<Record<string, string>>
  /** The same for verbs: "left" is a form of the verb "leave" and not of the noun. */
  irregularVerbs: Readonly<Record<string, string>>
  /** Endings after a hyphen: PIB-ul. */
  hyphenated: readonly string[]
  /** Maps a base form to its abbreviations, with their full stop if they have one. */
  abbreviations: Readonly<Record<string, readonly string[]>>
  /** After these, a term's word is not inflected: "certificat de naștere". */
  fixedAfter: readonly string[]
  /** Words that may replace each other: the possessive article in "Banca Națională a României". */
  agreeing: readonly string[]
  /** The particle before a verb's dictionary form: "a", "to". */
  infinitive: string
  context?: WordContext
}

/** What phrases are made of: the words that no term begins or ends with, and how words end. */
export type Phrases = {
  /** Lowercase words that no term begins or ends with. */
  stopWords: ReadonlySet<string>
  /** Matches words that are no part of a term, by their ending. */
  notNouns: RegExp
  /** Words that may be inside a term: "stație de autobuz". */
  links: ReadonlySet<string>
  /** Titles before a name, which are no part of it. */
  titles: ReadonlySet<string>
  /** Maps an ending of a phrase's head to its endings in the dictionary form. */
  bases: readonly (readonly [ending: string, bases: readonly string[]])[]
  /** Which word of a phrase is its head. */
  head: 'first' | 'last'
}
