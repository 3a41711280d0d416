/** Signing in with a token or at an issuer, on a page of its own, or in a dialog when the session has ended. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from './api/answer.ts'
import { call } from './api/call.ts'
import { Failure } from './api/failure.tsx'
import type { Person, SignInWays } from './api/types.ts'
import { beginSession } from './begin-session.ts'
import { Dialog } from './components/dialog.tsx'
import { findText, t } from './texts/texts.ts'

type Done = { done(person: Person): void }

/** `beside`: an issuer is opened in another tab, so that this page stays. */
export function SignInForm({ done, beside }: Done & { beside?: true }) {
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const [issuers, setIssuers] = useState<SignInWays['issuers']>([])
  const [told, setTold] = useState(failureInAddress)
  useEffect(() => {
    call<SignInWays>('GET', '/session/ways').then((answer) => answer.ok && setIssuers(answer.body.issuers))
  }, [])
  const submit = async (event: Event) => {
    event.preventDefault()
    setFailed(null)
    setTold('')
    const token = input.current?.value.trim() ?? ''
    const answer = await beginSession({ token })
    if (answer.ok) return done(answer.body)
    setFailed(answer)
    input.current?.select()
  }
  return (
    <form class="panel sign-in" onSubmit={submit}>
      <h1>{t('signIn.title')}</h1>
      {told && (
        <p class="error" role="alert">
          {told}
        </p>
      )}
      {issuers.length > 0 && (
        <>
          {issuers.map(({ id, name }) => (
            <a class="button wide" href={issuerAddress(id)} target={beside && '_blank'} key={id}>
              {t('signIn.at', { name })}
            </a>
          ))}
          <p class="hint">{t('signIn.or')}</p>
        </>
      )}
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
        {failed && (failed.body?.code === 'token-unknown' ? t('signIn.wrong') : <Failure answer={failed} />)}
      </p>
      <button type="submit" class="primary">
        {t('signIn.submit')}
      </button>
    </form>
  )
}

const issuerAddress = (id: string): string => {
  const { pathname, search, hash } = location
  return `/desk/sign-in/${encodeURIComponent(id)}?to=${encodeURIComponent(pathname + search + hash)}`
}

/** Why signing in at an issuer failed, as it says in the address; that is then removed. */
function failureInAddress(): string {
  const query = new URLSearchParams(location.search)
  const code = query.get('sign-in')
  if (code === null) return ''
  query.delete('sign-in')
  const rest = query.size > 0 ? `?${query}` : ''
  history.replaceState(null, '', location.pathname + rest + location.hash)
  return findText(`signIn.failed.${code}`) ?? t('signIn.failed.refused')
}

/** Asks to sign in again in a dialog over the page. */
export function SignInDialog({ done }: Done) {
  return (
    <Dialog labelledBy="ended">
      <p id="ended" class="error">
        {t('signIn.ended')}
      </p>
      <SignInForm done={done} beside />
    </Dialog>
  )
}
