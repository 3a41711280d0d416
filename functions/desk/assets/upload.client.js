/** The form for a new article. */
import { call } from './api.client.js'
import { element } from './dom.client.js'
import { hint, originalFields, select } from './original.client.js'
import { locales, t } from './texts.client.js'

export function uploadForm() {
  const locale = select('locale', [
    ['', t('upload.localeGuess')],
    ...locales.map((locale) => [locale, t(`language.${locale}`)]),
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
  const button = element('button', { class: 'primary' }, t('upload.submit'))
  const original = originalFields({ locale, slug, publish })

  const submit = async (event) => {
    event.preventDefault()
    if (!original.check()) return
    button.disabled = true
    button.textContent = t('upload.sending')
    const query = new URLSearchParams({ publish: publish.value })
    if (slug.value) query.set('slug', slug.value)
    if (locale.value) query.set('locale', locale.value)
    const answer = await call('POST', `/articles?${query}`, original.content())
    if (answer.ok) {
      location.href = `/desk/articles/${answer.body.id}`
      return
    }
    button.disabled = false
    button.textContent = t('upload.submit')
    original.refuse(answer)
  }

  return element(
    'form',
    { class: 'upload', onsubmit: submit },
    original.nodes,
    element(
      'div',
      { class: 'fields' },
      original.format,
      original.field('locale', locale),
      original.field('publish', publish),
      original.field('slug', slug, hint('slug-hint', 'upload.slugHint')),
    ),
    original.general,
    button,
  )
}
