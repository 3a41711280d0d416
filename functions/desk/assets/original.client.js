/**
 * The fields that take an original, for a new article and for a new version of one: pasted, dropped or chosen. What the
 * server refuses is said beside its field.
 */
import { failure } from './api.client.js'
import { element } from './dom.client.js'
import { contentTypes, formatOfFile, formatOfText } from './format.client.js'
import { apiLocale, t } from './texts.client.js'

const maxBytes = 2 * 1024 * 1024

/** @param {Record<string, HTMLInputElement | HTMLSelectElement>} more the form's further inputs, by name */
export function originalFields(more = {}) {
  const text = element('textarea', { id: 'text', rows: 12, 'aria-describedby': 'text-hint text-error' })
  const file = element('input', { id: 'file', type: 'file', class: 'unseen', accept: '.md,.markdown,.html,.htm,.txt' })
  const format = select(
    'format',
    Object.keys(contentTypes).map((value) => [value, t(`upload.formats.${value}`)]),
  )
  const inputs = { text, format, ...more }
  const general = element('div', { class: 'error', role: 'alert' })
  const errors = Object.fromEntries(
    Object.keys(inputs).map((name) => [name, element('p', { id: `${name}-error`, class: 'error' })]),
  )

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
      if (name in errors) say(name, element('span', { lang: apiLocale }, reason))
    }
    general.replaceChildren(failure(answer))
  }
  /** Whether there is anything to send. What was said of an earlier try goes. */
  function check() {
    clear()
    if (text.value.trim() === '') say('text', t('upload.empty'))
    return text.value.trim() !== ''
  }
  function empty() {
    text.value = ''
    file.value = ''
    chosen = false
  }

  const field = (name, ...content) =>
    element(
      'div',
      { class: `field ${name}` },
      element('label', { for: name }, t(`upload.${name}`)),
      ...content,
      errors[name],
    )
  return {
    /** The text's place, and the way to choose a file for it. */
    nodes: [
      field('text', hint('text-hint', 'upload.textHint'), text),
      element('p', { class: 'file' }, file, element('label', { for: 'file', class: 'button' }, t('upload.file'))),
    ],
    format: field('format', format, hint('format-hint', 'upload.formatGuessed')),
    /** Where is said what is wrong with no field. */
    general,
    ...{ field, check, refuse, empty },
    /** As `call` takes it. */
    content: () => ({ body: text.value, type: contentTypes[format.value] }),
  }
}

/** Where the server's fields stand on the form. */
const fieldNames = { body: 'text', content: 'text', 'content-type': 'format', 'Content-Type': 'format' }

export const hint = (id, key) => element('p', { id, class: 'hint' }, t(key))

/** @param {string} id @param {string[][]} options values and what they are called */
export const select = (id, options) =>
  element(
    'select',
    { id, 'aria-describedby': id === 'format' ? 'format-hint format-error' : `${id}-error` },
    options.map(([value, name]) => element('option', { value }, name)),
  )
