/** What `punte people` does with people: each verb calls the server, and gives the objects that it prints. */
import * as contract from '../contract/operations/people.ts'
import type { PersonChange } from '../contract/schemas/people.ts'
import { UsageError } from './command.ts'
import { findPerson } from './find-person.ts'
import type { Profile } from './profile.ts'
import { callApi, callApiText } from './server.ts'

export const flags = ['state', 'role', 'name', 'email', 'roles', 'languages', 'listed', 'days'] as const
export type Flags = { [Name in (typeof flags)[number]]?: string | undefined } & { yes?: boolean | undefined }

export type Verb = {
  /** What is named after the verb; the last may be left out if `mayLack`. */
  words: readonly string[]
  mayLack?: true
  takes: readonly (keyof Flags)[]
  run(profile: Profile, words: string[], flags: Flags): AsyncIterable<object>
}

const json = (body: object) =>
  ({ type: 'application/json', content: new TextEncoder().encode(JSON.stringify(body)) }) as const
const listOf = (text: string) => text.split(',').flatMap((part) => part.trim() || [])

/** What flags say of a person. The server checks the values. */
function said({ name, email, roles, languages, listed }: Flags) {
  if (listed !== undefined && listed !== 'yes' && listed !== 'no') throw new UsageError('people: --listed is yes or no')
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email: email === 'none' ? null : email }),
    ...(roles === undefined ? {} : { roles: roles === 'none' ? [] : listOf(roles) }),
    ...(languages === undefined ? {} : { languages: languages === 'all' ? null : listOf(languages) }),
    ...(listed === undefined ? {} : { listed: listed === 'yes' }),
  }
}

async function* list(profile: Profile, [q]: string[], { state, role }: Flags) {
  for (let cursor: string | undefined; ; ) {
    const { body } = await callApi(profile, contract.listPeople, { query: { q, state, role, cursor, limit: '100' } })
    yield* body.items
    cursor = body.next
    if (cursor === undefined) return
  }
}

const read = async (profile: Profile, who = '') => {
  const params = { person: await findPerson(profile, who) }
  const { body, etag } = await callApi(profile, contract.readPerson, { params })
  return { params, body, ifMatch: etag }
}

async function* show(profile: Profile, [who]: string[]) {
  yield (await read(profile, who)).body
}

async function* add(profile: Profile, [name = '']: string[], own: Flags) {
  if (own.roles === undefined) throw new UsageError('people: "add" takes --roles, such as --roles translator,reviewer')
  const { email, ...more } = said({ ...own, name })
  yield (await callApi(profile, contract.addPerson, { body: json({ ...more, ...(email ? { email } : {}) }) })).body
}

async function* change(profile: Profile, [who]: string[], own: Flags) {
  const wanted = said(own)
  if (Object.keys(wanted).length === 0)
    throw new UsageError('people: say what to change: --name, --email, --roles, --languages or --listed')
  yield await changeTo(profile, who, wanted)
}

async function changeTo(profile: Profile, who: string | undefined, wanted: object) {
  const { params, ifMatch } = await read(profile, who)
  return (await callApi(profile, contract.changePerson, { params, ifMatch, body: json(wanted) })).body
}

const giveState = (state: PersonChange['state']) =>
  async function* (profile: Profile, [who]: string[]) {
    yield await changeTo(profile, who, { state })
  }

/** The link is one that a browser opens. What stands after "#" reaches no server's log. */
async function* invite(profile: Profile, [who = '']: string[]) {
  const params = { person: await findPerson(profile, who) }
  const { body } = await callApi(profile, contract.invitePerson, { params })
  const link = new URL(`/desk/invitation#${body.invitation}`, profile.server).href
  yield { id: params.person, link, expiresAt: body.expiresAt }
}

async function* signOut(profile: Profile, [who = '']: string[]) {
  const params = { person: await findPerson(profile, who) }
  await callApiText(profile, contract.signOutPerson, { params })
  yield { signedOut: params.person }
}

async function* erase(profile: Profile, [who]: string[], { yes }: Flags) {
  const { params, body, ifMatch } = await read(profile, who)
  if (!yes) throw new UsageError(`people: to erase ${body.name || body.id} cannot be undone; say --yes if you mean it`)
  await callApiText(profile, contract.erasePerson, { params, ifMatch })
  yield { erased: params.person }
}

async function* tokens(profile: Profile, [who]: string[]) {
  yield* (await read(profile, who)).body.tokens
}

async function* token(profile: Profile, [who = '', name]: string[], { days }: Flags) {
  if (days !== undefined && !/^\d+$/.test(days)) throw new UsageError('people: --days takes a number of days')
  const params = { person: await findPerson(profile, who) }
  const wanted = { name, ...(days === undefined ? {} : { days: Number(days) }) }
  yield (await callApi(profile, contract.makeToken, { params, body: json(wanted) })).body
}

async function* revoke(profile: Profile, [who = '', id = '']: string[]) {
  const params = { person: await findPerson(profile, who), token: id }
  await callApiText(profile, contract.revokeToken, { params })
  yield { revoked: id }
}

const who = ['WHO'] as const

export const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['list', { words: ['TEXT'], mayLack: true, takes: ['state', 'role'], run: list }],
  ['show', { words: who, takes: [], run: show }],
  ['add', { words: ['NAME'], takes: ['email', 'roles', 'languages', 'listed'], run: add }],
  ['change', { words: who, takes: ['name', 'email', 'roles', 'languages', 'listed'], run: change }],
  ['invite', { words: who, takes: [], run: invite }],
  ['suspend', { words: who, takes: [], run: giveState('suspended') }],
  ['restore', { words: who, takes: [], run: giveState('active') }],
  ['sign-out', { words: who, takes: [], run: signOut }],
  ['erase', { words: who, takes: ['yes'], run: erase }],
  ['tokens', { words: who, takes: [], run: tokens }],
  ['token', { words: ['WHO', 'NAME'], takes: ['days'], run: token }],
  ['revoke', { words: ['WHO', 'TOKEN'], takes: [], run: revoke }],
])
