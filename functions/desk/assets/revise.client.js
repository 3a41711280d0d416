/** The form for a new version of an article's text, and what it has changed once it is there. */
import { call } from './api.client.js'
import { element } from './dom.client.js'
import { originalFields } from './original.client.js'
import { t } from './texts.client.js'

/**
 * @param {{path: string, seen: () => string, onrevised: () => unknown, reload: () => unknown}} options `seen` gives the
 *   ETag of the article that its editor has seen, `reload` shows it as it is now
 */
export function reviseForm({ path, seen, onrevised, reload }) {
  const original = originalFields()
  const button = element('button', { class: 'primary' }, t('revise.submit'))
  const outcome = element('div', { class: 'outcome', role: 'status' })

  const submit = async (event) => {
    event.preventDefault()
    outcome.replaceChildren()
    if (!original.check()) return
    button.disabled = true
    button.textContent = t('upload.sending')
    const answer = await call('PUT', `${path}/source`, { ...original.content(), headers: { 'If-Match': seen() } })
    button.disabled = false
    button.textContent = t('revise.submit')
    if (answer.ok) {
      original.empty()
      outcome.replaceChildren(...changesOf(answer.body))
      await onrevised()
    } else if (answer.status === 412) original.general.replaceChildren(...overtaken(reload))
    else original.refuse(answer)
  }

  return element(
    'form',
    { class: 'upload', onsubmit: submit },
    element('p', { class: 'hint' }, t('revise.hint')),
    original.nodes,
    element('div', { class: 'fields' }, original.format),
    original.general,
    button,
    outcome,
  )
}

/** Somebody else has changed the article since: what to do about it. Nothing typed is lost. */
export function overtaken(reload) {
  const text = element('p', {}, t('revise.overtaken'))
  const again = async () => {
    await reload()
    button.remove()
    text.textContent = t('revise.reloaded')
  }
  const button = element('button', { type: 'button', onclick: again }, t('revise.reload'))
  return [text, button]
}

const toldKinds = ['changed', 'new', 'removed', 'split', 'merged', 'revived', 'moved', 'typographic']
const outdating = new Set(['changed', 'split', 'merged'])

/** @param {{revision: number, changes: {kind: string}[], removed: string[]}} revised as the API answers */
export function changesOf({ revision, changes, removed }) {
  const count = (kind) =>
    kind === 'removed' ? removed.length : changes.filter((change) => change.kind === kind).length
  const told = toldKinds.filter((kind) => count(kind) > 0)
  return [
    element('p', {}, element('strong', {}, t('revise.done', { number: revision }))),
    told.length > 0
      ? element(
          'ul',
          {},
          told.map((kind) => element('li', {}, t(`revise.counts.${kind}`, { count: count(kind) }))),
        )
      : element('p', {}, t('revise.nothing')),
    told.some((kind) => outdating.has(kind)) && element('p', { class: 'hint' }, t('revise.outdated')),
  ].filter(Boolean)
}
