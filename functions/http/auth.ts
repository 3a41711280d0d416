/** Finds the caller by bearer token (RFC 6750) and checks their roles. Only the SHA-256 of a token is known here. */

import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { hash } from '../../shared/hash.ts'
import type { Person, Ports, UserRole } from '../../shared/pipeline/ports.ts'
import { refusal } from '../contract/refusal.ts'
import { problem } from './problem.ts'

/** `address`: the caller's IP address as the entry point gives it; null if unknown. */
export type Env = { Variables: { ports: Ports; person: Person | null; address: string | null } }

/** Finds the caller. An unknown token gets 401, even where no token is needed. */
export const identifyCaller = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header('Authorization')
  const token = header?.match(/^Bearer +(\S+)$/i)?.[1]
  const tokenHash = token === undefined ? null : hash(token)
  const person = c.get('ports').settings.people.find((known) => known.tokenHash === tokenHash) ?? null
  if (header !== undefined && !person) return problem(c, refusal('token-unknown'))
  c.set('person', person)
  await next()
})

/** Lets only people with one of `roles` through. An admin has all roles. */
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

/** The name that readers see: null for no name, undefined for the person's id. */
export const nameFor = ({ name, listed }: Person): string | null | undefined => (listed === false ? null : name)

/** The caller of a route that checks roles. Throws if there is none. */
export function callerOf(c: Context<Env>): Person {
  const person = c.get('person')
  if (!person) throw new Error('a route reads its caller without `requireRole`')
  return person
}
