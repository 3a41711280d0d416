/** Begins a session with a token or an invitation. */
import type { Answer } from './api/answer.ts'
import { call } from './api/call.ts'
import type { Person } from './api/types.ts'

type Credential = { token: string } | { invitation: string; listed: boolean }

/**
 * Asks who it is with the new cookie, because over plain http a browser may refuse it, and says nothing. Then the answer
 * is 401 without a body.
 */
export async function beginSession(body: Credential): Promise<Answer<Person>> {
  const begun = await call<Person>('POST', '/session', { body, quiet: true })
  if (!begun.ok) return begun
  const me = await call<Person>('GET', '/me', { quiet: true })
  return me.status === 401 ? { ok: false, status: 401, body: null } : me
}
