/** What translators have put right and the original has wrong too: its editors revise it, or leave it as it is. */
import { call, failure } from './api.client.js'
import { element } from './dom.client.js'
import { formatDate, t } from './texts.client.js'

/**
 * @param {{path: string, article: string, locale: string, mayChange: boolean}} options `path` and `locale` are the article's
 * @returns {{node: HTMLElement, load: () => Promise<void>}} `node` is hidden while nothing is asked
 */
export function asksPanel({ path, article, locale, mayChange }) {
  const list = element('ul', { class: 'rows' })
  const outcome = element('div', { class: 'outcome', role: 'status' })
  const node = element(
    'section',
    { class: 'panel asks', hidden: true },
    element('h2', {}, t('asks.title')),
    element('p', { class: 'hint' }, t('asks.hint')),
    outcome,
    list,
  )

  let shown
  async function load() {
    const answer = await call('GET', `${path}/asks`)
    if (!answer.ok) return
    const { items } = answer.body
    // What has not changed stays as it is, and so does the focus in it.
    if (JSON.stringify(items) === JSON.stringify(shown)) return
    shown = items
    node.hidden = items.length === 0
    list.replaceChildren(...items.map((ask) => askItem(ask, { article, locale, dismiss: mayChange ? dismiss : null })))
  }
  async function dismiss({ locale: to, segment, n }) {
    const ask = `versions/${to}/segments/${encodeURIComponent(segment)}/asks/${n}`
    const answer = await call('POST', `${path}/${ask}/dismiss`)
    outcome.replaceChildren(...(answer.ok ? [] : [failure(answer)]))
    await load()
  }
  return { node, load }
}

function askItem(ask, { article, locale, dismiss }) {
  const id = `ask-${ask.locale}-${ask.segment}`
  const said = (name, language, text) =>
    element(
      'p',
      { class: 'excerpt' },
      element('span', { class: 'hint' }, `${name}: `),
      element('span', { lang: language }, text),
    )
  return element(
    'li',
    { id },
    said(t(`language.${locale}`), locale, ask.source.text),
    said(t(`language.${ask.locale}`), ask.locale, ask.target.text),
    element('p', { class: 'hint' }, `${ask.by} · ${formatDate(ask.at)}`),
    element(
      'p',
      { class: 'actions' },
      element(
        'a',
        { class: 'button', href: `/desk/articles/${encodeURIComponent(article)}/${ask.locale}#segment-${ask.segment}` },
        t('asks.open'),
      ),
      dismiss && element('button', { onclick: () => dismiss(ask), 'aria-describedby': id }, t('asks.dismiss')),
    ),
  )
}
