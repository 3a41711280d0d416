/** Answers about people and their sessions that one operation has for reasons of its own. */
import type { Operation } from '../../functions/contract/operation.ts'
import * as people from '../../functions/contract/operations/people.ts'
import { signIn } from '../../functions/contract/operations/sessions.ts'
import { hash } from '../../shared/hash.ts'
import { erasedPerson, maxTokens } from '../../shared/people/person-record.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import { addPerson, change } from '../people/stored-people.ts'
import type { World } from '../world.ts'
import type { Ask } from './asking.ts'
import { idOf, json, succeed } from './examples.ts'
import { type Case, like } from './like.ts'

const aboutOthers = [
  ...[people.changePerson, people.erasePerson, people.invitePerson, people.signOutPerson],
  ...[people.makeToken, people.revokeToken],
]
const aboutOneself = [
  ...[people.changeMe, people.listOwnTokens, people.makeOwnToken, people.revokeOwnToken, people.signOutEverywhere],
]

const tokens = Array.from({ length: maxTokens }, (_, n) => ({
  ...{ id: String(n), name: 'x', hash: hash(String(n)), createdAt: 0 },
}))

const personIn = (good: Ask): string => good.params?.person ?? ''
const named = { ...json, 'Idempotency-Key': 'k' }
const ana = { name: 'Ana Pop', email: 'ana@example.org', roles: ['editor'] }
const inBody = (body: unknown) => ({ body: JSON.stringify(body) })

async function erase(world: World, id: string) {
  const stored = await readPersonRecord(world.stored, id)
  if (stored) await change(world, id, erasedPerson(stored.value))
}

/** An admin in the store, who asks about themselves. */
const byOneself = (of: Operation, body?: unknown): Case =>
  like(of, 'own-access', async ({ world }, good) => {
    const { id, token } = await addPerson(world, { roles: ['admin'] })
    return { ...good, token, params: { person: id }, ...(body ? inBody(body) : {}) }
  })

export const peopleCases: Case[] = [
  ...aboutOthers.map((of) =>
    like(of, 'person-in-settings', (_, good) => ({ params: { ...good.params, person: 'editor' } })),
  ),
  ...aboutOneself.map((of) => like(of, 'person-in-settings', { token: 'dev' })),
  ...aboutOthers.map((of) =>
    like(of, 'person-gone', async ({ world }, good) => {
      await erase(world, personIn(good))
      return good
    }),
  ),
  ...[people.invitePerson, people.makeToken].map((of) =>
    like(of, 'person-not-active', async ({ world }, good) => {
      await change(world, personIn(good), { state: 'suspended' })
      return good
    }),
  ),
  byOneself(people.changePerson, { state: 'suspended' }),
  byOneself(people.changePerson, { roles: ['editor'] }),
  byOneself(people.erasePerson),
  like(people.changePerson, 'body-invalid', async ({ world }, good) => {
    await change(world, personIn(good), { state: 'waiting', roles: [] })
    return inBody({ state: 'active' })
  }),
  like(people.readPerson, '200 application/json', { params: { person: 'editor' } }),
  like(people.addPerson, 'email-taken', inBody({ ...ana, email: 'IONUT@example.org' })),
  like(people.changePerson, 'email-taken', async ({ world }) => {
    await succeed(world, 'POST', '/people', ana)
    return inBody({ email: ana.email })
  }),
  like(people.addPerson, 'key-reused', async ({ world }) => {
    await succeed(world, 'POST', '/people', ana, named)
    return { headers: named, ...inBody({ ...ana, name: 'Ana Popescu' }) }
  }),
  like(people.addPerson, 'person-gone', async ({ world }) => {
    const id = await idOf(await succeed(world, 'POST', '/people', ana, named))
    world.pass(2000)
    await erase(world, id)
    return { headers: named, ...inBody(ana) }
  }),
  ...[people.makeToken, people.makeOwnToken].map((of) =>
    like(of, 'tokens-full', async ({ world }, good) => {
      const { id, token, record } = await addPerson(world)
      world.pass(2000)
      await change(world, id, { tokens: [...record.tokens, ...tokens.slice(1)] })
      return good.token === undefined ? { params: { person: id } } : { token }
    }),
  ),
  like(people.findColleagues, '200 application/json', { query: { role: 'translator', locale: 'ro', q: 'ionut' } }),
  like(signIn, '200 application/json', inBody({ token: 'editor' })),
  like(signIn, 'token-unknown', inBody({ token: 'wrong' })),
  like(signIn, 'token-expired', async ({ world }) =>
    inBody({ token: (await addPerson(world, { tokenExpiresAt: world.ports.now() })).token }),
  ),
  like(signIn, 'person-suspended', async ({ world }) =>
    inBody({ token: (await addPerson(world, { state: 'suspended' })).token }),
  ),
  like(signIn, 'invitation-unknown', inBody({ invitation: 'wrong' })),
  like(signIn, 'sessions-off', async ({ world }) => {
    world.ports.settings.sessionKeys = []
    return {}
  }),
]
