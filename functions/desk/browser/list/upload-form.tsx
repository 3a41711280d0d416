/** The form for a new article. */
import { useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { Accepted } from '../api/types.ts'
import { useDraft } from '../components/draft.ts'
import { useErrors } from '../components/errors.tsx'
import { Field, Options } from '../components/field.tsx'
import { isMissing, noOriginal, type Original, originalNames, sentOriginal } from '../original/original.ts'
import { AddressField, FormatField, OriginalFields } from '../original/original-fields.tsx'
import { summaryOf } from '../original/paste-summary.ts'
import { languages, t } from '../texts/texts.ts'

type Upload = Original & {
  locale: string
  slug: string
  publish: string
  /** Idempotency key of the upload. If it is sent again after a lost answer, no second article is created. */
  key: string
}
const empty: Upload = { ...noOriginal, locale: '', slug: '', publish: 'manual', key: '' }

/** Each person has their own drafts. */
export const uploadDraft = (person: string): string => `${person}.upload`

const names = { ...originalNames, locale: 'locale', slug: 'slug', publish: 'publish' }

export function UploadForm({ person, onFile }: { person: string; onFile(): void }) {
  const [upload, setUpload, forget] = useDraft(uploadDraft(person), empty)
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, say, refuse } = useErrors(names)
  const change = (changed: Partial<Upload>) => setUpload({ ...changed, key: '' })

  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    if (sending) return
    if (isMissing(upload)) return say('text', t('upload.empty'))
    setSending(true)
    const key = upload.key || crypto.randomUUID()
    setUpload({ key })
    const { locale, slug, publish, address } = upload
    const chosen = { ...(slug && { slug }), ...(locale && { locale }), ...(address && { address }) }
    const query = new URLSearchParams({ publish, ...chosen })
    const sent = { ...sentOriginal(upload), headers: { 'Idempotency-Key': key } }
    const answer = await call<Accepted>('POST', `/articles?${query}`, sent)
    setSending(false)
    if (answer.ok) {
      forget()
      location.href = `/desk/articles/${answer.body.id}`
      return
    }
    if (isDecided(answer)) setUpload({ key: '' })
    refuse(answer)
  }

  return (
    <form class="upload" ref={form} onSubmit={submit}>
      <OriginalFields
        {...{ original: upload, change, errors, onFile, summary: summaryOf }}
        refuse={(reason) => say('text', reason)}
      />
      <div class="fields">
        <FormatField {...{ original: upload, change, errors }} />
        <Field id="locale" label={t('upload.locale')} error={errors.locale}>
          {(tied) => (
            <select {...tied} value={upload.locale} onChange={(event) => change({ locale: event.currentTarget.value })}>
              <Options names={[['', t('upload.localeGuess')], ...languages()]} />
            </select>
          )}
        </Field>
        <Field id="publish" label={t('upload.publish')} error={errors.publish}>
          {(tied) => (
            <select
              {...tied}
              value={upload.publish}
              onChange={(event) => change({ publish: event.currentTarget.value })}
            >
              <Options
                names={[
                  ['manual', t('upload.publishes.manual')],
                  ['auto', t('upload.publishes.auto')],
                ]}
              />
            </select>
          )}
        </Field>
        <Field id="slug" label={t('upload.slug')} hint={t('upload.slugHint')} error={errors.slug}>
          {(tied) => (
            <input
              {...tied}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              value={upload.slug}
              onInput={(event) => change({ slug: event.currentTarget.value })}
            />
          )}
        </Field>
        <AddressField {...{ original: upload, change, errors }} />
      </div>
      <div class="error" role="alert">
        {general}
      </div>
      <button type="submit" class="primary" aria-busy={sending}>
        {t(sending ? 'upload.sending' : 'upload.submit')}
      </button>
    </form>
  )
}

/** Whether the server has surely created no article, so that the next attempt gets a new key. */
const isDecided = ({ status, body }: Failed): boolean =>
  (status >= 400 && status < 500) || (status === 503 && body?.status === 503)
