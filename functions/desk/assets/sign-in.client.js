/** Signing in with a token, which the API has to know. */
import { call, dropToken, failure, keepToken, token } from './api.client.js'
import { element } from './dom.client.js'
import { t } from './texts.client.js'

/** Who the tab's token belongs to; null without a token or with one that nobody has. */
export async function whoAmI() {
  if (!token()) return null
  const answer = await call('GET', '/me')
  return answer.ok ? answer.body : null
}

/** @param {(person: {id: string, roles: string[]}) => void} done */
export function signInForm(done) {
  const input = element('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    spellcheck: 'false',
    'aria-describedby': 'token-hint token-error',
  })
  const error = element('p', { id: 'token-error', class: 'error', role: 'alert' })
  const submit = async (event) => {
    event.preventDefault()
    error.replaceChildren()
    keepToken(input.value.trim())
    const answer = await call('GET', '/me')
    if (answer.ok) return done(answer.body)
    dropToken()
    error.append(answer.status === 401 ? t('signIn.wrong') : failure(answer))
    input.select()
  }
  return element(
    'form',
    { class: 'panel sign-in', onsubmit: submit },
    element('h1', {}, t('signIn.title')),
    element('label', { for: 'token' }, t('signIn.token')),
    input,
    element('p', { id: 'token-hint', class: 'hint' }, t('signIn.hint')),
    error,
    element('button', { class: 'primary' }, t('signIn.submit')),
  )
}

/** Asks for another token over the page as it stands, once at a time. */
export function askAgain() {
  if (document.querySelector('dialog')) return
  const dialog = element('dialog', { onclose: () => dialog.remove() })
  dialog.append(
    element('p', { class: 'error' }, t('signIn.ended')),
    signInForm(() => dialog.close()),
  )
  document.body.append(dialog)
  dialog.showModal()
}
