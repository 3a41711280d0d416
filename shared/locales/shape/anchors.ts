/** What tells which number of a text counts what. */
export type Anchors = {
  /** Maps words without diacritics to what they mean, by a name that all locales share. */
  meanings: ReadonlyMap<string, string>
  /** Matches what parts two numbers with their nouns: a mark, or a word such as "and". */
  breaks: RegExp
  /** Matches all that stands between a part and its whole: "15 of the 48". */
  partOf: RegExp
}
