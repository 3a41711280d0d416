/** What is known of a pair, beside its texts: where its target comes from, its state, its checks. */
import { element } from './dom.client.js'
import { apiLocale, has, t } from './texts.client.js'

export function factsOf(pair) {
  return [
    element('span', { class: `badge origin-${pair.origin ?? 'none'}` }, originText(pair)),
    element('span', { class: `badge state-${pair.state}` }, t(`segmentState.${pair.state}`)),
    pair.stale && element('span', { class: 'badge warn' }, t('translator.stale')),
  ].filter(Boolean)
}

function originText({ target, origin, match, engine }) {
  if (!target || !origin) return t('origin.none')
  if (origin === 'memory' && match !== undefined) return t('origin.memoryMatch', { match })
  return origin === 'engine' && engine ? t('origin.engineNamed', { engine }) : t(`origin.${origin}`)
}

export function notesOf({ source, checks, refused, stale, difference }) {
  return [
    refused && element('p', { class: 'hint' }, t('translator.refused', { reason: refused })),
    stale && !difference && element('p', { class: 'hint' }, t('translator.regrouped')),
    source.tags?.length > 0 && element('p', { class: 'hint' }, t('translator.tags')),
    checks.length > 0 && checkList(checks),
  ].filter(Boolean)
}

export const checkList = (checks) =>
  element(
    'ul',
    { class: 'checks' },
    checks.map((check) =>
      element(
        'li',
        { class: check.severity },
        element('strong', {}, `${t(`severity.${check.severity}`)}: `),
        textOf(check),
      ),
    ),
  )

/** In the desk's language; a check that was stored before it had a code, or that is newer than this page, in English. */
const textOf = ({ code, values, message }) =>
  code && has(`checks.${code}`) ? t(`checks.${code}`, values) : element('span', { lang: apiLocale }, message)
