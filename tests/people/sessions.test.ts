/** What a session costs, how long it lives, and what it survives. */
import { describe, expect, it } from 'vitest'
import { sessionCookie } from '../../functions/contract/session-cookie.ts'
import { checkMs, idleMs, longestMs } from '../../shared/people/session.ts'
import { keys } from '../../shared/storage/keys.ts'
import { makeWorld, type World } from '../world.ts'
import { addPerson, change, cookieOf, fromOwnPage, origin, signIn } from './stored-people.ts'

/** Its own work reads nothing. */
const path = '/api/v1/me'

const ask = ({ app }: World, headers: Record<string, string>, at = path) => app.request(origin + at, { headers })
const withToken = (token: string) => ({ Authorization: `Bearer ${token}` })

/** The calls to the store that `work` makes. */
async function callsOf({ calls }: World, work: () => unknown) {
  const before = calls.length
  await work()
  return calls.slice(before)
}

async function signedIn() {
  const world = makeWorld()
  const person = await addPerson(world, { roles: ['translator'], languages: ['ro'] })
  const cookie = await signIn(world, person.token)
  return { world, person, cookie }
}

describe('within a minute of the last check', () => {
  it('a hundred requests of a session read nothing of the store', async () => {
    const { world, cookie } = await signedIn()
    world.pass(checkMs - 1)
    const calls = await callsOf(world, async () => {
      for (let i = 0; i < 100; i++) expect((await ask(world, { Cookie: cookie })).status).toBe(200)
    })
    expect(calls).toEqual([])
  })

  it('a hundred requests with a token read its person once, and when it was used last', async () => {
    const { world, person } = await signedIn()
    const calls = await callsOf(world, async () => {
      for (let i = 0; i < 100; i++) expect((await ask(world, withToken(person.token))).status).toBe(200)
    })
    const [token] = person.record.tokens
    expect(calls.map(({ operation, key }) => [operation, key])).toEqual([
      ['get', keys.person(person.id)],
      ['get', keys.tokenUse(person.id, token?.id ?? '')],
    ])
  })
})

it('after a minute a session is checked once, and its new cookie is good for another minute', async () => {
  const { world, person, cookie } = await signedIn()
  world.pass(checkMs)
  const first = await ask(world, { Cookie: cookie })
  const renewed = cookieOf(first) ?? ''
  expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  world.pass(checkMs - 1)
  expect(await callsOf(world, () => ask(world, { Cookie: renewed }))).toEqual([])
  world.pass(1)
  const [read, ...more] = await callsOf(world, () => ask(world, { Cookie: renewed }))
  expect([read, more]).toEqual([{ operation: 'get', key: keys.person(person.id) }, []])
})

it('a token’s use is noted once in six hours, whoever asks', async () => {
  const { world, person } = await signedIn()
  const puts = async () => {
    const calls = await callsOf(world, () => ask(world, withToken(person.token)))
    return calls.filter(({ operation }) => operation === 'put').length
  }
  const counts = []
  for (let hour = 0; hour < 13; hour++) {
    counts.push(await puts())
    world.pass(60 * 60 * 1000)
  }
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1])
})

it('a minute begins before the store is asked: what changes while it answers is not seen for longer', async () => {
  for (const by of ['token', 'session']) {
    let slow = false
    const world = makeWorld({
      after: ({ key }) => {
        if (slow && /^people\/[^/]+\.json$/.test(key)) world.pass(30_000)
      },
    })
    const person = await addPerson(world)
    let headers = by === 'token' ? withToken(person.token) : { Cookie: await signIn(world, person.token) }
    world.pass(checkMs)
    slow = true
    const checked = await ask(world, headers)
    slow = false
    if (by === 'session') headers = { Cookie: cookieOf(checked) ?? '' }
    await change(world, person.id, { state: 'suspended' })
    world.pass(30_001)
    expect([by, (await ask(world, headers)).status]).toEqual([by, 401])
  }
})

it('a session that is used lives for seven days, one that is not for twelve hours', async () => {
  const { world, cookie } = await signedIn()
  const unused = cookie
  let [used, lived] = [cookie, 0]
  for (; ; lived += idleMs / 4) {
    const response = await ask(world, { Cookie: used })
    if (response.status !== 200) break
    used = cookieOf(response) ?? used
    if (lived === idleMs - idleMs / 4) expect((await ask(world, { Cookie: unused })).status).toBe(200)
    if (lived === idleMs) expect((await ask(world, { Cookie: unused })).status).toBe(401)
    world.pass(idleMs / 4)
  }
  expect(lived).toBe(longestMs)
})

it('its cookie is for this host and https alone, not for scripts, and not for forms of other sites', async () => {
  const { world, person } = await signedIn()
  const response = await world.app.request(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { ...fromOwnPage, Cookie: `${sessionCookie}=planted` },
    body: JSON.stringify({ token: person.token }),
  })
  const [cookie = '', ...more] = response.headers.getSetCookie()
  expect(more).toEqual([])
  const [pair = '', ...attributes] = cookie.split('; ')
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure'])
  expect(pair.length).toBeLessThan(2000)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  // Nothing of it can be read without the key.
  for (const part of pair.split('.'))
    expect(atob(part.replaceAll('-', '+').replaceAll('_', '/').replace(/^.*=/, ''))).not.toContain(person.id)
})

it('a role that is taken away is gone within a minute, and one that is given is there', async () => {
  const { world, person, cookie } = await signedIn()
  world.pass(2000)
  await change(world, person.id, { roles: ['admin'], languages: undefined })
  world.pass(checkMs)
  const promoted = await ask(world, { Cookie: cookie })
  expect(await promoted.json()).toMatchObject({ roles: ['admin'], languages: null })
  await change(world, person.id, { roles: [] })
  world.pass(checkMs)
  const refused = await ask(world, { Cookie: cookieOf(promoted) ?? '' })
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'role-missing' }])
})

it('a token that comes with a session counts, and the session is left alone', async () => {
  const { world, cookie } = await signedIn()
  const other = await addPerson(world, { roles: ['editor'] })
  world.pass(checkMs)
  const response = await ask(world, { Cookie: cookie, ...withToken(other.token) })
  expect(await response.json()).toMatchObject({ id: other.id })
  expect(response.headers.getSetCookie()).toEqual([])
})

it('a store that is down signs nobody out, and lets people leave', async () => {
  let down = false
  const world = makeWorld({
    before: () => {
      if (down) throw new Error('away')
    },
  })
  const cookie = await signIn(world, (await addPerson(world)).token)
  world.pass(checkMs)
  down = true
  const asked = await ask(world, { Cookie: cookie })
  expect([asked.status, asked.headers.getSetCookie()]).toEqual([500, []])
  const left = await world.app.request(`${origin}/api/v1/session`, {
    method: 'DELETE',
    headers: { Cookie: cookie, ...fromOwnPage },
  })
  expect([left.status, cookieOf(left)]).toEqual([204, ''])
  down = false
  expect((await ask(world, { Cookie: cookie })).status).toBe(200)
})

it('nobody is signed in or out by a page of another site', async () => {
  const { world, person, cookie } = await signedIn()
  const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'text/plain' }
  for (const init of [{ method: 'POST', body: JSON.stringify({ token: person.token }) }, { method: 'DELETE' }])
    for (const own of [{}, { Cookie: cookie }]) {
      const response = await world.app.request(`${origin}/api/v1/session`, { ...init, headers: { ...foreign, ...own } })
      expect([await response.json(), response.headers.getSetCookie()]).toMatchObject([{ code: 'origin-refused' }, []])
    }
})

it('the log names who signed in and out by id, and holds no token, no name and no cookie', async () => {
  const { world, person, cookie } = await signedIn()
  await ask(world, withToken('wrong'))
  await ask(world, { Cookie: `${sessionCookie}=forged` })
  await world.app.request(`${origin}/api/v1/session`, { method: 'DELETE', headers: { Cookie: cookie, ...fromOwnPage } })
  expect(world.logged).toEqual([
    { event: 'signed-in', by: person.id, way: 'token' },
    { event: 'signed-out', by: person.id },
  ])
})
