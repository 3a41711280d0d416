/** The form for a new article. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Accepted } from '../api/types.ts'
import { useDraft } from '../components/draft.ts'
import { useErrors } from '../components/errors.tsx'
import { isMissing, originalNames, sentOriginal } from '../original/original.ts'
import { AddressField, FormatField, OriginalFields } from '../original/original-fields.tsx'
import { summaryOf } from '../original/paste-summary.ts'
import { t } from '../texts/texts.ts'
import { isDecided, noUpload, type Upload, uploadDraft } from './upload.ts'
import { LocaleField, PublishField, SlugField } from './upload-fields.tsx'

const names = { ...originalNames, locale: 'locale', slug: 'slug', publish: 'publish' }

/** `mayAlign`: whether the person may bring an existing translation too. */
type Properties = { person: string; mayAlign: boolean; onFile(): void }

export function UploadForm({ person, mayAlign, onFile }: Properties) {
  const [upload, setUpload, forget] = useDraft(uploadDraft(person), noUpload)
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
        <LocaleField {...{ locale: upload.locale, change, errors }} />
        <PublishField {...{ upload, change, errors }} />
        <SlugField {...{ upload, change, errors }} />
        <AddressField {...{ original: upload, change, errors }} />
      </div>
      <div class="error" role="alert">
        {general}
      </div>
      <p class="actions">
        <button type="submit" class="primary" aria-busy={sending}>
          {t(sending ? 'upload.sending' : 'upload.submit')}
        </button>
        {mayAlign && <a href="/desk/align">{t('existing.link')}</a>}
      </p>
    </form>
  )
}
