/** To whom a version is given: a line for everybody, and a form for editors. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Assignment } from '../api/types.ts'
import { ColleagueSelect } from '../components/colleague-select.tsx'
import { localInput, timeOfInput } from '../components/due.ts'
import { useErrors } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { useNames } from '../components/use-names.ts'
import { formatDue, t } from '../texts/texts.ts'

type Properties = { path: string; locale: string; mayAssign: boolean }
type NameOf = (id: string) => string

export function AssignmentPanel({ path, locale, mayAssign }: Properties) {
  const [assignment, setAssignment] = useState<Assignment | null>(null)
  const [etag, setEtag] = useState('')
  /** Whom it can be given to is asked for once somebody opens the form. */
  const [isOpened, setOpened] = useState(false)
  const nameOf = useNames([assignment?.translator, assignment?.reviewer])
  const show = (now: Assignment, etag: string) => {
    setAssignment(now)
    setEtag(etag)
  }
  useEffect(() => {
    call<Assignment>('GET', `${path}/assignment`).then((answer) => answer.ok && show(answer.body, answer.etag))
  }, [path])
  if (!assignment) return null
  const said = describe(assignment, nameOf)
  if (!mayAssign)
    return (
      <>
        {said && <p class="hint">{said}</p>}
        {assignment.note && <p class="hint">{assignment.note}</p>}
      </>
    )
  return (
    <details class="assignment" onToggle={() => setOpened(true)}>
      <summary>
        {t('assignment.title')} <span class="hint">{said || t('assignment.none')}</span>
      </summary>
      {isOpened && <AssignmentForm {...{ path, locale, assignment, etag, show, nameOf }} />}
    </details>
  )
}

const describe = ({ translator, reviewer, due }: Assignment, nameOf: NameOf): string =>
  [
    translator && t('assignment.translatedBy', { name: nameOf(translator) }),
    reviewer && t('assignment.reviewedBy', { name: nameOf(reviewer) }),
    due !== null && t('assignment.dueAt', { date: formatDue(due) }),
  ]
    .filter(Boolean)
    .join(' · ')

const names = { translator: 'translator', reviewer: 'reviewer', due: 'due', note: 'note' }

type FormProperties = Pick<Properties, 'path' | 'locale'> & {
  assignment: Assignment
  etag: string
  show(now: Assignment, etag: string): void
  nameOf: NameOf
}

function AssignmentForm({ path, locale, assignment, etag, show, nameOf }: FormProperties) {
  const [fields, setFields] = useState(() => fieldsOf(assignment))
  const [outcome, setOutcome] = useState('')
  const [sending, setSending] = useState(false)
  const { form, errors, general, clear, refuse } = useErrors(names)
  // So that they have their names at once when they are saved.
  useNames([fields.translator || null, fields.reviewer || null])
  const change = (changed: Partial<typeof fields>) => setFields({ ...fields, ...changed })
  const submit = async (event: Event) => {
    event.preventDefault()
    setOutcome('')
    clear()
    if (sending) return
    setSending(true)
    const { translator, reviewer, due, note } = fields
    const body = {
      ...{ translator: translator || null, reviewer: reviewer || null },
      ...{ due: timeOfInput(due), note: note.trim() || null },
    }
    const answer = await call<Assignment>('PUT', `${path}/assignment`, { body, headers: { 'If-Match': etag } })
    setSending(false)
    if (answer.ok) {
      show(answer.body, answer.etag)
      setFields(fieldsOf(answer.body))
      return setOutcome(t('assignment.saved'))
    }
    const now = answer.body?.assignment
    if (answer.status !== 412 || !now) return refuse(answer)
    const present = await call<Assignment>('GET', `${path}/assignment`)
    if (present.ok) show(present.body, present.etag)
    setOutcome(t('assignment.stale', { now: describe(now, nameOf) || t('assignment.none') }))
  }
  const people = (role: 'translator' | 'reviewer') => (
    <ColleagueSelect
      {...{ label: t(`assignment.${role}`), search: t('assignment.search'), none: t('assignment.nobody') }}
      path={`/colleagues?role=${role}&locale=${locale}`}
      value={fields[role]}
      name={nameOf(fields[role])}
      choose={(id) => change({ [role]: id })}
      error={errors[role]}
    />
  )
  const id = (name: string) => `assignment-${locale}-${name}`
  return (
    <form class="upload" ref={form} onSubmit={submit}>
      <div class="fields">
        {people('translator')}
        {people('reviewer')}
      </div>
      <Field id={id('due')} label={t('assignment.due')} error={errors.due}>
        {(tied) => (
          <input
            {...tied}
            type="datetime-local"
            value={fields.due}
            onInput={(event) => change({ due: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id={id('note')} label={t('assignment.note')} hint={t('assignment.noteHint')} error={errors.note}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxlength={1000}
            value={fields.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <button type="submit" aria-busy={sending}>
        {t('assignment.save')}
      </button>
      <div class="outcome" role="status">
        {general ?? outcome}
      </div>
    </form>
  )
}

const fieldsOf = ({ translator, reviewer, due, note }: Assignment) => ({
  ...{ translator: translator ?? '', reviewer: reviewer ?? '', due: localInput(due), note: note ?? '' },
})
