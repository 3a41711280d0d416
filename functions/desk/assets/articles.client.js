/** The list of articles, newest first, and above it the form for a new one. */
import { call, failure } from './api.client.js'
import { element, repeat } from './dom.client.js'
import { formatDate, t } from './texts.client.js'
import { uploadForm } from './upload.client.js'
import { isWaiting, progressBar, publicBadge, stateOf } from './versions.client.js'

export async function showArticles(main) {
  const list = element('tbody')
  const message = element('p', { class: 'hint', role: 'status' }, t('loading'))
  const more = element('button', { class: 'more', hidden: true }, t('articles.more'))
  const summary = element('summary', {}, t('upload.title'))
  const form = element('details', { class: 'panel' }, summary, uploadForm())
  const heads = ['headline', 'date', 'versions'].map((key) => element('th', { scope: 'col' }, t(`articles.${key}`)))
  main.append(
    element('h1', {}, t('articles.title')),
    form,
    element('table', { class: 'articles' }, element('thead', {}, element('tr', {}, heads)), list),
    message,
    more,
  )

  /** By article: its row, and what the row shows. */
  const shown = new Map()
  let next
  let waiting = false
  /** A row that shows the same stays as it is, and so does the focus in it. */
  const bring = (item) => {
    const text = JSON.stringify(item)
    const standing = shown.get(item.id)
    if (standing?.text === text) return standing.row
    const row = articleRow(item)
    standing?.row.replaceWith(row)
    shown.set(item.id, { row, text })
    return row
  }
  const load = async (cursor) => {
    const answer = await call('GET', cursor ? `/articles?cursor=${encodeURIComponent(cursor)}` : '/articles')
    if (!answer.ok) return message.replaceChildren(failure(answer))
    const { items } = answer.body
    const fresh = items.map(bring).filter((row) => !row.isConnected)
    if (cursor) list.append(...fresh)
    else list.prepend(...fresh)
    waiting = items.some((item) => item.versions.some((version) => isWaiting(version, item.locale)))
    if (cursor || next === undefined) {
      next = answer.body.next ?? null
      more.hidden = next === null
    }
    message.textContent = shown.size === 0 ? t('articles.empty') : ''
  }
  more.addEventListener('click', () => load(next))
  // Who opened or closed the form while the list was on its way has chosen: it stays as they left it.
  let chosen = false
  summary.addEventListener('click', () => {
    chosen = true
  })
  await load()
  if (!chosen) form.open = shown.size === 0
  repeat(
    () => (waiting ? 2 : 15),
    () => load(),
  )
}

function articleRow({ id, title, locale, createdAt, versions }) {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: `/desk/articles/${id}`, lang: locale }, title)),
    element('td', { class: 'date' }, formatDate(createdAt)),
    element(
      'td',
      {},
      versions.map((version) =>
        element(
          'div',
          { class: 'version-line' },
          element('strong', {}, version.locale.toUpperCase()),
          ` ${t(`state.${stateOf(version, locale)}`)} `,
          publicBadge(version),
          version.progress && isWaiting(version, locale) ? progressBar(version.progress) : null,
        ),
      ),
    ),
  )
}
