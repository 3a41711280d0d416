/** The parts of an original that are not for translation or that an editor decided about, why, and the way to put that right. */
import { call, failure } from './api.client.js'
import { element } from './dom.client.js'
import { has, t } from './texts.client.js'

/** @param {string} path the article's @param {{roles: string[]}} person only editors may change a block */
export async function blocksPanel(path, { roles }) {
  const panel = element('section', { class: 'panel blocks' }, element('h2', {}, t('blocks.title')))
  const answer = await call('GET', `${path}/document`)
  if (!answer.ok) {
    panel.append(element('p', { class: 'error' }, failure(answer)))
    return panel
  }
  const { blocks, locale } = answer.body
  const left = blocks.filter(
    ({ translate, why, kind, text }) => (!translate || why === 'editor') && kind !== 'break' && text.trim() !== '',
  )
  if (left.length === 0) {
    panel.append(element('p', { class: 'hint' }, t('blocks.none')))
    return panel
  }
  const mayChange = roles.includes('editor') || roles.includes('admin')
  panel.append(
    element('p', { class: 'hint' }, t('blocks.hint')),
    element(
      'details',
      { open: left.length <= 8 },
      element('summary', {}, t('blocks.count', { count: left.length })),
      element(
        'ul',
        {},
        left.map((block) => blockItem(block, path, locale, mayChange)),
      ),
    ),
  )
  return panel
}

function blockItem(block, path, locale, mayChange) {
  const status = element('span', { role: 'status' })
  const toggle = (name) => {
    const box = element('input', { type: 'checkbox', checked: block[name], disabled: !mayChange })
    box.addEventListener('change', async () => {
      box.disabled = true
      const change = { [name]: box.checked }
      const answer = await call('PATCH', `${path}/blocks/${encodeURIComponent(block.id)}`, { body: change })
      box.disabled = false
      if (!answer.ok) box.checked = !box.checked
      status.replaceChildren(answer.ok ? t('blocks.saved') : failure(answer))
    })
    return element('label', {}, box, ` ${t(`blocks.${name}`)}`)
  }
  const why = block.why && has(`why.${block.why}`) ? t(`why.${block.why}`) : block.why
  return element(
    'li',
    {},
    element('p', { class: 'excerpt', lang: block.role === 'other-language' ? undefined : locale }, excerpt(block.text)),
    element(
      'p',
      { class: 'hint' },
      [t(`kind.${block.kind}`), t(`role.${block.role}`), why].filter(Boolean).join(' · '),
    ),
    element('p', { class: 'actions' }, toggle('translate'), toggle('render'), status),
  )
}

const excerpt = (text) => (text.length > 220 ? `${text.slice(0, 220)}…` : text)
