/** Finds stray spaces: two in a row, or one before a full stop or comma. If the source has them too, they are fine. */
import { type CheckCode, type Checker, type CheckFinding, findingsAt } from './model.ts'

const doubled = /(?<![ .?!]) {2,}(?![ ,.;:!?])/g
const early = /(?<=\S)[ \u00a0]+(?=[,.;:!?](?![.\d)(/\p{L}]))/gu

export const checkSpaces: Checker = ({ source, target }) => [
  ...unlessIn(source.text, doubled, target.text, 'spaces.doubled'),
  ...unlessIn(source.text, early, target.text, 'spaces.early'),
]

function unlessIn(source: string, pattern: RegExp, target: string, code: CheckCode): CheckFinding[] {
  return source.search(pattern) < 0 ? findingsAt(target, pattern, () => ({ severity: 'warning', code })) : []
}
