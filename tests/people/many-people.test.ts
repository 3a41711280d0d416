/** What a request reads does not grow with the number of people: the same calls with ten and with ten thousand. */
import { beforeAll, describe, expect, it } from 'vitest'
import { checkMs } from '../../shared/people/session.ts'
import { makeWorld, type World } from '../world.ts'
import { fillNewsroom } from './newsroom.ts'
import { fromOwnPage, origin, signIn } from './stored-people.ts'

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> }

async function ask({ app }: World, path: string, { method = 'GET', body, headers = {} }: Sent): Promise<Response> {
  const response = await app.request(`${origin}/api/v1${path}`, {
    ...{ method, headers: { 'Content-Type': 'application/json', ...headers } },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response
}

/** The calls of `work` to the store, with a star in place of each id. */
async function callsOf({ calls }: World, work: () => unknown): Promise<string[]> {
  const before = calls.length
  await work()
  return calls
    .slice(before)
    .map(({ operation, key }) => `${operation} ${key.replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '*').replace(/\d{13}/, '*')}`)
}

/** Each action of somebody in the middle of the newsroom, or of an admin who looks at them. */
async function callsWith(count: number): Promise<Record<string, string[]>> {
  const world = makeWorld()
  const tokens = await fillNewsroom(world.ports, count)
  world.pass(2000)
  const token = tokens[count / 2] ?? ''
  const [, person = ''] = token.split('_')
  const admin = { Authorization: 'Bearer admin' }
  const cookie = { Cookie: await signIn(world, token) }
  const minuteLater = () => world.pass(checkMs)
  const { headers } = await ask(world, `/people/${person}`, { headers: admin })
  const actions: Record<string, () => unknown> = {
    'a request with a token': () => ask(world, '/me', { headers: { Authorization: `Bearer ${token}` } }),
    'a request of a session': () => ask(world, '/me', { headers: cookie }),
    'signing in': () => ask(world, '/session', { method: 'POST', body: { token }, headers: fromOwnPage }),
    'reading a person': () => ask(world, `/people/${person}`, { headers: admin }),
    'changing a person': () =>
      ask(world, `/people/${person}`, {
        method: 'PATCH',
        body: { name: 'Ana' },
        headers: { ...admin, 'If-Match': headers.get('ETag') ?? '' },
      }),
    'making a token': () =>
      ask(world, `/people/${person}/tokens`, { method: 'POST', body: { name: 'phone' }, headers: admin }),
    'adding a person': () =>
      ask(world, '/people', {
        method: 'POST',
        body: { name: 'Nou', roles: ['editor'], email: 'nou@newsroom.example' },
        headers: admin,
      }),
    'listing people': () => ask(world, '/people?q=popescu', { headers: admin }),
    'naming two people': () => ask(world, `/colleagues?ids=${person},reader`, { headers: admin }),
    'choosing a colleague': () => ask(world, '/colleagues?role=translator&locale=ro', { headers: admin }),
  }
  const calls: Record<string, string[]> = {}
  for (const [name, work] of Object.entries(actions)) {
    minuteLater()
    calls[name] = await callsOf(world, work)
  }
  return calls
}

describe('ten thousand people', () => {
  let few: Record<string, string[]>
  let many: Record<string, string[]>
  beforeAll(async () => {
    few = await callsWith(10)
    many = await callsWith(10_000)
  })

  it('cost each request the calls that ten people cost it', () => {
    expect(many).toEqual(few)
  })

  it('cost a request of one of them a read of their record, and no more', () => {
    expect(many['a request of a session']).toEqual(['get people/*.json'])
    expect(many['a request with a token']).toEqual(['get people/*.json', 'get people/*/tokens/*.json'])
  })

  it('cost a name a read of that record', () => {
    expect(many['naming two people']).toEqual(['get people/*.json'])
  })

  it('are listed from the tail of the directory, its manifest and one shard', () => {
    for (const name of ['listing people', 'choosing a colleague']) {
      const [tail, ...rest] = many[name] ?? []
      expect(tail).toMatch(/^list .*\/tail\/$/)
      expect(rest.filter((call) => !call.includes('/tail/'))).toEqual([
        expect.stringMatching(/^get .*\/manifest\.json$/),
        expect.stringMatching(/^get .*\/shards\/all\/\*\.json$/),
      ])
    }
  })
})
