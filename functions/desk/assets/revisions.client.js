/** The revisions of an article: who brought them and when, what each changed, and the way back to it. */
import { call, failure } from './api.client.js'
import { confirm } from './confirm.client.js'
import { differenceOf } from './difference.client.js'
import { element } from './dom.client.js'
import { changesOf, overtaken } from './revise.client.js'
import { formatDate, t } from './texts.client.js'

/**
 * @param {{path: string, locale: string, mayChange: boolean, seen: () => string, onrevised: () => unknown, reload: () => unknown}} options
 * @returns {{node: HTMLElement, load: () => Promise<void>}}
 */
export function revisionsPanel({ path, locale, mayChange, seen, onrevised, reload }) {
  const list = element('ol', { class: 'rows' })
  const outcome = element('div', { class: 'outcome', role: 'status' })
  const node = element('section', { class: 'panel revisions' }, element('h2', {}, t('revisions.title')), outcome, list)

  const revert = async (number, newest) => {
    if (!(await confirm(t('revisions.confirm', { number, next: newest + 1 }), t('revisions.goBack')))) return
    const headers = { 'If-Match': seen() }
    const answer = await call('POST', `${path}/revert`, { body: { revision: number }, headers })
    if (answer.ok) {
      outcome.replaceChildren(...changesOf(answer.body))
      await onrevised()
    } else outcome.replaceChildren(...(answer.status === 412 ? overtaken(reload) : [failure(answer)]))
  }

  let shown
  async function load() {
    const answer = await call('GET', `${path}/revisions`)
    if (!answer.ok) return outcome.replaceChildren(failure(answer))
    const { items } = answer.body
    // What has not changed stays as it is, and so does what is open in it.
    if (JSON.stringify(items) === JSON.stringify(shown)) return
    shown = items
    const newest = items[0]?.revision
    list.replaceChildren(
      ...items.map((item) => revisionRow(item, { path, locale, newest, revert: mayChange ? revert : null })),
    )
  }
  return { node, load }
}

function revisionRow({ revision, title, at, by }, { path, locale, newest, revert }) {
  const id = `revision-${revision}`
  const place = element('div', { id: `${id}-changes` })
  const toggle = async ({ currentTarget: button }) => {
    const open = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(open))
    place.hidden = !open
    if (!open || place.hasChildNodes()) return
    const answer = await call('GET', `${path}/compare?from=${revision - 1}&to=${revision}`)
    place.replaceChildren(answer.ok ? comparison(answer.body, locale) : failure(answer))
  }
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'line', id },
      element('strong', {}, t('revisions.number', { number: revision })),
      revision === newest && element('span', { class: 'badge good' }, t('revisions.current')),
      element('span', { class: 'hint' }, `${formatDate(at)} · ${by}`),
    ),
    element('p', { class: 'excerpt', lang: locale }, title),
    element(
      'p',
      { class: 'actions' },
      revision > 1 &&
        element(
          'button',
          { onclick: toggle, 'aria-expanded': 'false', 'aria-controls': place.id, 'aria-describedby': id },
          t('revisions.compare'),
        ),
      revert &&
        revision !== newest &&
        element('button', { onclick: () => revert(revision, newest), 'aria-describedby': id }, t('revisions.goBack')),
    ),
    place,
  )
}

function comparison({ items }, locale) {
  if (items.length === 0) return element('p', { class: 'hint' }, t('revisions.alike'))
  return element(
    'ul',
    { class: 'differences' },
    items.map(({ kind, words }) =>
      element(
        'li',
        {},
        element('span', { class: 'badge' }, t(`revisions.kinds.${kind}`)),
        element('p', { lang: locale }, differenceOf(words)),
      ),
    ),
  )
}
