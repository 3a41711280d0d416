/**
 * Sessions of browsers. The cookie holds the session, so within a minute of the last check no request reads the store.
 * After it the person is read, and the cookie renewed.
 */
import type { Context } from 'hono'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { copyOf, idleMs, isOver, needsCheck, renew, type Session, sessionSchema } from '../../shared/people/session.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { sessionCookie } from '../contract/session-cookie.ts'
import { dropCookie, readCookie, writeCookie } from './cookie.ts'
import type { Env, FoundPerson } from './env.ts'
import { isOwnOrigin } from './own-origin.ts'

/** The person whose session the request has; null if it has none. `isAnew`: reads the person in any case. */
export async function findSession(c: Context<Env>, isAnew = false): Promise<FoundPerson | null> {
  const session = await readCookie(c, sessionCookie, sessionSchema)
  if (session === undefined) return null
  if (!isSafe(c.req.method) && !isOwnOrigin(c)) return { ok: false, reason: 'origin-refused' }
  const ports = c.get('ports')
  if (!session || isOver(session, ports.now())) return ended(c)
  if (!isAnew && !needsCheck(session, ports.now())) return { ok: true, person: session.person }
  const renewed = await check(ports, session)
  if (!renewed) return ended(c)
  await writeSession(c, renewed)
  return { ok: true, person: renewed.person }
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

function ended(c: Context<Env>): FoundPerson {
  dropCookie(c, sessionCookie)
  return { ok: false, reason: 'session-ended' }
}

/** The session with the person as they are now; null if it is over. */
async function check(ports: Ports, session: Session): Promise<Session | null> {
  const { id } = session.person
  // The minute begins before the read: what changes while the store answers is not seen.
  const now = ports.now()
  if (typeof session.version === 'number')
    return renew(session, (await readPersonRecord(ports.objects, id))?.value ?? null, now)
  const known = ports.settings.people.find((one) => one.id === id && one.tokenHash === session.version)
  return known ? { ...session, person: copyOf(known), checkedAt: now } : null
}

/** False if this server has no key for cookies. */
export const writeSession = (c: Context<Env>, session: Session): Promise<boolean> =>
  writeCookie(c, sessionCookie, session, idleMs)

/** The browser's own session with the person as they are now. */
export async function updateSession(c: Context<Env>, record: PersonRecord): Promise<void> {
  const session = await readCookie(c, sessionCookie, sessionSchema)
  const renewed = session?.person.id === record.id ? renew(session, record, c.get('ports').now()) : null
  if (renewed) await writeSession(c, renewed)
}

/** Whose session the cookie is, by itself: the store is not asked if they have left meanwhile. */
export async function signedInAs(c: Context<Env>): Promise<string | undefined> {
  const session = await readCookie(c, sessionCookie, sessionSchema)
  return session && !isOver(session, c.get('ports').now()) ? session.person.id : undefined
}

export const dropSession = (c: Context<Env>): void => dropCookie(c, sessionCookie)
