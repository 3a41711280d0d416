/** Signing in with a token for the API, on a page of its own, or in a dialog when the token is no longer valid. */
import { useRef, useState } from 'preact/hooks'
import type { Failed } from './api/answer.ts'
import { call } from './api/call.ts'
import { Failure } from './api/failure.tsx'
import type { Person } from './api/types.ts'
import { Dialog } from './components/dialog.tsx'
import { keepPerson, keepToken } from './session.ts'
import { t } from './texts/texts.ts'

type Done = { done(person: Person): void }

export function SignInForm({ done }: Done) {
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    setFailed(null)
    const token = input.current?.value.trim() ?? ''
    const answer = await call<Person>('GET', '/me', { headers: { Authorization: `Bearer ${token}` } })
    if (answer.ok) {
      keepToken(token)
      keepPerson(answer.body)
      return done(answer.body)
    }
    setFailed(answer)
    input.current?.select()
  }
  return (
    <form class="panel sign-in" onSubmit={submit}>
      <h1>{t('signIn.title')}</h1>
      <label for="token">{t('signIn.token')}</label>
      <input
        id="token"
        ref={input}
        type="password"
        autocomplete="current-password"
        required
        spellcheck={false}
        aria-describedby="token-hint token-error"
      />
      <p id="token-hint" class="hint">
        {t('signIn.hint')}
      </p>
      <p id="token-error" class="error" role="alert">
        {failed && (failed.status === 401 ? t('signIn.wrong') : <Failure answer={failed} />)}
      </p>
      <button type="submit" class="primary">
        {t('signIn.submit')}
      </button>
    </form>
  )
}

/** Asks for a token in a dialog over the page. */
export function SignInDialog({ done }: Done) {
  return (
    <Dialog labelledBy="ended">
      <p id="ended" class="error">
        {t('signIn.ended')}
      </p>
      <SignInForm done={done} />
    </Dialog>
  )
}
