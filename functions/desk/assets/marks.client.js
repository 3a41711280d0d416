/** A source with its terms marked. */
import { element } from './dom.client.js'

/**
 * @param {string} text
 * @param {{term: string, start: number, end: number}[]} terms where two overlap, the first counts
 * @returns {(string | HTMLElement)[]} the whole text, in order
 */
export function markTerms(text, terms) {
  const parts = []
  let done = 0
  for (const { term, start, end } of terms.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue
    parts.push(text.slice(done, start), element('mark', { title: term }, text.slice(start, end)))
    done = end
  }
  return [...parts, text.slice(done)]
}
