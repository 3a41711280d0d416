/** An article's page: how far each version is, what readers see of it, and what was left out of the translation. */
import { call, failure } from './api.client.js'
import { blocksPanel } from './blocks.client.js'
import { element, repeat } from './dom.client.js'
import { formatDate, t } from './texts.client.js'
import { isWaiting, progressBar, publicBadge, stateOf } from './versions.client.js'

export async function showArticle(main, { article, person }) {
  const path = `/articles/${encodeURIComponent(article)}`
  const message = element('p', { class: 'hint', role: 'status' }, t('loading'))
  const versions = element('div', { class: 'versions' })
  main.append(element('p', {}, element('a', { href: '/desk' }, t('back'))), message)

  let shown
  const load = async () => {
    const answer = await call('GET', path)
    if (!answer.ok) return message.replaceChildren(failure(answer))
    message.textContent = ''
    const before = JSON.stringify(shown)
    shown = answer.body
    // What has not changed stays as it is, and so does the focus in it.
    if (JSON.stringify(shown) !== before)
      versions.replaceChildren(...shown.versions.map((version) => versionPanel(version, shown, decide)))
  }
  const decide = async (version, action) => {
    const answer = await call('POST', `${path}/versions/${version.locale}/${action}`)
    await load()
    message.replaceChildren(answer.ok ? t(`article.${action}ed`) : failure(answer))
  }
  await load()
  if (!shown) return
  const { title, locale, revision, createdAt, withdrawn } = shown
  message.before(
    element('h1', { lang: locale }, title),
    element('p', { class: 'hint' }, t('article.revision', { number: revision, date: formatDate(createdAt) })),
  )
  if (withdrawn) message.before(element('p', { class: 'error' }, t('article.withdrawn')))
  main.append(versions, await blocksPanel(path, person))
  repeat(() => (shown.versions.some((version) => isWaiting(version, locale)) ? 1.5 : 10), load)
}

function versionPanel(version, article, decide) {
  const { locale, slug, progress, decision } = version
  const { withdrawn } = article
  const isOriginal = locale === article.locale
  const complete = isOriginal || (progress && progress.total > 0 && progress.filled === progress.total)
  const action = version.public || (decision === 'public' && !complete) ? 'unpublish' : 'publish'
  const act = async ({ currentTarget: button }) => {
    button.disabled = true
    await decide(version, action)
    button.disabled = false
  }
  return element(
    'section',
    { class: 'panel', 'aria-label': t(`language.${locale}`) },
    element(
      'h2',
      {},
      element('span', { class: 'code' }, locale.toUpperCase()),
      ` ${t(`state.${stateOf(version, article.locale)}`)} `,
      publicBadge(version),
    ),
    progress && !isOriginal ? progressBar(progress) : null,
    decision === 'auto' && !version.public && !withdrawn
      ? element('p', { class: 'hint' }, t('article.autoNote'))
      : null,
    element(
      'p',
      { class: 'actions' },
      isOriginal
        ? null
        : element('a', { class: 'button', href: `/desk/articles/${article.id}/${locale}` }, t('article.translate')),
      element('a', { class: 'button', href: `/${locale}/${slug}`, hreflang: locale }, t('article.open')),
      !withdrawn &&
        element('button', { onclick: act, disabled: action === 'publish' && !complete }, t(`article.${action}`)),
    ),
  )
}
