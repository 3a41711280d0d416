/** A stretch of a text, in UTF-16 code units: from `start` up to, and without, `end`. */
export type Span = { start: number; end: number }
