/** The masthead's part that depends on the person: where they may go, who they are, and the way out. */
import { useState } from 'preact/hooks'
import type { Failed } from './api/answer.ts'
import { call } from './api/call.ts'
import { Alert } from './api/failure.tsx'
import type { Person } from './api/types.ts'
import { may } from './may.ts'
import { forgetPerson } from './session.ts'
import { t } from './texts/texts.ts'

const pages = [
  ['/desk', 'listArticles', 'articles.title'],
  ['/desk/people', 'listPeople', 'people.title'],
  ['/desk/trail', 'readTrail', 'trail.title'],
] as const

export function Masthead({ person }: { person: Person }) {
  const [failed, setFailed] = useState<Failed | null>(null)
  const leave = async () => {
    const answer = await call('DELETE', '/session', { quiet: true })
    if (!answer.ok && answer.status !== 401) return setFailed(answer)
    forgetPerson()
    location.href = '/desk'
  }
  const link = (path: string, text: string) => (
    <a href={path} aria-current={location.pathname === path ? 'page' : undefined}>
      {text}
    </a>
  )
  return (
    <>
      <nav aria-label={t('pages')}>
        {pages.map(([path, operation, name]) => may(person, operation) && link(path, t(name)))}
      </nav>
      {link('/desk/me', person.name ?? person.id)}
      <button type="button" onClick={leave}>
        {t('signIn.out')}
      </button>
      <Alert answer={failed} />
    </>
  )
}
