/** What a locale says of its words for search. All of it is compared without case and diacritics. */
export type Stemming = {
  /** Words that nobody searches for. */
  stopWords: ReadonlySet<string>
  /** A word to forms of it that no step brings together. */
  irregular: Readonly<Record<string, string>>
  /** Words that are left as they are. */
  fixed: ReadonlySet<string>
  /** Done one after the other; of each the first ending that fits. */
  steps: readonly (readonly (readonly [ending: string, to: string])[])[]
  /** Endings that may as well be something else, after which the steps are done too: poduri is of pod, păduri of pădure. */
  ambiguous: readonly (readonly [ending: string, to: string])[]
  /** What stems change within, each put for the other wherever it stands. */
  alternations: readonly (readonly [from: string, to: string])[]
  /** Put for each other in the last syllable of a stem of five letters or more. */
  lastVowel: readonly [from: string, to: string] | null
  /** A letter that stands twice at the end of a stem stands there once. */
  undouble: boolean
  vowels: string
}
