/** Whether a person has access: an admin lets them in, suspends them, or signs them out everywhere. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import { Confirm } from '../components/confirm.tsx'
import { t } from '../texts/texts.ts'
import { type Outcome, OutcomeLine } from './outcome.tsx'
import { StateBadge } from './person-row.tsx'
import type { Managing } from './use-person.ts'

export function AccessPanel({ person, path, change, reload }: Managing) {
  const { state, roles, isStored, name } = person
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [isAsked, setAsked] = useState(false)
  const set = async (state: 'active' | 'suspended') => {
    setOutcome(null)
    const answer = await change({ state })
    setOutcome(answer.ok ? null : answer.now ? t('person.stale') : answer)
  }
  /** One button, so that it keeps the focus when its text changes. */
  const press = () => {
    if (state === 'active') setAsked(true)
    else if (roles.length === 0) setOutcome(t('people.chooseRole'))
    else set('active')
  }
  const signOut = async () => {
    const answer = await call('POST', `${path}/sign-out`)
    setOutcome(answer.ok ? t('person.signedOut') : answer)
    if (answer.ok) await reload()
  }
  const action = state === 'active' ? 'suspend' : state === 'waiting' ? 'letIn' : 'restore'
  const isFixed = !isStored || state === 'gone'
  return (
    <section class="panel">
      <h2>
        {t('person.access')} <StateBadge state={state} />
      </h2>
      <p class="hint">{t(state === 'gone' ? 'person.goneHint' : `person.${state}`)}</p>
      {person.issuers.length > 0 && (
        <p class="hint">{t('person.issuers', { names: person.issuers.map(hostOf).join(', ') })}</p>
      )}
      {!isFixed && (
        <p class="actions">
          <button type="button" onClick={press}>
            {t(`person.${action}`)}
          </button>
          <button type="button" onClick={signOut}>
            {t('person.signOut')}
          </button>
        </p>
      )}
      <OutcomeLine outcome={outcome} />
      {isAsked && (
        <Confirm
          question={t('person.suspendQuestion', { name })}
          action={t('person.suspend')}
          answer={(agrees) => {
            setAsked(false)
            if (agrees) set('suspended')
          }}
        />
      )}
    </section>
  )
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer)
