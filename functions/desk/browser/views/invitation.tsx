/**
 * Accepts an invitation. Its text stands after "#" of the address; it is removed from there and from the history as soon
 * as it is read, so that nobody finds it later.
 */
import { useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { Alert } from '../api/failure.tsx'
import { beginSession } from '../begin-session.ts'
import { useTitle } from '../components/hooks.ts'
import { keepPerson } from '../session.ts'
import { begin } from '../start.tsx'
import { t } from '../texts/texts.ts'

const invitation = location.hash.slice(1)
history.replaceState(null, '', location.pathname)

function InvitationView() {
  useTitle(t('signIn.title'))
  const [listed, setListed] = useState<boolean | null>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const [sending, setSending] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (sending || listed === null) return
    setFailed(null)
    setSending(true)
    const answer = await beginSession({ invitation, listed })
    setSending(false)
    if (!answer.ok) return setFailed(answer)
    keepPerson(answer.body)
    location.replace('/desk')
  }
  const choice = (value: boolean) => (
    <label>
      <input type="radio" name="listed" required checked={listed === value} onChange={() => setListed(value)} />{' '}
      {t(value ? 'invitation.yes' : 'invitation.no')}
    </label>
  )
  return (
    <form class="panel sign-in" onSubmit={submit}>
      <h1>{t('invitation.title')}</h1>
      {invitation === '' ? (
        <p class="error">{t('invitation.missing')}</p>
      ) : (
        <>
          <p class="hint">{t('invitation.hint')}</p>
          <fieldset class="choices">
            <legend>{t('invitation.credit')}</legend>
            {choice(true)}
            {choice(false)}
          </fieldset>
          <p class="hint">{t('invitation.later')}</p>
          <Alert answer={failed} />
          {failed && (
            <p>
              <a href="/desk">{t('signIn.title')}</a>
            </p>
          )}
          <button type="submit" class="primary" aria-busy={sending}>
            {t('invitation.submit')}
          </button>
        </>
      )}
    </form>
  )
}

begin(<InvitationView />)
