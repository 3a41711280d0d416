/** Somebody who signed in at an issuer and waits: an admin chooses their roles and lets them in. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { FullPerson, ListedPerson } from '../api/types.ts'
import { useErrors } from '../components/errors.tsx'
import { t } from '../texts/texts.ts'
import { noFields, type PersonFields, sentFields } from './person-fields.ts'
import { RoleInputs } from './person-inputs.tsx'

type Properties = { waiting: ListedPerson; onDecided(person: FullPerson, said: string): void }

export function LetIn({ waiting: { id, name, email }, onDecided }: Properties) {
  const [fields, setFields] = useState(noFields)
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, say, sayGeneral } = useErrors({})
  const path = `/people/${encodeURIComponent(id)}`
  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    if (sending) return
    if (fields.roles.length === 0) return say('roles', t('people.chooseRole'))
    setSending(true)
    const read = await call<FullPerson>('GET', path)
    if (read.ok && read.body.state !== 'waiting') return onDecided(read.body, t('people.decided'))
    const { roles, languages } = sentFields(fields)
    const answer = read.ok
      ? await call<FullPerson>('PATCH', path, {
          body: { roles, languages, state: 'active' },
          headers: { 'If-Match': read.etag },
        })
      : read
    setSending(false)
    if (answer.ok) onDecided(answer.body, t('people.letInDone', { name }))
    else if (answer.body?.person) onDecided(answer.body.person, t('people.decided'))
    else sayGeneral(<Failure answer={answer} />)
  }
  return (
    <li>
      <form ref={form} onSubmit={submit} aria-label={name}>
        <p class="line">
          <a href={`/desk${path}`}>
            <strong>{name}</strong>
          </a>
          <span class="hint">{email}</span>
        </p>
        <RoleInputs
          prefix={`${id}-`}
          {...{ fields, errors }}
          change={(change: Partial<PersonFields>) => setFields({ ...fields, ...change })}
        />
        <div class="error" role="alert">
          {general}
        </div>
        <button type="submit" class="primary" aria-busy={sending}>
          {t('people.letIn')}
        </button>
      </form>
    </li>
  )
}
