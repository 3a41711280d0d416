/** How a language joins the items of a list. */
export type ListRules = {
  /** Matches the words before the last item, as in "bread, milk and eggs". */
  joint: RegExp
  /** Matches all words that join things. */
  joints: RegExp
  /** Matches the beginning of what stands between commas and is no item: "which …", "of course". */
  noItem: RegExp
  /** Matches the beginning of a sentence that is no item: "In the future, …". */
  opening: RegExp
}
