/**
 * Finds stray spaces: two in a row, one before a full stop or comma, one inside quotation marks or brackets. If the
 * source has them too, they are fine.
 */
import { type CheckCode, type Checker, type CheckFinding, findingsAt } from './model.ts'

const doubled = /(?<![ .?!]) {2,}(?![ ,.;:!?])/g
const early = /(?<=\S)[ \u00a0]+(?=[,.;:!?](?![.\d)(/\p{L}]))/gu

const inside = /(?<=[„“([«])[ \u00a0]+(?=\S)|(?<=\S)[ \u00a0]+(?=[”)\]»])/g

export const checkSpaces: Checker = ({ source, target }) => [
  ...unlessIn(source.text, doubled, target.text, 'spaces.doubled'),
  ...unlessIn(source.text, early, target.text, 'spaces.early'),
  ...unlessIn(source.text, inside, target.text, 'spaces.inside'),
]

function unlessIn(source: string, pattern: RegExp, target: string, code: CheckCode): CheckFinding[] {
  return source.search(pattern) < 0 ? findingsAt(target, pattern, () => ({ severity: 'warning', code })) : []
}
