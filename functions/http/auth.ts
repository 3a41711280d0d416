/** Who calls: a bearer token (RFC 6750), known here by its SHA-256 alone, and the roles that it carries. */

import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { hash } from '../../shared/hash.ts'
import type { Person, Ports, UserRole } from '../../shared/pipeline/ports.ts'
import { refusal } from '../contract/refusal.ts'
import { problem } from './problem.ts'

/** `address`: where the request comes from, as the entry point tells; null where nothing does. */
export type Env = { Variables: { ports: Ports; person: Person | null; address: string | null } }

/** Finds the caller; a token that is nobody's is 401 even where none is needed. */
export const identifyCaller = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header('Authorization')
  const token = header?.match(/^Bearer +(\S+)$/i)?.[1]
  const tokenHash = token === undefined ? null : hash(token)
  const person = c.get('ports').settings.people.find((known) => known.tokenHash === tokenHash) ?? null
  if (header !== undefined && !person) return problem(c, refusal('token-unknown'))
  c.set('person', person)
  await next()
})

/** Lets only people with one of `roles` through; an admin has them all. */
export const requireRole = (...roles: UserRole[]) =>
  createMiddleware<Env>(async (c, next) => {
    const person = c.get('person')
    if (!person) return problem(c, refusal('token-missing'))
    if (roles.some((role) => hasRole(person, role))) return next()
    const values = { needed: roles.join(' or '), roles: person.roles.join(', ') }
    return problem(c, refusal('role-missing', { values }))
  })

export const hasRole = (person: Person, role: UserRole): boolean =>
  person.roles.includes(role) || person.roles.includes('admin')

/** What readers are told of a person: null for nothing, undefined for their id. */
export const nameFor = ({ name, listed }: Person): string | null | undefined => (listed === false ? null : name)

/** The caller behind `allow`. */
export function callerOf(c: Context<Env>): Person {
  const person = c.get('person')
  if (!person) throw new Error('a route asks for its caller without `allow`')
  return person
}
