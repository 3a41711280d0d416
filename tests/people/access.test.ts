/** Invitations, tokens, and the end of sessions. */
import { describe, expect, it } from 'vitest'
import { meSchema, tokensSchema } from '../../functions/contract/schemas/people.ts'
import { invitationMs } from '../../shared/people/credential.ts'
import { maxTokens } from '../../shared/people/person-record.ts'
import { checkMs } from '../../shared/people/session.ts'
import { makeWorld, type World } from '../world.ts'
import { add, codeOf, invitationIn, keysWith, madeToken, personIn, recordsIn, send } from './people-api.ts'
import { addPerson, cookieOf, fromOwnPage, origin, signIn } from './stored-people.ts'

const invite = async (world: World, id: string) => {
  const invitation = await invitationIn(await send(world, 'POST', `/people/${id}/invitation`))
  world.pass(1500)
  return invitation
}
describe('an invitation', () => {
  it('signs in once, and takes the wish to be named or not', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const invitation = await invite(world, id)
    const response = await world.app.request(`${origin}/api/v1/session`, {
      ...{ method: 'POST', headers: { ...fromOwnPage, 'Content-Type': 'application/json' } },
      body: JSON.stringify({ invitation, listed: false }),
    })
    expect(meSchema.parse(await response.json())).toMatchObject({ id, listed: false })
    expect(cookieOf(response)).toMatch(/./)
    world.pass(1500)
    expect(await codeOf(await send(world, 'POST', '/session', { invitation }, { token: '' }))).toBe(
      'invitation-unknown',
    )
    expect(await personIn(await send(world, 'GET', `/people/${id}`))).toMatchObject({ listed: false, invitation: null })
  })

  it('lets one of several in who use it at once', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const body = { invitation: await invite(world, id) }
    const answers = await Promise.all([1, 2, 3].map(() => send(world, 'POST', '/session', body, { token: '' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  })

  it('is replaced by a newer one, and is over after seven days', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const [first, second] = [await invite(world, id), await invite(world, id)]
    expect(await codeOf(await send(world, 'POST', '/session', { invitation: first }, { token: '' }))).toBe(
      'invitation-unknown',
    )
    world.pass(invitationMs)
    expect(await codeOf(await send(world, 'POST', '/session', { invitation: second }, { token: '' }))).toBe(
      'invitation-unknown',
    )
    expect((await personIn(await send(world, 'GET', `/people/${id}`))).invitation).toBe(null)
  })

  it('is for its person alone, and for nobody who is suspended', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const other = await add(world)
    const invitation = await invite(world, id)
    const forged = { invitation: invitation.replace(id, other.id) }
    expect(await codeOf(await send(world, 'POST', '/session', forged, { token: '' }))).toBe('invitation-unknown')
    await send(world, 'PATCH', `/people/${id}`, { state: 'suspended' }, { ifMatch: '*' })
    expect(await codeOf(await send(world, 'POST', '/session', { invitation }, { token: '' }))).toBe(
      'invitation-unknown',
    )
  })
})

describe('a token', () => {
  it('is shown once, and only its hash is kept', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const made = await madeToken(await send(world, 'POST', `/people/${id}/tokens`, { name: 'import', days: 2 }))
    expect(made.expiresAt).toBe(made.createdAt + 2 * 24 * 60 * 60 * 1000)
    expect((await world.request('/api/v1/me', { token: made.token })).status).toBe(200)
    expect(await keysWith(world, made.token)).toEqual([])
    expect(JSON.stringify(world.logged)).not.toContain(made.token)
    const { tokens } = await personIn(await send(world, 'GET', `/people/${id}`))
    expect(tokens).toEqual([
      {
        id: made.id,
        name: 'import',
        createdAt: made.createdAt,
        expiresAt: made.expiresAt,
        lastUsedAt: world.ports.now(),
      },
    ])
    world.pass(2 * 24 * 60 * 60 * 1000)
    expect(await codeOf(await world.request('/api/v1/me', { token: made.token }))).toBe('token-expired')
  })

  it('that is revoked is out within a minute, with the sessions that it began; the note on its use goes too', async () => {
    const world = makeWorld()
    const { id } = await add(world)
    const [first, second] = [1, 2].map((n) => async () => {
      const made = await madeToken(await send(world, 'POST', `/people/${id}/tokens`, { name: String(n) }))
      world.pass(1500)
      return made
    })
    const [revoked, kept] = [await first?.(), await second?.()]
    const cookies = [await signIn(world, revoked?.token ?? ''), await signIn(world, kept?.token ?? '')]
    expect((await send(world, 'DELETE', `/people/${id}/tokens/${revoked?.id}`)).status).toBe(204)
    world.pass(checkMs)
    expect((await world.request('/api/v1/me', { token: revoked?.token ?? '' })).status).toBe(401)
    const statuses = cookies.map(
      async (Cookie) => (await world.request('/api/v1/me', { token: '', headers: { Cookie } })).status,
    )
    expect(await Promise.all(statuses)).toEqual([401, 200])
    await world.settle()
    expect(await keysWith(world, `people/${id}/tokens/${revoked?.id}`)).toEqual([])
    expect(await keysWith(world, `people/${id}/tokens/${kept?.id}`)).toHaveLength(1)
  })

  it('is one of twenty at most, and those that have expired make room', async () => {
    const world = makeWorld()
    const { id, token } = await addPerson(world)
    world.pass(1500)
    for (let n = 1; n < maxTokens; n++) {
      expect((await send(world, 'POST', '/me/tokens', { name: String(n), days: 1 }, { token })).status).toBe(201)
      world.pass(1500)
    }
    expect(await codeOf(await send(world, 'POST', '/me/tokens', { name: 'one more' }, { token }))).toBe('tokens-full')
    world.pass(24 * 60 * 60 * 1000)
    expect((await send(world, 'POST', '/me/tokens', { name: 'one more' }, { token })).status).toBe(201)
    expect((await recordsIn(world)).find((record) => record.id === id)?.tokens).toHaveLength(2)
  })

  it('is listed and revoked by its owner, who cannot touch another’s', async () => {
    const world = makeWorld()
    const { token, record } = await addPerson(world)
    const other = await addPerson(world)
    world.pass(1500)
    const listed = tokensSchema.parse(await (await send(world, 'GET', '/me/tokens', undefined, { token })).json())
    expect(listed.items.map(({ id }) => id)).toEqual(record.tokens.map(({ id }) => id))
    const foreign = await send(world, 'DELETE', `/me/tokens/${other.record.tokens[0]?.id}`, undefined, { token })
    expect(await codeOf(foreign)).toBe('access-token-unknown')
    expect((await send(world, 'DELETE', `/me/tokens/${listed.items[0]?.id}`, undefined, { token })).status).toBe(204)
  })
})

describe('signing out everywhere', () => {
  const signedInTwice = async () => {
    const world = makeWorld()
    const { id, token } = await addPerson(world)
    const cookies = [await signIn(world, token), await signIn(world, token)]
    world.pass(1500)
    const statuses = () =>
      Promise.all(
        cookies.map(async (Cookie) => (await world.request('/api/v1/me', { token: '', headers: { Cookie } })).status),
      )
    return { world, id, token, cookies, statuses }
  }

  it('ends this browser’s session at once and all others within a minute; tokens stay valid', async () => {
    const { world, token, cookies, statuses } = await signedInTwice()
    const headers = { Cookie: cookies[0] ?? '', Origin: 'http://localhost' }
    const response = await send(world, 'POST', '/me/sign-out', undefined, { token: '', headers })
    expect([response.status, cookieOf(response)]).toEqual([204, ''])
    world.pass(checkMs)
    expect(await statuses()).toEqual([401, 401])
    expect((await world.request('/api/v1/me', { token })).status).toBe(200)
  })

  it('is done by an admin too', async () => {
    const { world, id, statuses } = await signedInTwice()
    expect((await send(world, 'POST', `/people/${id}/sign-out`)).status).toBe(204)
    world.pass(checkMs)
    expect(await statuses()).toEqual([401, 401])
  })
})

it('whoever changes their name sees it in the same browser at once', async () => {
  const world = makeWorld()
  const { token } = await addPerson(world)
  const Cookie = await signIn(world, token)
  world.pass(1500)
  const sent = { token: '', headers: { Cookie, Origin: 'http://localhost' } }
  const response = await send(world, 'PATCH', '/me', { name: 'Ana Popescu' }, sent)
  const renewed = cookieOf(response) ?? ''
  const me = await world.request('/api/v1/me', { token: '', headers: { Cookie: renewed } })
  expect(meSchema.parse(await me.json())).toMatchObject({ name: 'Ana Popescu' })
})
