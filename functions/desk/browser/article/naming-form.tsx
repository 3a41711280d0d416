/** The form for an article's address, title and description in one locale. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { ArticleVersion, Named, Naming } from '../api/types.ts'
import { useErrors } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { languageName, t } from '../texts/texts.ts'
import { Overtaken } from './overtaken.tsx'

/** `path` is the article's path; `seen` and `reload` are as in `Revising`. */
type Properties = {
  path: string
  version: ArticleVersion
  seen(): string
  onNamed(): Promise<unknown>
  reload(): Promise<unknown>
}

const names = { slug: 'slug', title: 'title', description: 'description' }
type Fields = Record<keyof typeof names, string>

const fieldsOf = ({ slug, title, description }: Naming): Fields => ({
  slug,
  title: title ?? '',
  description: description ?? '',
})
const namingOf = ({ slug, title, description }: Fields): Naming => ({
  slug: slug.trim(),
  title: title.trim() || null,
  description: description.trim() || null,
})

/** Only changed fields are sent, because somebody else may have changed the others. */
function changeOf(fields: Fields, shown: Fields): Partial<Naming> {
  const before = namingOf(shown)
  const { slug, title, description } = namingOf(fields)
  return {
    ...(slug !== before.slug && { slug }),
    ...(title !== before.title && { title }),
    ...(description !== before.description && { description }),
  }
}

export function NamingForm({ path, version, seen, onNamed, reload }: Properties) {
  const { locale } = version
  const [formerSlugs, setFormerSlugs] = useState(version.formerSlugs)
  const [fields, setFields] = useState(() => fieldsOf(version))
  const [outcome, setOutcome] = useState<ComponentChildren>()
  const [sending, setSending] = useState(false)
  const shown = useRef(fields)
  const { form, errors, general, clear, refuse } = useErrors(names)

  const submit = async (event: Event) => {
    event.preventDefault()
    setOutcome(undefined)
    clear()
    if (sending) return
    const body = changeOf(fields, shown.current)
    if (Object.keys(body).length === 0) return setOutcome(t('naming.saved'))
    setSending(true)
    const sent = { body, headers: { 'If-Match': seen() } }
    const answer = await call<Named>('PATCH', `${path}/versions/${locale}`, sent)
    setSending(false)
    if (answer.ok) {
      shown.current = fieldsOf(answer.body)
      setFields(shown.current)
      setFormerSlugs(answer.body.formerSlugs)
      setOutcome(t('naming.saved'))
      await onNamed()
    } else if (answer.status === 412) setOutcome(<Overtaken reload={reload} />)
    else refuse(answer)
  }

  const field = (name: keyof Fields) => ({
    value: fields[name],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      setFields({ ...fields, [name]: currentTarget.value }),
  })
  const id = (name: keyof Fields) => `naming-${locale}-${name}`
  return (
    <form class="upload" ref={form} onSubmit={submit} aria-label={languageName(locale)}>
      <h3>{languageName(locale)}</h3>
      <Field
        id={id('slug')}
        label={t('naming.slug')}
        hint={t('naming.slugHint')}
        error={errors.slug}
        more={formerSlugs.length > 0 && <p class="hint">{t('naming.former', { slugs: formerSlugs.join(', ') })}</p>}
      >
        {(tied) => <input {...tied} {...field('slug')} required maxlength={80} />}
      </Field>
      <Field id={id('title')} label={t('naming.pageTitle')} error={errors.title}>
        {(tied) => <input {...tied} {...field('title')} lang={locale} maxlength={300} />}
      </Field>
      <Field id={id('description')} label={t('naming.description')} error={errors.description}>
        {(tied) => <textarea {...tied} {...field('description')} lang={locale} rows={2} maxlength={500} />}
      </Field>
      <button type="submit" aria-busy={sending}>
        {t('naming.submit')}
      </button>
      <div class="outcome" role="status">
        {general ?? outcome}
      </div>
    </form>
  )
}
