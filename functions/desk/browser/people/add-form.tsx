/** The form for a new person. They are invited at once, because without that they could not sign in. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { FullPerson } from '../api/types.ts'
import { CopyText } from '../components/copy-text.tsx'
import { useErrors } from '../components/errors.tsx'
import { t } from '../texts/texts.ts'
import { invite, linkOf } from './invite.ts'
import { noFields, type PersonFields, sentFields } from './person-fields.ts'
import { PersonInputs } from './person-inputs.tsx'

const names = { name: 'name', email: 'email', roles: 'roles', languages: 'languages' }

export function AddForm({ onAdded }: { onAdded(person: FullPerson): void }) {
  const [fields, setFields] = useState(noFields)
  const [outcome, setOutcome] = useState<ComponentChildren>()
  const [sending, setSending] = useState(false)
  /** The same person, sent again after a lost answer, is added once. */
  const key = useRef('')
  const { form, errors, general, clear, say, refuse } = useErrors(names)
  const change = (changed: Partial<PersonFields>) => {
    key.current = ''
    setFields({ ...fields, ...changed })
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    setOutcome(undefined)
    if (sending) return
    if (fields.roles.length === 0) return say('roles', t('people.chooseRole'))
    setSending(true)
    key.current ||= crypto.randomUUID()
    const { email, ...rest } = sentFields(fields)
    const answer = await call<FullPerson>('POST', '/people', {
      body: { ...rest, ...(email && { email }) },
      headers: { 'Idempotency-Key': key.current },
    })
    if (answer.ok) {
      const { id, name } = answer.body
      const invited = await invite(id)
      setFields(noFields)
      key.current = ''
      setOutcome(
        <>
          <p>
            <a href={`/desk/people/${encodeURIComponent(id)}`}>{name}</a>: {invited.ok && t('people.added')}
          </p>
          {invited.ok ? (
            <CopyText label={t('person.invitation')} text={linkOf(invited.body)} />
          ) : (
            <Failure answer={invited} />
          )}
        </>,
      )
      onAdded(answer.body)
    } else refuse(answer)
    setSending(false)
  }
  return (
    <form class="upload" ref={form} onSubmit={submit}>
      <PersonInputs prefix="new-" {...{ fields, errors, change }} />
      <div class="error" role="alert">
        {general}
      </div>
      <button type="submit" class="primary" aria-busy={sending}>
        {t('people.submit')}
      </button>
      <div class="outcome" role="status">
        {outcome}
      </div>
    </form>
  )
}
