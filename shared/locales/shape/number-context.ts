/** Words of a text that make a number right though no number of the other text has its value. */
export type NumberContext = {
  /** Measures of America and Britain, and those of all others. */
  imperial: RegExp
  metric: RegExp
  /** Matches the text before a size of clothes, which each country counts in its own way. */
  sized: RegExp
  /** Time zones by a name that all locales share. `other` is looked for if no other is found. */
  zones: Readonly<Record<ZoneName, RegExp>>
  /** Words of a mark, whose highest is known: "8.45 out of 10". */
  marks: RegExp
  /** Words for a year that is told from today: "last year". */
  relativeYear: RegExp
  /** Words for events by their years. */
  events: Readonly<Record<string, RegExp>>
  /** Words for people of an age, with the youngest and the oldest: "teenager". */
  ages: readonly { words: RegExp; from: number; to: number }[]
  /** Words for ages by ten years: "in their 30s". */
  tens: RegExp
  /** Words for the side that is ahead, where one tells goals and another a score. */
  lead: RegExp
  /** Words for a minute of a match, where another text counts from its end, or by hours. */
  minutes: RegExp
  /** Words for what is played after the last minute: "stoppage time". */
  extraTime: RegExp
}

export type ZoneName = 'home' | 'local' | 'eastern' | 'pacific' | 'gmt' | 'cet' | 'moscow' | 'other'
