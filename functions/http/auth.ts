/** Who calls: a bearer token (RFC 6750), known here by its SHA-256 alone, and the roles that it carries. */

import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { hash } from '../../shared/hash.ts'
import type { Person, Ports, UserRole } from '../../shared/pipeline/ports.ts'
import { problem } from './problem.ts'

/** `address`: where the request comes from, as the entry point tells; null where nothing does. */
export type Env = { Variables: { ports: Ports; person: Person | null; address: string | null } }

/** Finds the caller; a token that is nobody's is 401 even where none is needed. */
export const identifyCaller = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header('Authorization')
  const token = header?.match(/^Bearer +(\S+)$/i)?.[1]
  const tokenHash = token === undefined ? null : hash(token)
  const person = c.get('ports').settings.people.find((known) => known.tokenHash === tokenHash) ?? null
  if (header !== undefined && !person)
    return unauthorised(c, 'This token is nobody’s. Check it, or ask an admin for a new one.')
  c.set('person', person)
  await next()
})

/** Lets only people with one of `roles` through; an admin has them all. */
export const allow = (...roles: UserRole[]) =>
  createMiddleware<Env>(async (c, next) => {
    const person = c.get('person')
    if (!person) return unauthorised(c, 'Send a token: Authorization: Bearer …')
    if (!roles.some((role) => hasRole(person, role))) {
      return problem(c, {
        status: 403,
        detail: `This takes the role ${roles.join(' or ')}; you are ${person.roles.join(', ')}.`,
      })
    }
    await next()
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

function unauthorised(c: Context<Env>, detail: string): Response {
  c.header('WWW-Authenticate', 'Bearer realm="punte"')
  return problem(c, { status: 401, detail })
}
