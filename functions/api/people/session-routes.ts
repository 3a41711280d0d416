/** Signing in with a token or an invitation, and out. */
import { type Context, Hono } from 'hono'
import { errorMessage } from '../../../shared/error-message.ts'
import { hash } from '../../../shared/hash.ts'
import { personNamedBy } from '../../../shared/people/credential.ts'
import type { PersonRecord } from '../../../shared/people/person-record.ts'
import { beginSession, copyOf, type Session } from '../../../shared/people/session.ts'
import { changePersonRecord } from '../../../shared/pipeline/people-store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readSignInWays, signIn, signOut } from '../../contract/operations/sessions.ts'
import { admit } from '../../http/admit.ts'
import { findOwner } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { record } from '../../http/record.ts'
import { serve } from '../../http/serve.ts'
import { dropSession, signedInAs } from '../../http/session.ts'
import { showMe } from './show-me.ts'

export function sessionRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readSignInWays, async ({ ports: { settings }, answer }) =>
    answer(200, {
      issuers: settings.sessionKeys.length > 0 ? settings.issuers.map(({ id, name }) => ({ id, name })) : [],
    }),
  )
  serve(app, signIn, async ({ c, ports, body, answer, refuse, leaveUnrecorded }) => {
    // Else another site's page could sign somebody in as its own author, and read what they write.
    if (isOfOtherSite(c)) return refuse('origin-refused')
    if (ports.settings.sessionKeys.length === 0) return refuse('sessions-off')
    const found = 'token' in body ? await byToken(ports, body.token) : await byInvitation(ports, body)
    if (!found.ok) return refuse(found.reason)
    await admit(c, found.session)
    leaveUnrecorded()
    ports.log({ event: 'signed-in', by: found.session.person.id, way: 'token' in body ? 'token' : 'invitation' })
    return answer(200, showMe(ports, found.session.person))
  })
  // Neither asks the store who it is nor waits for the trail to take it, so that people can leave while it is down.
  serve(app, signOut, async ({ c, ports, done, refuse, leaveUnrecorded }) => {
    if (isOfOtherSite(c)) return refuse('origin-refused')
    const by = await signedInAs(c)
    dropSession(c)
    leaveUnrecorded()
    if (by === undefined) return done()
    ports.log({ event: 'signed-out', by })
    await record(ports, { by, what: signOut.id }).catch((error: unknown) =>
      ports.log({ event: 'sign-out-unrecorded', by, reason: errorMessage(error) }),
    )
    return done()
  })
  return app
}

/** Programs send neither header. */
const isOfOtherSite = (c: Context): boolean =>
  (c.req.header('Sec-Fetch-Site') !== undefined || c.req.header('Origin') !== undefined) && !isOwnOrigin(c)

type Refused = {
  ok: false
  reason: 'token-unknown' | 'token-expired' | 'person-suspended' | 'invitation-unknown' | 'person-busy'
}
type Begun = { ok: true; session: Session } | Refused

async function byToken(ports: Ports, token: string): Promise<Begun> {
  const now = ports.now()
  const found = await findOwner(ports, token.trim())
  if (!found.ok) return found
  const { person, stored } = found
  const begun = { person: copyOf(person), startedAt: now, checkedAt: now }
  const proof = stored ? { token: stored.token, version: stored.version } : { version: hash(token.trim()) }
  return { ok: true, session: { ...begun, ...proof } }
}

/** Uses an invitation up: of two who use it at once, one gets in. */
async function byInvitation(
  ports: Ports,
  { invitation, listed }: { invitation: string; listed?: boolean | undefined },
): Promise<Begun> {
  const refused: Refused = { ok: false, reason: 'invitation-unknown' }
  const text = invitation.trim()
  const id = personNamedBy('invitation', text)
  if (id === null) return refused
  const changed = await changePersonRecord<Refused>(ports, id, (record) =>
    isInvited(record, hash(text), ports.now())
      ? { ok: true, record: { invitation: undefined, ...(listed === undefined ? {} : { listed }) } }
      : refused,
  )
  if (changed.ok) return { ok: true, session: beginSession(changed.record, ports.now()) }
  return changed.reason === 'person-unknown' ? refused : { ok: false, reason: changed.reason }
}

const isInvited = ({ invitation, state }: PersonRecord, asked: string, now: number): boolean =>
  state === 'active' && invitation?.hash === asked && invitation.expiresAt > now
