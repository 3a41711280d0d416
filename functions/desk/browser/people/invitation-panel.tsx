/** A person's invitation: an admin makes a link, which is shown once. */
import { useState } from 'preact/hooks'
import type { Invitation } from '../api/types.ts'
import { CopyText } from '../components/copy-text.tsx'
import { formatDate, t } from '../texts/texts.ts'
import { invite, linkOf } from './invite.ts'
import { type Outcome, OutcomeLine } from './outcome.tsx'
import type { Managing } from './use-person.ts'

export function InvitationPanel({ person, reload }: Managing) {
  const { invitation, name, id } = person
  const [made, setMade] = useState<Invitation | null>(null)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const make = async () => {
    const answer = await invite(id)
    setOutcome(answer.ok ? null : answer)
    if (!answer.ok) return
    setMade(answer.body)
    await reload()
  }
  return (
    <section class="panel">
      <h2>{t('person.invitation')}</h2>
      <p class="hint">
        {invitation ? t('person.invited', { date: formatDate(invitation.expiresAt) }) : t('person.notInvited')}
      </p>
      <p class="actions">
        <button type="button" onClick={make}>
          {t(invitation ? 'person.inviteAgain' : 'person.invite')}
        </button>
      </p>
      <div role="status">
        {made && (
          <>
            <p>{t('person.invitationMade', { name, date: formatDate(made.expiresAt) })}</p>
            <CopyText label={t('person.invitation')} text={linkOf(made)} />
          </>
        )}
      </div>
      <OutcomeLine outcome={outcome} />
    </section>
  )
}
