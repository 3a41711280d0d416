/** Asks an operation of the contract, and notes what it has answered. */
import type { Operation } from '../../functions/contract/operation.ts'
import type { ProblemCode } from '../../functions/contract/problems.ts'
import { sessionCookie } from '../../functions/contract/session-cookie.ts'
import { fill } from '../../functions/contract/template.ts'
import { hash } from '../../shared/hash.ts'
import type { UserRole } from '../../shared/people/person.ts'
import { addPerson, signIn } from '../people/stored-people.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { type Conforming, conform } from './conform.ts'

export type Ask = {
  params?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: NonNullable<RequestInit['body']>
  /** Of somebody who has every role, where nothing else is said; '' for none. */
  token?: string
}

/** A world whose store throws while there is something in `fault`. */
export function faultyWorld(answer?: WorldOptions['answer']) {
  const fault: { error: Error | null } = { error: null }
  const world = makeWorld({
    before: () => {
      if (fault.error) throw fault.error
    },
    ...(answer && { answer }),
  })
  const abroad = { id: 'abroad', roles: ['translator', 'reviewer'] as UserRole[], languages: [] }
  world.ports.settings.people.push(
    { id: 'nobody', roles: [], tokenHash: hash('nobody') },
    // Works into a language that no address here names.
    { ...abroad, tokenHash: hash('abroad') },
  )
  return { world, fault }
}

/** What somebody sends who is refused, whatever they ask for, by the reason. */
export async function refusedCallers(world: World): Promise<[ProblemCode, Pick<Ask, 'token' | 'headers'>][]> {
  const expired = await addPerson(world, { tokenExpiresAt: world.ports.now() })
  const suspended = await addPerson(world, { state: 'suspended' })
  const ofPage = (cookie: string, site: string) => ({ token: '', headers: { Cookie: cookie, Origin: site } })
  return [
    ['token-missing', { token: '' }],
    ['token-unknown', { token: 'wrong' }],
    ['token-expired', { token: expired.token }],
    ['person-suspended', { token: suspended.token }],
    ['session-ended', ofPage(`${sessionCookie}=x`, 'http://localhost')],
    ['origin-refused', ofPage(await signIn(world, 'dev'), 'https://elsewhere.example')],
    ['role-missing', { token: 'nobody' }],
    ['language-missing', { token: 'abroad' }],
  ]
}

/** By operation: the reasons, media types and bare statuses that were answered. */
const answered = new Map<string, Set<string>>()

export const answeredBy = ({ id }: Operation): ReadonlySet<string> => answered.get(id) ?? new Set()

export async function ask(world: World, operation: Operation, { params, query, headers, body, token }: Ask) {
  const search = new URLSearchParams(query).toString()
  const path = `/api/v1${fill(operation.path, params ?? {})}`
  const response = await world.request(`${path}${search && `?${search}`}`, {
    method: operation.method.toUpperCase(),
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body }),
    ...(token === undefined ? {} : { token }),
  })
  const result = await conform(operation.method, path, response)
  const seen = answered.get(operation.id) ?? new Set()
  answered.set(operation.id, seen.add(nameOf(result)))
  return { response, result }
}

const nameOf = ({ status, code, type }: Conforming): string => code ?? (type ? `${status} ${type}` : String(status))

/** What has to be answered by somebody: every status with every media type, and every reason. */
export const documentedOf = (operation: Operation, reasons: readonly ProblemCode[]): string[] => [
  ...Object.entries(operation.answers).flatMap(([status, { content }]) =>
    content ? Object.keys(content).map((type) => `${status} ${type}`) : [status],
  ),
  ...reasons,
]
