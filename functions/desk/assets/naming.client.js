/** What an article is called in each locale where it is listed, shared and found: its address, title and description. */
import { call, failure } from './api.client.js'
import { element } from './dom.client.js'
import { overtaken } from './revise.client.js'
import { apiLocale, t } from './texts.client.js'

/**
 * @param {{path: string, versions: {locale: string, slug: string, formerSlugs: string[], title: string | null, description: string | null}[],
 *   seen: () => string, onnamed: () => unknown, reload: () => unknown}} options `seen` gives the ETag of the article that its
 *   editor has seen, `reload` looks at it anew
 */
export function namingPanel({ path, versions, ...options }) {
  return element(
    'details',
    { class: 'panel naming' },
    element('summary', {}, t('naming.title')),
    element('p', { class: 'hint' }, t('naming.hint')),
    versions.map((version) => namingForm({ path: `${path}/versions/${version.locale}`, version, ...options })),
  )
}

function namingForm({ path, version, seen, onnamed, reload }) {
  const { locale } = version
  const id = (name) => `naming-${locale}-${name}`
  const describedBy = (name) => `${id(name)}-hint ${id(name)}-error`
  const slug = element('input', {
    id: id('slug'),
    required: true,
    maxlength: 80,
    'aria-describedby': describedBy('slug'),
  })
  const title = element('input', {
    id: id('title'),
    lang: locale,
    maxlength: 300,
    'aria-describedby': `${id('title')}-error`,
  })
  const description = element('textarea', {
    ...{ id: id('description'), lang: locale, rows: 2, maxlength: 500 },
    'aria-describedby': `${id('description')}-error`,
  })
  const inputs = { slug, title, description }
  const errors = Object.fromEntries(
    Object.keys(inputs).map((name) => [name, element('p', { id: `${id(name)}-error`, class: 'error' })]),
  )
  const former = element('p', { class: 'hint' })
  const button = element('button', {}, t('naming.submit'))
  const outcome = element('div', { class: 'outcome', role: 'status' })

  /** As it was shown: what an editor leaves alone is not sent, for somebody else may have changed it. */
  let shown
  const read = () => ({
    slug: slug.value.trim(),
    title: title.value.trim() || null,
    description: description.value.trim() || null,
  })
  const show = (named) => {
    slug.value = named.slug
    title.value = named.title ?? ''
    description.value = named.description ?? ''
    const { formerSlugs } = named
    former.textContent = formerSlugs.length > 0 ? t('naming.former', { slugs: formerSlugs.join(', ') }) : ''
    shown = read()
  }
  const clear = () => {
    outcome.replaceChildren()
    for (const [name, place] of Object.entries(errors)) {
      place.replaceChildren()
      inputs[name].removeAttribute('aria-invalid')
    }
  }
  const submit = async (event) => {
    event.preventDefault()
    clear()
    const body = Object.fromEntries(Object.entries(read()).filter(([name, value]) => value !== shown[name]))
    if (Object.keys(body).length === 0) return outcome.append(t('naming.saved'))
    button.disabled = true
    const answer = await call('PATCH', path, { body, headers: { 'If-Match': seen() } })
    button.disabled = false
    if (answer.ok) {
      show(answer.body)
      outcome.textContent = t('naming.saved')
      return onnamed()
    }
    if (answer.status === 412) return outcome.replaceChildren(...overtaken(reload))
    outcome.replaceChildren(failure(answer))
    for (const { field, reason } of answer.body?.errors ?? []) {
      if (!(field in inputs)) continue
      errors[field].append(element('span', { lang: apiLocale }, reason))
      inputs[field].setAttribute('aria-invalid', 'true')
      inputs[field].focus()
    }
  }
  show(version)

  const field = (name, label, ...hints) =>
    element('div', { class: 'field' }, element('label', { for: id(name) }, label), inputs[name], ...hints, errors[name])
  return element(
    'form',
    { class: 'upload', onsubmit: submit, 'aria-label': t(`language.${locale}`) },
    element('h3', {}, t(`language.${locale}`)),
    field(
      'slug',
      t('naming.slug'),
      element('p', { id: `${id('slug')}-hint`, class: 'hint' }, t('naming.slugHint')),
      former,
    ),
    field('title', t('naming.pageTitle')),
    field('description', t('naming.description')),
    button,
    outcome,
  )
}
