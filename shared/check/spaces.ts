/** Spaces a typist slipped in: two in a row, or one before a stop or a comma. What the source has too is left alone. */
import { type Checker, type Finding, findingsAt } from './model.ts'

const doubled = /(?<! ) {2,}(?![ ,.;:!?])/g
const early = /(?<=\S)[ \u00a0]+(?=[,.;:!?](?![.\d)(/\p{L}]))/gu

export const spaces: Checker = {
  name: 'spaces',
  run: ({ source, target }) => [
    ...unlessIn(source.text, doubled, target.text, 'Two spaces in a row.'),
    ...unlessIn(source.text, early, target.text, 'A space before a punctuation mark.'),
  ],
}

function unlessIn(source: string, pattern: RegExp, target: string, message: string): Finding[] {
  return source.search(pattern) < 0 ? findingsAt(target, pattern, () => ({ severity: 'info', message })) : []
}
