/** How far a version is, as words and as a bar: the list, the article's page and the translator show it alike. */
import { element } from './dom.client.js'
import { t } from './texts.client.js'

/** @param {{locale: string, state: string, public?: boolean}} version @param {string} source the original's locale */
export const stateOf = (version, source) => (version.locale === source ? 'original' : version.state)

export const isWaiting = (version, source) => stateOf(version, source) === 'waiting'

export const publicBadge = ({ public: shown }) =>
  element('span', { class: shown ? 'badge good' : 'badge' }, t(shown ? 'public' : 'hidden'))

/** A bar and what it says. @param {{total: number, filled: number, reviewed: number, stale: number}} progress */
export function progressBar(progress) {
  const { total, filled, reviewed, stale } = progress
  const said = [
    t('progress', { count: total, filled }),
    reviewed > 0 && t('reviewedCount', { count: reviewed }),
    stale > 0 && t('staleCount', { count: stale }),
  ].filter(Boolean)
  return element(
    'div',
    { class: 'progress' },
    element('progress', { max: Math.max(total, 1), value: filled, 'aria-label': said[0] }),
    element('span', {}, said.join(' · ')),
  )
}
