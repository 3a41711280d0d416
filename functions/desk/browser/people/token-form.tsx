/** Makes a token, and shows it this once. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { MadeToken } from '../api/types.ts'
import { CopyText } from '../components/copy-text.tsx'
import { useErrors } from '../components/errors.tsx'
import { Field, Options } from '../components/field.tsx'
import { t } from '../texts/texts.ts'

const names = { name: 'name', days: 'days' }
const choices = [30, 90, 365]

export function TokenForm({ path, onChanged }: { path: string; onChanged(): Promise<unknown> }) {
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [made, setMade] = useState<MadeToken | null>(null)
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, refuse } = useErrors(names)
  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    if (sending) return
    setSending(true)
    const body = { name: name.trim(), ...(days && { days: Number(days) }) }
    const answer = await call<MadeToken>('POST', path, { body })
    setSending(false)
    if (!answer.ok) return refuse(answer)
    setMade(answer.body)
    setName('')
    await onChanged()
  }
  return (
    <details>
      <summary>{t('tokens.add')}</summary>
      <form class="upload" ref={form} onSubmit={submit}>
        <div class="fields">
          <Field id="token-name" label={t('tokens.name')} error={errors.name}>
            {(tied) => (
              <input
                {...tied}
                required
                maxlength={100}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field id="token-days" label={t('tokens.days')} error={errors.days}>
            {(tied) => (
              <select {...tied} value={days} onChange={(event) => setDays(event.currentTarget.value)}>
                <Options
                  names={[
                    ...choices.map((count) => [String(count), t('tokens.dayCount', { count })] as const),
                    ['', t('tokens.noEnd')],
                  ]}
                />
              </select>
            )}
          </Field>
        </div>
        <div class="error" role="alert">
          {general}
        </div>
        <button type="submit" aria-busy={sending}>
          {t('tokens.submit')}
        </button>
        <div class="outcome" role="status">
          {made && (
            <>
              <p>{t('tokens.done')}</p>
              <CopyText label={t('tokens.text')} text={made.token} />
            </>
          )}
        </div>
      </form>
    </details>
  )
}
