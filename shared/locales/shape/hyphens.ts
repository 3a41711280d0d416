/** Hyphens that belong to their word, so that they stay when a line's end is removed behind them. */

/** Both parts in lower case without diacritics: the letters before the hyphen, and those after it. */
export type HyphenRule = { before: RegExp; after: RegExp }
