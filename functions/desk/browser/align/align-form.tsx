/** The form for an existing translation, with its original or for an article that there is. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { AlignmentAccepted } from '../api/types.ts'
import { useDraft } from '../components/draft.ts'
import { useErrors } from '../components/errors.tsx'
import { isDecided, noUpload, type Upload, uploadDraft } from '../list/upload.ts'
import { PublishField, SlugField } from '../list/upload-fields.tsx'
import { isMissing, noOriginal, originalInJson, originalNames } from '../original/original.ts'
import { t } from '../texts/texts.ts'
import { type LocalText, TextSet } from './text-set.tsx'

/** The form's fields by the server's names. */
const namesOf = (side: string, prefix: string) =>
  Object.fromEntries([
    [side, `${prefix}text`],
    [`${side}.locale`, `${prefix}locale`],
    ...Object.entries(originalNames).map(([server, own]) => [`${side}.${server}`, prefix + own]),
  ])
const of = 'translation-'
const names = { ...namesOf('source', ''), ...namesOf('target', of), slug: 'slug', publish: 'publish' }

/** `key` is the idempotency key; it is sent again after a lost answer. */
const noTranslation = { ...noOriginal, locale: '', key: '' }

/** `article` and `locale`: the version that gets the translation; empty for a new article. */
type Properties = { person: string; article: string; locale: string }

export function AlignForm({ person, article, locale }: Properties) {
  // What was typed into the form for a new article is the original here.
  const [upload, setUpload, forgetUpload] = useDraft(uploadDraft(person), noUpload)
  const [translation, setTranslation, forgetTranslation] = useDraft(`${person}.align${article}${locale}`, noTranslation)
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, say, refuse } = useErrors(names)
  const changeUpload = (change: Partial<Upload>) => {
    setUpload({ ...change, key: '' })
    setTranslation({ key: '' })
  }
  const changeTranslation = (change: Partial<LocalText>) => setTranslation({ ...change, key: '' })

  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    if (sending) return
    if (!article && isMissing(upload)) return say('text', t('upload.empty'))
    if (isMissing(translation)) return say(`${of}text`, t('existing.translationEmpty'))
    setSending(true)
    const key = translation.key || crypto.randomUUID()
    setTranslation({ key })
    const { slug, publish } = upload
    const body = {
      source: article ? { article } : sentText(upload),
      target: sentText({ ...translation, locale: locale || translation.locale }),
      ...(!article && { publish, ...(slug && { slug }) }),
    }
    const answer = await call<AlignmentAccepted>('POST', '/alignments', { body, headers: { 'Idempotency-Key': key } })
    setSending(false)
    if (answer.ok) {
      forgetTranslation()
      if (!article) forgetUpload()
      location.href = `/desk/articles/${answer.body.id}`
      return
    }
    if (isDecided(answer)) setTranslation({ key: '' })
    refuse(answer)
  }

  return (
    <form class="align" ref={form} onSubmit={submit}>
      <div class={article ? '' : 'versions'}>
        {!article && (
          <TextSet
            {...{ name: t('existing.original'), prefix: '', text: upload, change: changeUpload, errors, say }}
            isLocaleKnown={false}
          />
        )}
        <TextSet
          {...{
            name: t('existing.translation'),
            prefix: of,
            text: translation,
            change: changeTranslation,
            errors,
            say,
          }}
          isLocaleKnown={locale !== ''}
        />
      </div>
      {!article && (
        <div class="fields">
          <PublishField {...{ upload, change: changeUpload, errors }} />
          <SlugField {...{ upload, change: changeUpload, errors }} />
        </div>
      )}
      <div class="error" role="alert">
        {general}
      </div>
      <button type="submit" class="primary" aria-busy={sending}>
        {t(sending ? 'upload.sending' : article ? 'existing.submitOne' : 'existing.submit')}
      </button>
    </form>
  )
}

const sentText = (text: LocalText) => ({ ...originalInJson(text), ...(text.locale && { locale: text.locale }) })
