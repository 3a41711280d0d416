/**
 * A world with people of every kind, and all that one of them can be known by: each role by token and by session, and
 * tokens and sessions of an admin that are valid or not, each with the reason that refuses it.
 */
import type { ProblemCode } from '../../functions/contract/problems.ts'
import { sessionCookie } from '../../functions/contract/session-cookie.ts'
import { hash } from '../../shared/hash.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { writeCredential } from '../../shared/people/credential.ts'
import type { UserRole } from '../../shared/people/person.ts'
import { checkMs, idleMs, longestMs } from '../../shared/people/session.ts'
import { makeWorld, type World } from '../world.ts'
import { addPerson, change, cookieOf, fromOwnPage, origin, signIn } from './stored-people.ts'

/** The languages of addresses: a version's, and the one that it is translated from. */
export const version: Locale = 'ro'
export const other: Locale = 'en'

export type Member = { name: string; roles: UserRole[]; languages?: Locale[] }
const members: Member[] = [
  { name: 'an editor', roles: ['editor'] },
  { name: 'a translator', roles: ['translator'] },
  { name: 'a translator into this language', roles: ['translator'], languages: [version] },
  { name: 'a translator into another language', roles: ['translator'], languages: [other] },
  { name: 'a reviewer', roles: ['reviewer'] },
  { name: 'a reviewer into another language', roles: ['reviewer'], languages: [other] },
  { name: 'a translator and reviewer into another language', roles: ['translator', 'reviewer'], languages: [other] },
  { name: 'an editor who translates into another language', roles: ['editor', 'translator'], languages: [other] },
  { name: 'an admin', roles: ['admin'] },
  { name: 'an admin with another language', roles: ['admin'], languages: [other] },
  { name: 'somebody without a role', roles: [] },
]

type Headers = Record<string, string>
/** Why it is refused where somebody has to be known, and where nobody has to. */
export type Credential = { name: string; headers: Headers; needed: ProblemCode | null; open: ProblemCode | null }

export const bearer = (token: string): Headers => ({ Authorization: `Bearer ${token}` })
export const ofPage = (cookie: string): Headers => ({ Cookie: cookie, ...fromOwnPage })

export async function makeEverybody() {
  let isStill = false
  const world = makeWorld({
    before: ({ operation }) => {
      if (isStill && (operation === 'put' || operation === 'delete')) throw new Error('nothing is written now')
    },
  })
  const over = await sessionsOverTime(world)
  const former = await formerAdmins(world)
  const valid = await addPerson(world, { roles: ['admin'] })
  const session = await signIn(world, valid.token)
  const keyed = await underOtherKeys(world, valid.token)
  const known = await Promise.all(
    members.map(async (member) => {
      const { token } = await addPerson(world, member)
      return { member, by: [bearer(token), ofPage(await signIn(world, token))] }
    }),
  )
  isStill = true
  return {
    ...{ world, known, session },
    credentials: [...tokens(valid, session, over.idle), ...sessions(session), ...over.credentials, ...former, ...keyed],
  }
}

const accepted = (name: string, headers: Headers): Credential => ({ name, headers, needed: null, open: null })
/** A token that is not valid is refused everywhere. */
const badToken = (name: string, headers: Headers, needed: ProblemCode): Credential => ({
  ...{ name, headers, needed },
  open: needed,
})
const noSession = (name: string, cookie: string): Credential => ({
  ...{ name, headers: ofPage(cookie), needed: 'session-ended' as const },
  open: null,
})

function tokens(valid: { id: string; token: string }, session: string, idle: string): Credential[] {
  const unknown = (kind: 'token' | 'invitation', id: string) => bearer(writeCredential(kind, id, 'x'.repeat(43)))
  return [
    { name: 'nothing', headers: {}, needed: 'token-missing', open: null },
    { name: 'our own page, without a cookie', headers: fromOwnPage, needed: 'token-missing', open: null },
    accepted('a token', bearer(valid.token)),
    accepted('a token, in a browser whose session is over', { ...bearer(valid.token), Cookie: idle }),
    badToken('a token that nobody has', bearer('wrong'), 'token-unknown'),
    badToken('a token that looks right', unknown('token', valid.id), 'token-unknown'),
    badToken('an invitation in place of a token', unknown('invitation', valid.id), 'token-unknown'),
    badToken('a token of nobody', unknown('token', '01M87ZAR3V5X7G9K1M3P5R7T9W'), 'token-unknown'),
    badToken('a token of another scheme', { Authorization: `Basic ${valid.token}` }, 'token-unknown'),
    badToken('the hash of a token', bearer(hash(valid.token)), 'token-unknown'),
    badToken('a wrong token beside a session', { ...bearer('wrong'), ...ofPage(session) }, 'token-unknown'),
  ]
}

function sessions(session: string): Credential[] {
  const changed = `${session.slice(0, 120)}${session[120] === 'A' ? 'B' : 'A'}${session.slice(121)}`
  return [
    accepted('a session', ofPage(session)),
    accepted('a session that Sec-Fetch-Site speaks for', { Cookie: session, 'Sec-Fetch-Site': 'same-origin' }),
    accepted('a session that Origin speaks for', { Cookie: session, Origin: origin }),
    accepted('a session among other cookies', ofPage(`theme=dark; ${session}; view=parallel`)),
    noSession('an empty cookie', `${sessionCookie}=`),
    noSession('a cookie of nothing', `${sessionCookie}=a.b.c.d.e`),
    noSession('a cookie with a changed letter', changed),
    noSession('a cookie cut short', session.slice(0, -8)),
  ]
}

/** Sessions that are too old by the time that this is done. */
async function sessionsOverTime(world: World) {
  const idle = await signIn(world, (await addPerson(world)).token)
  let used = await signIn(world, (await addPerson(world)).token)
  for (let passed = 0; passed < longestMs; passed += idleMs / 2) {
    world.pass(idleMs / 2)
    const response = await world.app.request(`${origin}/api/v1/me`, { headers: { Cookie: used } })
    used = cookieOf(response) || used
  }
  return {
    idle,
    credentials: [
      noSession('a session that nobody used for twelve hours', idle),
      noSession('a session that was used for seven days', used),
    ],
  }
}

/** Tokens and sessions of admins who have lost their access in some way since. */
async function formerAdmins(world: World): Promise<Credential[]> {
  const add = (changed: Parameters<typeof addPerson>[1] = {}) => addPerson(world, { roles: ['admin'], ...changed })
  const [suspended, gone, signedOut, revoked] = [await add(), await add(), await add(), await add()]
  const lapsed = await add({ tokenExpiresAt: world.ports.now() + checkMs })
  const named = { id: 'former', roles: ['admin'] as UserRole[], tokenHash: hash('former') }
  world.ports.settings.people.push(named)
  const cookies = await Promise.all(
    [suspended, gone, signedOut, revoked, lapsed, { token: 'former' }].map(({ token }) => signIn(world, token)),
  )
  world.ports.settings.people.splice(world.ports.settings.people.indexOf(named), 1)
  world.pass(2000)
  await change(world, suspended.id, { state: 'suspended' })
  await change(world, gone.id, { state: 'gone', roles: [], tokens: [], sessionVersion: 2 })
  await change(world, signedOut.id, { sessionVersion: 2 })
  await change(world, revoked.id, { tokens: [] })
  world.pass(checkMs)
  const waiting = await add({ state: 'waiting', roles: [] })
  const ways = ['suspended', 'gone', 'signed out everywhere', 'whose token was revoked', 'whose token has expired']
  return [
    badToken('a token of somebody suspended', bearer(suspended.token), 'person-suspended'),
    badToken('a token of somebody who waits', bearer(waiting.token), 'person-suspended'),
    badToken('a token of somebody gone', bearer(gone.token), 'token-unknown'),
    badToken('a revoked token', bearer(revoked.token), 'token-unknown'),
    badToken('an expired token', bearer(lapsed.token), 'token-expired'),
    badToken('a token that the settings name no more', bearer('former'), 'token-unknown'),
    accepted('a token of somebody signed out everywhere', bearer(signedOut.token)),
    ...[...ways, 'whom the settings name no more'].map((way, i) =>
      noSession(`a session of somebody ${way}`, cookies[i] ?? ''),
    ),
  ]
}

async function underOtherKeys(world: World, token: string): Promise<Credential[]> {
  const [key = ''] = world.ports.settings.sessionKeys
  const under = async (other: string) => {
    world.ports.settings.sessionKeys = [other]
    const cookie = await signIn(world, token)
    world.ports.settings.sessionKeys = [key, 'an older key that is still in the list']
    return cookie
  }
  return [
    accepted('a session under an older key', ofPage(await under('an older key that is still in the list'))),
    accepted('a session of somebody whom the settings name', ofPage(await signIn(world, 'admin'))),
    noSession('a session under a key that is listed no more', await under('a key that was taken out of the list')),
  ]
}
