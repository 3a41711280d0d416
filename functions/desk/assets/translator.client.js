/** The translator's view of a version: a row a segment, brought up to date while it is open. */
import { call, failure } from './api.client.js'
import { element, repeat } from './dom.client.js'
import { proposalList, readProposals } from './proposals.client.js'
import { segmentRow } from './segment.client.js'
import { t } from './texts.client.js'
import { progressBar } from './versions.client.js'

/** By pair, and by how many proposals there are for it. */
const filters = {
  all: () => true,
  open: ({ state }) => state === 'initial' || state === 'translated',
  stale: ({ stale }) => stale,
  checks: ({ checks, stale }) => stale || checks.some(({ severity }) => severity !== 'info'),
  proposals: (_, proposed) => proposed > 0,
}

/** Whether the machine may still fill it: what it refused is for people. */
const isAwaited = ({ target, refused }) => target === null && !refused

export async function showTranslator(main, { article, version: to, person }) {
  const articlePath = `/articles/${encodeURIComponent(article)}`
  const path = `${articlePath}/versions/${to}`
  const message = element('p', { class: 'hint', role: 'status' }, t('loading'))
  const progress = element('div')
  const unsaved = element('p', { class: 'unsaved', role: 'status' })
  const filter = element(
    'select',
    { id: 'filter' },
    Object.keys(filters).map((value) => element('option', { value }, t(`translator.shows.${value}`))),
  )
  const none = element('p', { class: 'hint', hidden: true }, t('translator.none'))
  const list = element('ol', { class: 'segments' })
  /** Those for sentences that are gone. */
  const left = proposalList({ path, to, name: t('proposals.gone') })
  main.classList.add('wide')
  main.append(
    element('p', {}, element('a', { href: `/desk/articles/${encodeURIComponent(article)}` }, t('article.back'))),
    message,
  )

  const about = await call('GET', articlePath)
  if (!about.ok) return message.replaceChildren(failure(about))
  message.before(
    element('h1', {}, t('translator.title', { language: t(`language.${to}`) })),
    element('p', { class: 'subject', lang: about.body.locale }, about.body.title),
  )
  main.append(
    element(
      'div',
      { class: 'toolbar' },
      progress,
      element('p', {}, element('label', { for: 'filter' }, t('translator.show')), ' ', filter),
      unsaved,
    ),
    element('p', { class: 'hint' }, t('translator.keys')),
    left.node,
    none,
    list,
  )

  const states = ['translated', 'reviewed']
  if (person.roles.includes('reviewer') || person.roles.includes('admin')) states.push('final')
  /** Rows by segment, in order. */
  const rows = new Map()

  const count = () => {
    const dirty = [...rows.values()].filter((row) => row.isDirty()).length
    unsaved.textContent = dirty > 0 ? t('translator.unsavedCount', { count: dirty }) : ''
  }
  const goOn = (row) => {
    const shown = [...rows.values()].filter(({ node }) => !node.hidden)
    shown[shown.indexOf(row) + 1]?.area.focus()
  }
  const build = ({ segments, sourceLocale }) => {
    let block
    for (const [index, pair] of segments.entries()) {
      const onnext = () => goOn(row)
      const row = segmentRow({ pair, number: index + 1, from: sourceLocale, to, path, states, onchange: count, onnext })
      row.node.classList.toggle('starts-block', pair.block !== block)
      block = pair.block
      rows.set(pair.id, row)
    }
    list.replaceChildren(...[...rows.values()].map(({ node }) => node))
    count()
    choose()
    // The address may name a segment, which was not there when the browser looked for it.
    if (location.hash) document.getElementById(location.hash.slice(1))?.focus()
  }
  const choose = () => {
    for (const { node, current, proposals } of rows.values())
      node.hidden = !filters[filter.value](current(), proposals.count())
    none.hidden = rows.size === 0 || [...rows.values()].some(({ node }) => !node.hidden)
  }
  filter.addEventListener('change', choose)
  const asked = new URLSearchParams(location.search).get('show')
  if (asked in filters) filter.value = asked

  let revision
  const load = async () => {
    const answer = await call('GET', path)
    if (answer.status === 409) return message.replaceChildren(t('translator.pending'))
    if (!answer.ok) return message.replaceChildren(failure(answer))
    const version = answer.body
    message.textContent = version.segments.some(isAwaited) ? t('translator.waiting') : ''
    progress.replaceChildren(progressBar(version.progress))
    if (rows.size === 0) build(version)
    else if (version.revision !== revision || !version.segments.every(({ id }) => rows.has(id))) return offerReload()
    else for (const pair of version.segments) rows.get(pair.id).refresh(pair)
    revision = version.revision
  }
  const offerReload = () =>
    message.replaceChildren(
      t('translator.revised'),
      ' ',
      element('button', { onclick: () => location.reload() }, t('translator.reload')),
    )

  window.addEventListener('beforeunload', (event) => {
    if ([...rows.values()].some((row) => row.isDirty())) event.preventDefault()
  })
  const loadProposals = async () => {
    const proposals = rows.size > 0 && (await readProposals(path))
    if (!proposals) return
    const bySegment = Map.groupBy(proposals, ({ segment }) => segment)
    for (const [id, row] of rows) row.proposals.show(bySegment.get(id) ?? [])
    left.show(proposals.filter(({ segment }) => !rows.has(segment)))
  }
  await load()
  await loadProposals()
  choose()
  repeat(() => 60, loadProposals)
  // A long article is asked for less often: its answer is megabytes.
  repeat(() => (rows.size > 500 ? 15 : 4), load)
}
