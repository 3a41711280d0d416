/**
 * What a locale says of its words: how they are inflected, which phrases may be terms, and how search brings the forms of
 * a word together.
 */
export const partsOfSpeech = ['noun', 'adjective', 'verb', 'name'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

/** A sound change at the end of a stem. Of each list the first row that fits counts; it may give several spellings. */
export type Shift = {
  /** The last consonants: `['st', ['șt']]`. */
  endings: readonly (readonly [from: string, to: readonly string[]])[]
  /** The last vowels: `['oa', ['o']]`. */
  vowels: readonly (readonly [from: string, to: readonly string[]])[]
}

/** Words that end in one of `ends`: `cut` letters go, the shift is made, and each of `add` gives a form. */
export type InflectionClass = {
  ends: readonly string[]
  cut: number
  forms: readonly { add: readonly string[]; shift?: string }[]
}

/** How the word before tells that a word spelled as a noun is none. All lists are of lowercase words. */
export type Context = {
  /** Never a form of another word, whatever the classes give. */
  neverForms: readonly string[]
  degrees: readonly string[]
  beforeVerbs: readonly string[]
  beforeVerbOrGenitive: readonly string[]
  /** Fits a noun in the genitive. */
  genitive: RegExp
  /** Fits a noun with its article, and few other words. */
  definite: RegExp
  /** Fits all nouns with their article, and other words. */
  articled: RegExp
  /** How words begin that `definite` fits and that are no nouns, or introduce one. */
  notNouns: readonly string[]
}

export type Inflection = {
  vowels: string
  shifts: Readonly<Record<string, Shift>>
  /** For each part of speech its classes. The longest ending that fits counts; an empty one fits all. */
  classes: Readonly<Record<PartOfSpeech, readonly InflectionClass[]>>
  /** A base form to its other forms, where no class gives them. */
  irregular: Readonly<Record<string, string>>
  /** Endings after a hyphen: PIB-ul. */
  hyphenated: readonly string[]
  /** A base form to its abbreviations, each with its stop if it has one. */
  abbreviations: Readonly<Record<string, readonly string[]>>
  /** Words after which a term's word keeps its form: "certificat de naștere". */
  fixedAfter: readonly string[]
  /** Words of which any stands for any other: the possessive article in "Banca Națională a României". */
  agreeing: readonly string[]
  /** A prefix that a verb's dictionary form has: "a", "to". */
  infinitive: string
  context?: Context
}

/** What phrases are made of: the words that no term begins or ends with, and how words end. */
export type Phrases = {
  /** Lowercase words that no term begins or ends with. */
  stopWords: ReadonlySet<string>
  /** Fits words that are no part of a term, by how they end. */
  notNouns: RegExp
  /** Words that may stand inside a term: "stație de autobuz". */
  links: ReadonlySet<string>
  /** Before a name, and no part of it. */
  titles: ReadonlySet<string>
  /** An ending of the head of a phrase, and what stands for it in the dictionary. */
  bases: readonly (readonly [ending: string, bases: readonly string[]])[]
  /** Which word of a phrase is its head. */
  head: 'first' | 'last'
}
