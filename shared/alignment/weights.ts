/**
 * The numbers of the model: how probable each kind of evidence is in units that translate each other. They were fitted to
 * documents of news with known links, some of them disturbed; everything else is estimated from the document.
 */
export const weights = {
  /** How much a word says: words of a sentence depend on each other, so less than all of their evidence counts. */
  words: 0.58,
  /** The probability that a number, a mark, a name or a similar word has the same counterpart. */
  number: 0.97,
  mark: 0.97,
  name: 0.97,
  similar: 0.97,
  /** Likewise for a translation that the lexicon has, times its own probability. */
  known: 0.97,
  /** Likewise for the words of a glossary's term, and of an engine's translation. */
  term: 0.8,
  translated: 0.6,
  /** The share of all these probabilities that counts where a word has no counterpart in the other unit. */
  faith: 0.6,
  /** The share of links whose words say no more than those of any two units. */
  loose: 0.0035,
  /** Likewise for what has no counterpart anywhere in the other text. */
  lonelyNumber: 0.7,
  lonelyName: 0.3,
  lonely: 0.08,
  /** The variance of the lengths' ratio, by its logarithm: of a long unit, and for each letter that a short one has. */
  ratio: 0.022,
  shortRatio: 2.4,
  /** The weight of lengths, and the most that they can say against a link. */
  length: 0.8,
  leastLength: -6,
  /** For as many sentences within the units on both sides, one more or less, or more than that. */
  sentences: [0.45, -2.6, -4],
  /** The share of units with several sentences from which their number counts in full. */
  severalSentences: 0.05,
  /** For units of the same kind, for others, and for each end of a block within a link. */
  sameKind: 0.3,
  otherKind: -1.5,
  acrossBlocks: -2,
  /** For links that begin a block on both sides or none, and on one side only. */
  sameBegin: 0.2,
  otherBegin: -0.6,
  /** How often a unit without counterpart follows a link, and another such unit, before the document says. */
  open: 0.057,
  stay: 0.71,
  /** How often links have each shape: 1-1, 1-2, 2-1, 2-2, 1-3, 3-1. */
  shapes: [0.769, 0.11, 0.11, 0.002, 0.0045, 0.0045],
  /** How many links and units the two shares above are worth beside the document's own. */
  trust: 10,
}
