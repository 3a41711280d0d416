/** The form for a new article: pasted, dropped or chosen. What the server refuses is said beside its field. */
import { call, failure } from './api.client.js'
import { element } from './dom.client.js'
import { contentTypes, formatOfFile, formatOfText } from './format.client.js'
import { t } from './texts.client.js'

const maxBytes = 2 * 1024 * 1024

export function uploadForm() {
  const text = element('textarea', { id: 'text', rows: 12, 'aria-describedby': 'text-hint text-error' })
  const file = element('input', { id: 'file', type: 'file', class: 'unseen', accept: '.md,.markdown,.html,.htm,.txt' })
  const format = select(
    'format',
    Object.keys(contentTypes).map((value) => [value, t(`upload.formats.${value}`)]),
  )
  const locale = select('locale', [
    ['', t('upload.localeGuess')],
    ['ro', t('language.ro')],
    ['en', t('language.en')],
  ])
  const slug = element('input', {
    id: 'slug',
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
    'aria-describedby': 'slug-hint slug-error',
  })
  const publish = select(
    'publish',
    ['manual', 'auto'].map((value) => [value, t(`upload.publishes.${value}`)]),
  )
  const general = element('p', { class: 'error', role: 'alert' })
  const button = element('button', { class: 'primary' }, t('upload.submit'))
  const errors = Object.fromEntries(
    ['text', 'format', 'locale', 'slug', 'publish'].map((name) => [
      name,
      element('p', { id: `${name}-error`, class: 'error' }),
    ]),
  )
  const inputs = { text, format, locale, slug, publish }

  // A choice of one's own is not overruled by what is typed after it.
  let chosen = false
  format.addEventListener('change', () => {
    chosen = true
  })
  text.addEventListener('input', () => {
    if (!chosen) format.value = formatOfText(text.value)
  })
  const read = async (picked) => {
    clear()
    const found = formatOfFile(picked.name)
    if (!found) return say('text', t('upload.wrongFile'))
    if (picked.size > maxBytes) return say('text', t('failed.413'))
    text.value = await picked.text()
    format.value = found
    chosen = true
  }
  file.addEventListener('change', () => file.files[0] && read(file.files[0]))
  text.addEventListener('dragover', (event) => event.preventDefault())
  text.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer.files
    if (!dropped) return
    event.preventDefault()
    read(dropped)
  })

  function clear() {
    general.replaceChildren()
    for (const [name, place] of Object.entries(errors)) {
      place.replaceChildren()
      inputs[name].removeAttribute('aria-invalid')
    }
  }
  function say(name, reason) {
    errors[name].append(reason)
    inputs[name].setAttribute('aria-invalid', 'true')
    inputs[name].focus()
  }
  function refuse(answer) {
    for (const { field, reason } of answer.body?.errors ?? []) {
      const name = fieldNames[field] ?? field
      if (name in errors) say(name, element('span', { lang: 'en' }, reason))
    }
    general.replaceChildren(failure(answer))
  }
  const submit = async (event) => {
    event.preventDefault()
    clear()
    if (text.value.trim() === '') return say('text', t('upload.empty'))
    button.disabled = true
    button.textContent = t('upload.sending')
    const query = new URLSearchParams({ publish: publish.value })
    if (slug.value) query.set('slug', slug.value)
    if (locale.value) query.set('locale', locale.value)
    const answer = await call('POST', `/articles?${query}`, { body: text.value, type: contentTypes[format.value] })
    if (answer.ok) {
      location.href = `/desk/articles/${answer.body.id}`
      return
    }
    button.disabled = false
    button.textContent = t('upload.submit')
    refuse(answer)
  }

  const field = (name, ...content) =>
    element(
      'div',
      { class: `field ${name}` },
      element('label', { for: name }, t(`upload.${name}`)),
      ...content,
      errors[name],
    )
  const hint = (id, key) => element('p', { id, class: 'hint' }, t(key))
  return element(
    'form',
    { class: 'upload', onsubmit: submit },
    field('text', hint('text-hint', 'upload.textHint'), text),
    element('p', { class: 'file' }, file, element('label', { for: 'file', class: 'button' }, t('upload.file'))),
    element(
      'div',
      { class: 'fields' },
      field('format', format, hint('format-hint', 'upload.formatGuessed')),
      field('locale', locale),
      field('publish', publish),
      field('slug', slug, hint('slug-hint', 'upload.slugHint')),
    ),
    general,
    button,
  )
}

/** Where the server's fields stand on the form. */
const fieldNames = { body: 'text', content: 'text', 'content-type': 'format', 'Content-Type': 'format' }

const select = (id, options) =>
  element(
    'select',
    { id, 'aria-describedby': id === 'format' ? 'format-hint format-error' : `${id}-error` },
    options.map(([value, name]) => element('option', { value }, name)),
  )
