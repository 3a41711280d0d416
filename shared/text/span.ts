/** A range of a text in UTF-16 code units, from `start` to before `end`. */
export type Span = { start: number; end: number }
