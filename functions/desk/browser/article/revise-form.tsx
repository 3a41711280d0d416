/** The form for a new version of an article's text. After sending, it shows the changes. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Revised } from '../api/types.ts'
import { hasDraft, useDraft } from '../components/draft.ts'
import { useErrors } from '../components/errors.tsx'
import { isMissing, noOriginal, originalNames, sentOriginal } from '../original/original.ts'
import { AddressField, FormatField, OriginalFields } from '../original/original-fields.tsx'
import { t } from '../texts/texts.ts'
import { Changes } from './changes.tsx'
import { Overtaken } from './overtaken.tsx'

/** `seen` returns the ETag of the article that its editor has seen; `reload` shows the present article. */
export type Revising = {
  path: string
  seen(): string
  onRevised(): Promise<unknown>
  reload(): Promise<unknown>
}

export function ReviseForm({ path, seen, onRevised, reload, person }: Revising & { person: string }) {
  const draft = `${person}.revise${path}`
  const [original, setOriginal, forget] = useDraft(draft, noOriginal)
  const [open, setOpen] = useState(() => hasDraft(draft))
  const [sending, setSending] = useState(false)
  const [revised, setRevised] = useState<Revised | null>(null)
  const { form, errors, general, clear, say, sayGeneral, refuse } = useErrors(originalNames)

  const submit = async (event: Event) => {
    event.preventDefault()
    setRevised(null)
    clear()
    if (sending) return
    if (isMissing(original)) return say('text', t('upload.empty'))
    setSending(true)
    const sent = { ...sentOriginal(original), headers: { 'If-Match': seen() } }
    const query = original.address && `?${new URLSearchParams({ address: original.address })}`
    const answer = await call<Revised>('PUT', `${path}/source${query}`, sent)
    setSending(false)
    if (answer.ok) {
      forget()
      setRevised(answer.body)
      await onRevised()
    } else if (answer.status === 412) sayGeneral(<Overtaken reload={reload} />)
    else refuse(answer)
  }

  return (
    <details class="panel revise" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('revise.title')}</summary>
      <form class="upload" ref={form} onSubmit={submit}>
        <p class="hint">{t('revise.hint')}</p>
        <OriginalFields
          {...{ original, errors, change: setOriginal }}
          refuse={(reason) => say('text', reason)}
          onFile={() => setOpen(true)}
        />
        <div class="fields">
          <FormatField {...{ original, errors, change: setOriginal }} />
          <AddressField {...{ original, errors, change: setOriginal }} />
        </div>
        <div class="error" role="alert">
          {general}
        </div>
        <button type="submit" class="primary" aria-busy={sending}>
          {t(sending ? 'upload.sending' : 'revise.submit')}
        </button>
        <div class="outcome" role="status">
          {revised && <Changes revised={revised} />}
        </div>
      </form>
    </details>
  )
}
