/** Two wordings in one text: what went is in `del`, what came in `ins`. */
import { element } from './dom.client.js'

/**
 * @param {{text: string, kind: 'same' | 'added' | 'removed'}[]} pieces
 * @param {(text: string, start: number) => (string | Node)[]} [show] shows a piece of the wording after, which begins at
 *   `start` in it
 * @returns {(string | Node)[]}
 */
export function differenceOf(pieces, show = (text) => [text]) {
  let at = 0
  return pieces.flatMap(({ text, kind }) => {
    if (kind === 'removed') return element('del', {}, text)
    const shown = show(text, at)
    at += text.length
    return kind === 'added' ? element('ins', {}, ...shown) : shown
  })
}
