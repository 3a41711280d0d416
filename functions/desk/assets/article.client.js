/** An article's page: how far each version is, what readers see of it, its revisions, and what was left out of the translation. */
import { call, failure } from './api.client.js'
import { asksPanel } from './asks.client.js'
import { blocksPanel } from './blocks.client.js'
import { element, repeat } from './dom.client.js'
import { namingPanel } from './naming.client.js'
import { proposalsLink } from './proposals.client.js'
import { reviseForm } from './revise.client.js'
import { revisionsPanel } from './revisions.client.js'
import { formatDate, t } from './texts.client.js'
import { isWaiting, progressBar, publicBadge, stateOf } from './versions.client.js'

/** After a revision its versions are looked at more often for so long, in milliseconds. */
const restlessMs = 30_000

export async function showArticle(main, { article, person }) {
  const path = `/articles/${encodeURIComponent(article)}`
  const message = element('p', { class: 'hint', role: 'status' }, t('loading'))
  const heading = element('h1')
  const about = element('p', { class: 'hint' })
  const versions = element('div', { class: 'versions' })
  main.append(element('p', {}, element('a', { href: '/desk' }, t('back'))), message)

  let shown
  /** The ETag of what the editor has seen: publishing moves it, another's revision does not. */
  let etag = ''
  let restlessUntil = 0
  const load = async (anyRevision = false) => {
    const answer = await call('GET', path)
    if (!answer.ok) return message.replaceChildren(failure(answer))
    const { body } = answer
    if (body.revision < shown?.revision) return
    if (body.revision > shown?.revision && !anyRevision)
      return message.replaceChildren(
        t('article.revised'),
        ' ',
        element('button', { onclick: reload }, t('revise.reload')),
      )
    message.textContent = ''
    etag = answer.etag
    const before = JSON.stringify(shown)
    shown = body
    // What has not changed stays as it is, and so does the focus in it.
    if (JSON.stringify(shown) === before) return
    heading.textContent = shown.title
    heading.lang = shown.locale
    about.textContent = t('article.revision', { number: shown.revision, date: formatDate(shown.createdAt) })
    versions.replaceChildren(...shown.versions.map((version) => versionPanel(version, shown, decide)))
  }
  const decide = async (version, action) => {
    const answer = await call('POST', `${path}/versions/${version.locale}/${action}`)
    await load()
    message.replaceChildren(answer.ok ? t(`article.${action}ed`) : failure(answer))
  }
  await load()
  if (!shown) return

  let blocks = await blocksPanel(path, person)
  /** The newest revision becomes what the editor has seen. */
  const reload = async () => {
    await load(true)
    await revisions.load()
    const fresh = await blocksPanel(path, person)
    blocks.replaceWith(fresh)
    blocks = fresh
  }
  const onrevised = () => {
    restlessUntil = Date.now() + restlessMs
    return reload()
  }
  const mayChange = (person.roles.includes('editor') || person.roles.includes('admin')) && !shown.withdrawn
  const seen = () => etag
  const revisions = revisionsPanel({ path, locale: shown.locale, mayChange, seen, onrevised, reload })
  const asks = asksPanel({ path, article, locale: shown.locale, mayChange })
  await Promise.all([revisions.load(), asks.load()])

  message.before(heading, about)
  if (shown.withdrawn) message.before(element('p', { class: 'error' }, t('article.withdrawn')))
  main.append(versions, asks.node)
  if (mayChange)
    main.append(
      namingPanel({ path, versions: shown.versions, seen, onnamed: () => load(), reload: () => load(true) }),
      element(
        'details',
        { class: 'panel revise' },
        element('summary', {}, t('revise.title')),
        reviseForm({ path, seen, onrevised, reload }),
      ),
    )
  main.append(revisions.node, blocks)
  const isRestless = () =>
    Date.now() < restlessUntil || shown.versions.some((version) => isWaiting(version, shown.locale))
  repeat(
    () => (isRestless() ? 1.5 : 10),
    () => Promise.all([load(), asks.load()]),
  )
}

function versionPanel(version, article, decide) {
  const { locale, slug, progress, decision } = version
  const { withdrawn } = article
  const isOriginal = locale === article.locale
  const complete = isOriginal || (progress && progress.total > 0 && progress.filled === progress.total)
  const action = version.public || (decision === 'public' && !complete) ? 'unpublish' : 'publish'
  const translator = `/desk/articles/${article.id}/${locale}`
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
      isOriginal ? null : element('a', { class: 'button', href: translator }, t('article.translate')),
      !isOriginal &&
        progress?.stale > 0 &&
        element('a', { class: 'button', href: `${translator}?show=stale` }, t('article.translateStale')),
      isOriginal ? null : proposalsLink(`/articles/${article.id}/versions/${locale}`, translator),
      element('a', { class: 'button', href: `/${locale}/${slug}`, hreflang: locale }, t('article.open')),
      !withdrawn &&
        element('button', { onclick: act, disabled: action === 'publish' && !complete }, t(`article.${action}`)),
    ),
  )
}
