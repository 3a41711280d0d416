/** A segment's source as its translator sees it: its terms marked, and in a stale one what has changed by word. */
import { differenceOf } from './difference.client.js'
import { element } from './dom.client.js'
import { markTerms } from './marks.client.js'
import { t } from './texts.client.js'

/** @returns {(string | Node)[]} */
export function sourceOf({ source, terms, difference }) {
  if (!difference) return markTerms(source.text, terms)
  return differenceOf(difference, (text, start) => markTerms(text, within(terms, start, start + text.length)))
}

/** How to read it, where it is not plain text. */
export const sourceHints = ({ difference }) =>
  difference ? [element('p', { class: 'hint' }, t('translator.difference'))] : []

/** Those parts of the terms that stand in `[start, end)`, by their place in it. */
const within = (terms, start, end) =>
  terms
    .map((term) => ({ ...term, start: Math.max(term.start, start) - start, end: Math.min(term.end, end) - start }))
    .filter((term) => term.start < term.end)
