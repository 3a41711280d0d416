/** Requests about people and their sessions that succeed. */
import { hash } from '../../shared/hash.ts'
import { invitationMs, writeCredential } from '../../shared/people/credential.ts'
import { claimEmail } from '../../shared/pipeline/person-claims.ts'
import { addPerson, change, type StoredPerson } from '../people/stored-people.ts'
import type { World } from '../world.ts'
import { type Ask, faultyWorld } from './asking.ts'
import { type Example, json } from './examples.ts'

const match = { 'If-Match': '*' }
const sent = (body: unknown, headers = {}): Ask => ({ headers: { ...json, ...headers }, body: JSON.stringify(body) })

/** Invites somebody, as the invitation reads. */
export async function invite(world: World, { id }: StoredPerson): Promise<string> {
  const invitation = writeCredential('invitation', id, world.ports.newSecret())
  await change(world, id, { invitation: { hash: hash(invitation), expiresAt: world.ports.now() + invitationMs } })
  return invitation
}

/** In a world with somebody in the store. */
const of = (make: (world: World, person: StoredPerson) => Ask | Promise<Ask>) => async (): Promise<Example> => {
  const { world, fault } = faultyWorld()
  const email = 'ionut@example.org'
  const person = await addPerson(world, { name: 'Ionuț Țepeș', email, roles: ['translator'] })
  await claimEmail(world.ports, email, person.id)
  world.pass(2000)
  const ask = await make(world, person)
  await world.settle()
  world.pass(2000)
  return { prepared: { world, fault, id: '', slug: '', segment: '', block: '' }, ask }
}

/** About the person. */
const about = (ask: Ask) => of((_, { id }) => ({ params: { person: id }, ...ask }))
/** By the person. */
const own = (ask: Ask) => of((_, { token }) => ({ token, ...ask }))

export const peopleExamples: Record<string, () => Promise<Example>> = {
  listPeople: of(() => ({ query: { q: 'ionut', limit: '5' } })),
  addPerson: of(() => sent({ name: 'Ana Pop', email: 'Ana@example.org', roles: ['editor'] })),
  readPerson: about({}),
  changePerson: about(sent({ email: 'tepes@example.org', languages: ['ro'], state: 'suspended' }, match)),
  erasePerson: about({ headers: match }),
  invitePerson: about({}),
  signOutPerson: about({}),
  makeToken: about(sent({ name: 'The nightly import', days: 30 })),
  revokeToken: of((_, { id, record }) => ({ params: { person: id, token: record.tokens[0]?.id ?? '' } })),
  readMe: own({}),
  changeMe: own(sent({ name: 'Ioan Țepeș', listed: false })),
  listOwnTokens: own({}),
  makeOwnToken: own(sent({ name: 'A script' })),
  // With another token than this one.
  revokeOwnToken: of(async (world, { id, token, record }) => {
    const spare = { id: world.ports.newId(), name: 'spare', hash: hash('spare'), createdAt: 0 }
    await change(world, id, { tokens: [...record.tokens, spare] })
    return { token, params: { token: spare.id } }
  }),
  signOutEverywhere: own({}),
  findColleagues: of((_, { id }) => ({ query: { ids: `${id},editor,nobody-here` } })),
  signIn: of(async (world, person) => ({
    ...{ token: '', ...sent({ invitation: await invite(world, person), listed: false }) },
  })),
  signOut: own({}),
}
