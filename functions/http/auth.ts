/**
 * Finds the caller, by bearer token (RFC 6750) or by the session's cookie, and checks what they may do. Only the SHA-256
 * of a token is known here.
 */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { hash } from '../../shared/hash.ts'
import { personNamedBy } from '../../shared/people/credential.ts'
import type { Person, PersonInSettings } from '../../shared/people/person.ts'
import { findToken, personOf } from '../../shared/people/person-record.ts'
import { checkMs } from '../../shared/people/session.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { hasRoleFor, worksInLanguageOf } from '../contract/may-call.ts'
import type { Operation } from '../contract/operation.ts'
import { refusal } from '../contract/refusal.ts'
import type { AccessProblem, Env } from './env.ts'
import { problem } from './problem.ts'
import { findSession } from './session.ts'
import { noteUse } from './token-use.ts'

/** `stored`: of a person in the store, the id of the token, and the version of sessions that begin now. */
type FoundOwner =
  | { ok: true; person: Person; stored?: { token: string; version: number; expiresAt: number | undefined } }
  | { ok: false; reason: Extract<AccessProblem, 'token-unknown' | 'token-expired' | 'person-suspended'> }

/**
 * Finds the owner of the token that a request has. A token that is not valid is refused at once, even where none is
 * needed. It counts before a session, and no other site's page can send one.
 */
export function identifyCaller() {
  const checked = checkedTokens()
  return createMiddleware<Env>(async (c, next) => {
    const token = tokenOf(c)
    if (token === undefined) return next()
    const found = await checked(c.get('ports'), token)
    if (!found.ok) return problem(c, refusal(found.reason))
    c.set('person', found.person)
    return next()
  })
}

/** The token that a request has: '' if what it has is none. */
const tokenOf = (c: Context): string | undefined => {
  const header = c.req.header('Authorization')
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '')
}

/**
 * Who asks, by token or session; null for nobody. Only routes that have to know it read the session, so that what
 * readers see neither renews one nor reads the store for it.
 */
export async function findCaller(c: Context<Env>): Promise<Person | null> {
  const known = c.get('person')
  const found = known ? null : await findSession(c)
  if (found?.ok) c.set('person', found.person)
  else if (found) c.set('unknown', found.reason)
  return c.get('person')
}

/** Finds the caller again, as the store has them now. */
async function findAnew(c: Context<Env>): Promise<Person | null> {
  const token = tokenOf(c)
  const found = await (token === undefined ? findSession(c, true) : findOwner(c.get('ports'), token))
  c.set('person', found?.ok ? found.person : null)
  c.set('unknown', found?.ok === false ? found.reason : null)
  return c.get('person')
}

/** Finds the owner of a token, in the settings or in the store. */
export async function findOwner(ports: Ports, token: string): Promise<FoundOwner> {
  const tokenHash = hash(token)
  const known = ports.settings.people.find((one) => one.tokenHash === tokenHash)
  if (known) return { ok: true, person: withoutHash(known) }
  const id = personNamedBy('token', token)
  const record = id === null ? null : (await readPersonRecord(ports.objects, id))?.value
  const found = record && findToken(record, tokenHash, ports.now())
  if (!record || !found) return { ok: false, reason: 'token-unknown' }
  if (found === 'expired') return { ok: false, reason: 'token-expired' }
  if (record.state !== 'active') return { ok: false, reason: 'person-suspended' }
  await noteUse(ports, record.id, found.id)
  const stored = { token: found.id, version: record.sessionVersion, expiresAt: found.expiresAt }
  return { ok: true, person: personOf(record), stored }
}

const withoutHash = ({ tokenHash: _, ...person }: PersonInSettings): Person => person

/** How many tokens a process remembers. */
const maxRemembered = 1000

/** Remembers for a minute whose token it was, so that a program's calls do not each read the store. */
function checkedTokens(): typeof findOwner {
  const remembered = new Map<string, { found: FoundOwner; until: number }>()
  return async (ports, token) => {
    const key = hash(token)
    const known = remembered.get(key)
    if (known && known.until > ports.now()) return known.found
    remembered.delete(key)
    // The minute begins before the read: what changes while the store answers is not seen.
    const until = ports.now() + checkMs
    const found = await findOwner(ports, token)
    if (!found.ok || !found.stored) return found
    const [oldest] = remembered.keys()
    if (remembered.size >= maxRemembered && oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, { found, until: Math.min(until, found.stored.expiresAt ?? until) })
    return found
  }
}

/** Lets only people through who may make the call. */
export const requireRole = (operation: Operation) =>
  createMiddleware<Env>(async (c, next) => {
    const person = await (operation.givesAccess ? findAnew(c) : findCaller(c))
    if (!person) return problem(c, refusal(c.get('unknown') ?? 'token-missing'))
    if (!hasRoleFor(person, operation)) {
      const values = { needed: operation.roles.join(' or '), roles: person.roles.join(', ') }
      return problem(c, refusal('role-missing', { values }))
    }
    if (worksInLanguageOf(person, operation, c.req.param())) return next()
    return problem(c, refusal('language-missing', { values: { languages: (person.languages ?? []).join(', ') } }))
  })

/** The caller of a route that checks roles. Throws if there is none. */
export function callerOf(c: Context<Env>): Person {
  const person = c.get('person')
  if (!person) throw new Error('a route reads its caller without `requireRole`')
  return person
}
