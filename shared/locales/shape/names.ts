/** What a language does with names: how a check knows that a name is in a translation, in whatever form. */

export type NameRules = {
  /**
   * Places, peoples and institutions with a name of their own in each language, by an id that all locales share: the
   * beginnings of the words for it, lowercase and without diacritics. "vienna": vien, for Vienna and Viennese. A word
   * with a stop after it is whole: "niger." is not Nigeria.
   */
  known: Readonly<Record<string, string>>
  /** Matches lowercase words for peoples, with diacritics, where the language writes them so. */
  peoples?: RegExp
  /** First names of people, lowercase and without diacritics. */
  given: ReadonlySet<string>
  /** Words before a person's name, likewise. */
  titles: ReadonlySet<string>
  /** Titles of popes, saints and kings, whose names each language has its own form of; likewise. */
  crowned: ReadonlySet<string>
  /** What a name may end with beyond its plain form, likewise. */
  endings: ReadonlySet<string>
  /** Those of them that its cases, its plural and its article make, after a name or in the place of its end, likewise. */
  cases: ReadonlySet<string>
  /** Lowercase words inside names. */
  links: ReadonlySet<string>
  /** Words between the last two names of a list. */
  joining: ReadonlySet<string>
  /** Matches words that have a capital in the names of institutions, works and days, and are translated; likewise. */
  common: RegExp
  /** Places, firms and clubs that every language calls the same, likewise. */
  places: ReadonlySet<string>
  /** Matches words that by their ending may be common nouns, likewise. */
  articled: RegExp
  /** Matches surnames by their endings, likewise. */
  surname: RegExp
}
