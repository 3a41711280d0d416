/** A small article for tests that care for the path and not for the text. */
export const article = `# The ferry is back

Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.

He says the river is *higher* than in 2023. Nobody argues with him.
`

/** The sentences of it, title first. */
export const sentences = [
  'The ferry is back',
  'Costel Negrea has taken the ferry out again.',
  'He carries fourteen cars a trip.',
  'He says the river is higher than in 2023.',
  'Nobody argues with him.',
]
