/** Admins add, change and erase people. */
import { describe, expect, it } from 'vitest'
import { hash } from '../../shared/hash.ts'
import { makeWorld } from '../world.ts'
import { add, codeOf, directoryAndRecords, keysWith, list, madeToken, personIn, recordsIn, send } from './people-api.ts'
import { addPerson, change, signIn } from './stored-people.ts'

describe('adding', () => {
  it('tells where the person is, and has them listed', async () => {
    const world = makeWorld()
    const response = await send(world, 'POST', '/people', {
      ...{ name: ' Ana Pop ', email: 'Ana@Example.org', roles: ['translator'], languages: ['ro'] },
    })
    const person = await personIn(response)
    expect(response.headers.get('Location')).toBe(`/api/v1/people/${person.id}`)
    expect(person).toMatchObject({ name: 'Ana Pop', email: 'ana@example.org', state: 'active', languages: ['ro'] })
    await world.settle()
    expect((await list(world, 'q=ana')).items.map(({ id }) => id)).toEqual([person.id])
  })

  it('with an Idempotency-Key adds one person, however often and at once it is sent', async () => {
    const world = makeWorld()
    const body = { name: 'Ana Pop', email: 'ana@example.org', roles: ['editor'] }
    const ask = () => send(world, 'POST', '/people', body, { headers: { 'Idempotency-Key': 'k' } })
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const ids = new Set(await Promise.all(answers.map(async (answer) => (await personIn(answer)).id)))
    expect([...ids]).toEqual((await recordsIn(world)).map(({ id }) => id))
  })

  it('gives an e-mail address to one of several who are added with it at once', async () => {
    const world = makeWorld()
    const body = { name: 'Ana Pop', email: 'ana@example.org', roles: ['editor'] }
    const answers = await Promise.all([1, 2, 3].map(() => send(world, 'POST', '/people', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await recordsIn(world)).toHaveLength(1)
  })
})

describe('changing', () => {
  it('of two admins who have read the same state one is told what the other has changed', async () => {
    const world = makeWorld()
    const { id, etag } = await add(world)
    const answers = await Promise.all(
      [{ name: 'Ana Popescu' }, { roles: ['reviewer'] }].map((body) =>
        send(world, 'PATCH', `/people/${id}`, body, { ifMatch: etag }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    const [done, late] = [...answers].sort((a, b) => a.status - b.status)
    const problem = await late?.json()
    expect(problem).toMatchObject({ code: 'person-stale', person: await done?.json() })
    expect(late?.headers.get('ETag')).toBe(done?.headers.get('ETag'))
    const again = await send(
      world,
      'PATCH',
      `/people/${id}`,
      { listed: false },
      { ifMatch: late?.headers.get('ETag') ?? '' },
    )
    expect(again.status).toBe(200)
  })

  it('leaves what is left out, and takes away what is null', async () => {
    const world = makeWorld()
    const { id } = await add(world, { email: 'ana@example.org', languages: ['ro'], listed: false })
    const renamed = await send(world, 'PATCH', `/people/${id}`, { name: 'Ana Popescu' }, { ifMatch: '*' })
    expect(await personIn(renamed)).toMatchObject({ email: 'ana@example.org', languages: ['ro'], listed: false })
    world.pass(1500)
    const bare = await send(world, 'PATCH', `/people/${id}`, { email: null, languages: null }, { ifMatch: '*' })
    expect(await personIn(bare)).toMatchObject({ name: 'Ana Popescu', email: null, languages: null })
  })

  it('lets somebody in who waits, with a role', async () => {
    const world = makeWorld()
    const { id } = await addPerson(world, { state: 'waiting', roles: [], tokens: [] })
    world.pass(1500)
    const bare = await send(world, 'PATCH', `/people/${id}`, { state: 'active' }, { ifMatch: '*' })
    expect(await codeOf(bare)).toBe('body-invalid')
    const body = { state: 'active', roles: ['reviewer'] }
    expect((await send(world, 'PATCH', `/people/${id}`, body, { ifMatch: '*' })).status).toBe(200)
  })

  it('of roles by an admin holds from then on, whatever the rules of an issuer give', async () => {
    const world = makeWorld()
    const { id } = await addPerson(world, { rolesFromIssuer: 'office' })
    world.pass(1500)
    await send(world, 'PATCH', `/people/${id}`, { listed: false }, { ifMatch: '*' })
    expect((await recordsIn(world))[0]?.rolesFromIssuer).toBe('office')
    world.pass(1500)
    await send(world, 'PATCH', `/people/${id}`, { roles: ['reviewer'] }, { ifMatch: '*' })
    expect((await recordsIn(world))[0]?.rolesFromIssuer).toBe(undefined)
  })

  it('frees the former e-mail address for others, and deletes what pointed from it', async () => {
    const world = makeWorld()
    const { id } = await add(world, { email: 'ana@example.org' })
    await send(world, 'PATCH', `/people/${id}`, { email: 'pop@example.org' }, { ifMatch: '*' })
    await world.settle()
    expect(await keysWith(world, hash('ana@example.org'))).toEqual([])
    expect(await keysWith(world, hash('pop@example.org'))).toHaveLength(1)
    const other = await add(world, { email: 'ana@example.org' })
    expect(other.email).toBe('ana@example.org')
    expect(
      await codeOf(await send(world, 'POST', '/people', { name: 'X', roles: ['editor'], email: 'pop@example.org' })),
    ).toBe('email-taken')
  })

  it('keeps an e-mail address that is given away and taken back', async () => {
    const world = makeWorld()
    const { id } = await add(world, { email: 'ana@example.org' })
    for (const email of ['pop@example.org', 'ana@example.org']) {
      expect((await send(world, 'PATCH', `/people/${id}`, { email }, { ifMatch: '*' })).status).toBe(200)
      world.pass(1500)
    }
    await world.settle()
    expect(await keysWith(world, hash('ana@example.org'))).toHaveLength(1)
    expect(await keysWith(world, hash('pop@example.org'))).toEqual([])
  })
})

describe('whoever has lost their access', () => {
  const suspend = async () => {
    const world = makeWorld()
    const admin = await addPerson(world, { roles: ['admin'] })
    const cookie = await signIn(world, admin.token)
    const me = () => world.request('/api/v1/me', { token: admin.token })
    expect((await me()).status).toBe(200)
    world.pass(1500)
    return { world, admin, cookie, me }
  }

  it('gives nobody access within the minute in which they are still known', async () => {
    const { world, admin, me } = await suspend()
    await send(world, 'PATCH', `/people/${admin.id}`, { roles: ['editor'] }, { ifMatch: '*' })
    world.pass(1500)
    expect((await me()).status).toBe(200)
    const { token, id } = admin
    const tries = [
      send(world, 'PATCH', `/people/${id}`, { roles: ['admin'] }, { token, ifMatch: '*' }),
      send(world, 'POST', '/people', { name: 'X', roles: ['admin'] }, { token }),
      send(world, 'POST', `/people/${id}/tokens`, { name: 'X' }, { token }),
      send(world, 'POST', `/people/${id}/invitation`, undefined, { token }),
    ]
    for (const response of await Promise.all(tries)) expect(await codeOf(response)).toBe('role-missing')
  })

  it('makes no token with one that was revoked a moment ago, nor in a session that it began', async () => {
    const { world, admin, cookie } = await suspend()
    await change(world, admin.id, { tokens: [] })
    world.pass(1500)
    const byToken = await send(world, 'POST', '/me/tokens', { name: 'X' }, { token: admin.token })
    expect(await codeOf(byToken)).toBe('token-unknown')
    const headers = { Cookie: cookie, Origin: 'http://localhost' }
    const bySession = await send(world, 'POST', '/me/tokens', { name: 'X' }, { token: '', headers })
    expect(await codeOf(bySession)).toBe('session-ended')
  })

  it('is told so when they change themselves', async () => {
    const { world, admin } = await suspend()
    await change(world, admin.id, { state: 'suspended' })
    world.pass(1500)
    expect(await codeOf(await send(world, 'PATCH', '/me', { name: 'X' }, { token: admin.token }))).toBe(
      'person-suspended',
    )
  })
})

describe('erasing', () => {
  it('leaves no name, no address and no token anywhere, and the id stays', async () => {
    const world = makeWorld()
    const { id } = await add(world, { name: 'Zenobia Quux', email: 'zenobia@example.org' })
    const { token } = await madeToken(await send(world, 'POST', `/people/${id}/tokens`, { name: 'quuxtoken' }))
    await world.settle()
    expect((await world.request('/api/v1/me', { token })).status).toBe(200)
    await world.fold()
    world.pass(1500)
    expect((await keysWith(world, 'Zenobia')).length).toBeGreaterThan(1)
    expect((await send(world, 'DELETE', `/people/${id}`, undefined, { ifMatch: '*' })).status).toBe(204)
    await world.settle()
    for (const text of ['Zenobia', 'zenobia', 'quuxtoken', hash(token), hash('zenobia@example.org'), `people/${id}/`])
      expect([text, await keysWith(world, text)]).toEqual([text, []])
    expect(await personIn(await send(world, 'GET', `/people/${id}`))).toMatchObject({
      name: '',
      state: 'gone',
      roles: [],
    })
    expect((await list(world, 'limit=100')).items.map((person) => person.id)).not.toContain(id)
    expect((await list(world, 'state=gone')).items.map((person) => person.id)).toEqual([id])
    const { directory, records } = await directoryAndRecords(world)
    expect(directory).toEqual(records)
  })

  it('and a change at once: whichever is later is refused', async () => {
    const world = makeWorld()
    const { id, etag } = await add(world)
    const answers = await Promise.all([
      send(world, 'DELETE', `/people/${id}`, undefined, { ifMatch: etag }),
      send(world, 'PATCH', `/people/${id}`, { name: 'Ana' }, { ifMatch: etag }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
