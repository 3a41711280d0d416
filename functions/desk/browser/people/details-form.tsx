/**
 * A person's details, for admins. If another admin has changed them since they were read, what that was is told, and
 * what was filled in stays.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useErrors } from '../components/errors.tsx'
import { t } from '../texts/texts.ts'
import { changeOf, differing, fieldsOf, keepTyped, type PersonFields } from './person-fields.ts'
import { PersonInputs } from './person-inputs.tsx'
import { fieldLabels, sayField } from './said.ts'
import type { Managing } from './use-person.ts'

const names = { name: 'name', email: 'email', roles: 'roles', languages: 'languages', listed: 'listed' }

export function DetailsForm({ person, change }: Managing) {
  const present = fieldsOf(person)
  const [fields, setFields] = useState(present)
  /** What the fields were filled with. */
  const base = useRef(present)
  const [outcome, setOutcome] = useState('')
  /** What another admin has changed, in words. */
  const [theirs, setTheirs] = useState<string[]>([])
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, refuse } = useErrors(names)
  useEffect(() => {
    setFields((typed) => keepTyped(typed, base.current, present))
    base.current = present
  }, [person])

  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    setOutcome('')
    if (sending) return
    const seen = base.current
    const body = changeOf(fields, seen)
    if (Object.keys(body).length === 0) {
      setTheirs([])
      return setOutcome(t('person.saved'))
    }
    setSending(true)
    const answer = await change(body)
    setSending(false)
    setTheirs([])
    if (answer.ok) setOutcome(t('person.saved'))
    else if (answer.now) setTheirs(sayChanges(seen, fieldsOf(answer.now)))
    else refuse(answer)
  }
  return (
    <form class="panel" ref={form} onSubmit={submit}>
      <h2>{t('person.details')}</h2>
      {theirs.length > 0 && (
        <div class="stale" role="alert">
          <p class="error">{t('person.stale')}</p>
          <ul>
            {theirs.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p class="hint">{t('person.staleHint')}</p>
        </div>
      )}
      <PersonInputs
        prefix="person-"
        {...{ fields, errors }}
        change={(changed: Partial<PersonFields>) => {
          setOutcome('')
          setFields({ ...fields, ...changed })
        }}
      />
      <div class="error" role="alert">
        {general}
      </div>
      <p class="actions">
        <button type="submit" class="primary" aria-busy={sending}>
          {t('person.save')}
        </button>
        <span role="status" class="status">
          {outcome}
        </span>
      </p>
    </form>
  )
}

function sayChanges(before: PersonFields, after: PersonFields): string[] {
  const changes = differing(before, after).map((name) =>
    t('person.change', { what: t(fieldLabels[name]), before: sayField(before, name), after: sayField(after, name) }),
  )
  return changes.length > 0 ? changes : [t('person.otherChange')]
}
