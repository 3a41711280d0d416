/** Shows an error: by the problem's code if the page has a text for it, or else by status and the server's message. */
import { apiLocale, findText, t } from '../texts/texts.ts'
import type { Failed } from './answer.ts'

/** The text for a problem's code, in the desk's language. */
export const problemText = ({ body }: Failed): string | undefined =>
  body?.code && findText(`problems.${body.code}`, body.values)

export function Failure({ answer }: { answer: Failed }) {
  const said = problemText(answer)
  if (said) return <span>{said}</span>
  return (
    <span>
      {reasonOf(answer.status)}
      {answer.body?.detail && <span lang={apiLocale}> {answer.body.detail}</span>}
    </span>
  )
}

/** Says an error at once, also to a screen reader. */
export const Alert = ({ answer }: { answer: Failed | null }) =>
  answer && (
    <p class="error" role="alert">
      <Failure answer={answer} />
    </p>
  )

function reasonOf(status: number): string {
  if (status === 0) return t('failed.network')
  // The API gives a reason. Without one, the browser has not kept the cookie: see begin-session.ts.
  if (status === 401) return t('signIn.noCookie')
  return findText(`failed.${status}`) ?? t('failed.other', { status })
}
