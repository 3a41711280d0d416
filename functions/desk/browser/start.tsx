/** Starts a view: identifies the person, fills in the masthead, and renders the page's view. */
import { type ComponentType, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { call, unauthorised } from './api/call.ts'
import type { Person } from './api/types.ts'
import { keepPageOnDrop } from './components/file-drop.ts'
import { useTitle } from './components/hooks.ts'
import { Masthead } from './masthead.tsx'
import { may, type OperationId } from './may.ts'
import { forgetPerson, keepPerson, knownPerson, onSessionChange } from './session.ts'
import { SignInDialog, SignInForm } from './sign-in.tsx'
import { t } from './texts/texts.ts'

/**
 * `article`, `version` and `about`, a person, are those in the page's address. `onPerson` is called with what has become
 * of the person who is signed in.
 */
export type ViewProperties = {
  person: Person
  article: string
  version: string
  about: string
  onPerson(person: Person): void
}
type View = ComponentType<ViewProperties>

/** `needs`: the call without which the page has nothing to show. */
export function start(View: View, needs?: OperationId): void {
  begin(<Desk View={View} needs={needs} />)
}

/** Renders a page for whoever opens it, signed in or not. */
export function begin(page: Parameters<typeof render>[0]): void {
  const main = document.querySelector('main')
  if (!main) throw new Error('the page has no main')
  main.replaceChildren()
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button'))
    button.addEventListener('click', () => choose(button.value))
  keepPageOnDrop()
  render(page, main)
}

/** Remembers the language and reloads the page in it. */
function choose(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie has to be there before the page is loaded again.
  document.cookie = `desk-locale=${locale}; Path=/desk; Max-Age=31536000; SameSite=Lax`
  location.reload()
}

/** `ended`: the session is over, and the page stays below the dialog, because somebody may have typed something. */
type State = 'checking' | 'in' | 'out' | 'ended'

function Desk({ View, needs }: { View: View; needs: OperationId | undefined }) {
  const [person, setPerson] = useState(knownPerson)
  const [state, setState] = useState<State>(person ? 'in' : 'checking')
  const isIdentified = useRef(false)
  const asked = useRef<Promise<void> | null>(null)
  const open = (known: Person) => {
    isIdentified.current = true
    keepPerson(known)
    setPerson(known)
    setState('in')
  }
  const ask = async () => {
    const answer = await call<Person>('GET', '/me', { quiet: true })
    asked.current = null
    if (answer.ok) open(answer.body)
    else if (answer.status === 401) {
      forgetPerson()
      if (isIdentified.current) return setState('ended')
      setPerson(null)
      setState('out')
    } else if (!knownPerson()) setState('out')
  }
  /** Every page asks who it is, because roles may have changed; and at a 401, because another tab may have signed in. */
  const identify = () => {
    asked.current ??= ask()
  }
  useEffect(() => {
    document.addEventListener(unauthorised, identify)
    onSessionChange(() => {
      const known = knownPerson()
      if (known) open(known)
      else identify()
    })
    identify()
  }, [])
  useEffect(() => showPerson(person), [person])

  const { article = '', version = '', about = '' } = document.body.dataset
  if (state === 'checking') return <p class="hint">{t('loading')}</p>
  if (state === 'out' || !person) return <SignInForm done={open} />
  return (
    <>
      {needs && !may(person, needs) ? <NoAccess /> : <View {...{ person, article, version, about }} onPerson={open} />}
      {state === 'ended' && <SignInDialog done={open} />}
    </>
  )
}

function NoAccess() {
  useTitle(t('signIn.noAccess'))
  return (
    <>
      <h1>{t('signIn.noAccess')}</h1>
      <p>{t('signIn.noAccessHint')}</p>
    </>
  )
}

function showPerson(person: Person | null): void {
  const place = document.getElementById('person')
  if (place) render(person && <Masthead person={person} />, place)
}
