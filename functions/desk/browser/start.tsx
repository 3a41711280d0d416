/** Starts a view: identifies the person, fills in the masthead, and renders the page's view. */
import { type ComponentType, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { call, unauthorised } from './api/call.ts'
import type { Person } from './api/types.ts'
import { keepPageOnDrop } from './components/file-drop.ts'
import { keepPerson, knownPerson, onSessionChange, signOut, token } from './session.ts'
import { SignInDialog, SignInForm } from './sign-in.tsx'
import { t } from './texts/texts.ts'

/** `article` and `version` are those in the page's address. */
export type ViewProperties = { person: Person; article: string; version: string }
type View = ComponentType<ViewProperties>

export function start(View: View): void {
  const main = document.querySelector('main')
  if (!main) throw new Error('the page has no main')
  main.replaceChildren()
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button'))
    button.addEventListener('click', () => choose(button.value))
  keepPageOnDrop()
  render(<Desk View={View} />, main)
}

/** Remembers the language and reloads the page in it. */
function choose(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie has to be there before the page is loaded again.
  document.cookie = `desk-locale=${locale}; Path=/desk; Max-Age=31536000; SameSite=Lax`
  location.reload()
}

function Desk({ View }: { View: View }) {
  const [person, setPerson] = useState(knownPerson)
  const [state, setState] = useState<'checking' | 'in' | 'out' | 'ended'>(person ? 'in' : token() ? 'checking' : 'out')
  useEffect(() => {
    document.addEventListener(unauthorised, end)
    onSessionChange(() => {
      const known = knownPerson()
      if (known) open(known)
      else if (!token()) end()
    })
    if (token()) identify()
  }, [])
  const end = () => setState((state) => (state === 'in' ? 'ended' : state))
  const open = (known: Person) => {
    setPerson(known)
    setState('in')
  }
  /** Every page asks for the person again, because their roles may have changed. */
  const identify = async () => {
    const answer = await call<Person>('GET', '/me')
    if (answer.ok) {
      keepPerson(answer.body)
      open(answer.body)
    } else if (!knownPerson()) setState('out')
  }
  useEffect(() => showPerson(person), [person?.id])

  const { article = '', version = '' } = document.body.dataset
  if (state === 'checking') return <p class="hint">{t('loading')}</p>
  if (state === 'out' || !person) return <SignInForm done={open} />
  return (
    <>
      <View person={person} article={article} version={version} />
      {state === 'ended' && <SignInDialog done={open} />}
    </>
  )
}

function showPerson(person: Person | null): void {
  const place = document.getElementById('person')
  if (place && person) render(<SignedIn person={person} />, place)
}

function SignedIn({ person }: { person: Person }) {
  const leave = () => {
    signOut()
    location.href = '/desk'
  }
  return (
    <>
      <span>{person.id}</span>
      <button type="button" onClick={leave}>
        {t('signIn.out')}
      </button>
    </>
  )
}
