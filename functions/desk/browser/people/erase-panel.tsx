/** Erases a person, once an admin has read what remains. */
import { useState } from 'preact/hooks'
import { Confirm } from '../components/confirm.tsx'
import { t } from '../texts/texts.ts'
import { type Outcome, OutcomeLine } from './outcome.tsx'
import type { Managing } from './use-person.ts'

export function ErasePanel({ person, erase }: Managing) {
  const [isAsked, setAsked] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const answer = async (agrees: boolean) => {
    setAsked(false)
    if (!agrees) return
    const answer = await erase()
    setOutcome(answer.ok ? null : answer.now ? t('person.stale') : answer)
    // The panel is gone.
    if (answer.ok) document.querySelector('h1')?.focus()
  }
  return (
    <section class="panel">
      <h2>{t('person.erase')}</h2>
      <p class="hint">{t('person.eraseHint')}</p>
      <p class="actions">
        <button type="button" class="danger" onClick={() => setAsked(true)}>
          {t('person.eraseSubmit')}
        </button>
      </p>
      <OutcomeLine outcome={outcome} />
      {isAsked && (
        <Confirm
          question={t('person.eraseQuestion', { name: person.name })}
          action={t('person.eraseSubmit')}
          answer={answer}
        />
      )}
    </section>
  )
}
