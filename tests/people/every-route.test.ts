/**
 * Every operation of the contract, asked by everybody, with everything that somebody can be known by. What is expected
 * comes from `who-may.ts`. A call that passes may then be refused for its address or body, so only codes that have to
 * do with access count. Nothing is written while the calls are made, so that none of them disturbs the next.
 */
import { describe, expect, it } from 'vitest'
import { type Operation, parametersOf, problemsOf } from '../../functions/contract/operation.ts'
import { operations } from '../../functions/contract/operations.ts'
import { type ParameterName, parameters } from '../../functions/contract/parameters.ts'
import { accessProblems } from '../../functions/contract/people-problems.ts'
import type { ProblemCode } from '../../functions/contract/problems.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { type Member, makeEverybody, other, version } from './everybody.ts'
import { foreignPages, origin } from './stored-people.ts'
import { type Right, whoMay } from './who-may.ts'

const { world, known, credentials, session } = await makeEverybody()

const places: Partial<Record<ParameterName, string>> = {
  ...{ locale: version, direction: `${other}-${version}`, pair: `${other}-${version}` },
}
/** Which languages an address names, by the part of it that does. */
const named: Record<NonNullable<Right['in']>, readonly Locale[]> = {
  ...{ locale: [version], direction: [version], pair: [version, other] },
}

const rightOf = ({ id }: Operation): Right => {
  const right = whoMay.get(id)
  if (!right) throw new Error(`who-may.ts does not say who may make the call ${id}`)
  return right
}

/** Why the table refuses somebody who is known; null if it does not. */
function refusalOf({ roles, languages }: Member, right: Right): ProblemCode | null {
  if (right.roles === 'everybody' || roles.includes('admin')) return null
  const fitting = roles.filter((role) => right.roles.includes(role))
  if (fitting.length === 0) return 'role-missing'
  if (!right.in || !languages || fitting.includes('editor')) return null
  return named[right.in].some((locale) => languages.includes(locale)) ? null : 'language-missing'
}

/** The code of a refusal that has to do with access; null if the call came through. */
async function refusedBy(operation: Operation, headers: Record<string, string>): Promise<string | null> {
  const address = parametersOf(operation).reduce(
    (path, name) => path.replace(`{${name}}`, places[name] ?? parameters[name].example),
    operation.path,
  )
  const method = operation.method.toUpperCase()
  const response = await world.app.request(`${origin}/api/v1${address}`, { method, headers })
  const text = await response.text()
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return null
  const { code } = JSON.parse(text)
  if (code === 'address-unknown' || code === 'method-not-allowed') throw new Error(`${operation.id} has no route`)
  if (!(code in accessProblems)) return null
  // Else programs that follow the contract would not expect it.
  expect([operation.id, problemsOf(operation)]).toEqual([operation.id, expect.arrayContaining([code])])
  return code
}

it('every operation has a row that says who may make the call, and every row is of an operation', () => {
  expect([...whoMay.keys()].sort()).toEqual(operations.map(({ id }) => id).sort())
})

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const isOpen = rightOf(operation).roles === 'everybody'

  it('is for those whom the table names, by token and by session', async () => {
    for (const { member, by } of known)
      for (const headers of by) {
        const refused = await refusedBy(operation, headers)
        expect([member.name, refused]).toEqual([member.name, refusalOf(member, rightOf(operation))])
      }
  })

  it('knows its caller by what is valid, and by nothing else', async () => {
    for (const { name, headers, needed, open } of credentials)
      expect([name, await refusedBy(operation, headers)]).toEqual([name, isOpen ? open : needed])
  })

  it('takes a session for a change only from a page of its own site', async () => {
    for (const [name, headers] of Object.entries(foreignPages)) {
      const refused = await refusedBy(operation, { Cookie: session, ...headers })
      if (operation.method === 'get') expect([name, refused]).toEqual([name, null])
      else if (!isOpen) expect([name, refused]).toEqual([name, 'origin-refused'])
      // What is open changes nothing for the person of the session, so it need not be refused.
      else expect([null, 'origin-refused']).toContain(refused)
    }
  })
})
