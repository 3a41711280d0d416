/** People in a world's store, each with a token, and browsers that they are signed in with. */
import { sessionCookie } from '../../functions/contract/session-cookie.ts'
import { hash } from '../../shared/hash.ts'
import { writeCredential } from '../../shared/people/credential.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord, createPersonRecord } from '../../shared/pipeline/people-store.ts'
import type { World } from '../world.ts'

export const origin = 'https://punte.example'

/** As a browser says that a page of the site itself sends something. */
export const fromOwnPage = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }

export type StoredPerson = { id: string; token: string; record: PersonRecord }

/** Puts a person with one token into the store. */
export async function addPerson(
  { ports }: Pick<World, 'ports'>,
  { tokenExpiresAt, ...changed }: Partial<PersonRecord> & { tokenExpiresAt?: number } = {},
): Promise<StoredPerson> {
  const id = ports.newId()
  const token = writeCredential('token', id, ports.newSecret())
  const at = ports.now()
  const expiry = tokenExpiresAt === undefined ? {} : { expiresAt: tokenExpiresAt }
  const record: PersonRecord = {
    ...{ v: 1, number: 1, id, name: `Person ${id.slice(-4)}`, listed: true, roles: ['editor'], state: 'active' },
    ...{ sessionVersion: 1, identities: [], createdAt: at, changedAt: at },
    tokens: [{ id: ports.newId(), name: 'of a test', hash: hash(token), createdAt: at, ...expiry }],
    ...changed,
  }
  if (!(await createPersonRecord(ports, record))) throw new Error(`${id} was not created`)
  return { id, token, record }
}

export async function change({ ports }: Pick<World, 'ports'>, id: string, to: Partial<PersonRecord>): Promise<void> {
  const changed = await changePersonRecord<{ ok: false; reason: 'refused' }>(ports, id, () => ({
    ok: true,
    record: to,
  }))
  if (!changed.ok) throw new Error(`${id} was not changed: ${changed.reason}`)
}

/** The cookie that an answer sets, as a browser sends it back; '' if it takes the session away. */
export function cookieOf(response: Response): string | null {
  const set = response.headers.getSetCookie().findLast((text) => text.startsWith(`${sessionCookie}=`))
  if (set === undefined) return null
  const [pair = ''] = set.split(';')
  return pair === `${sessionCookie}=` ? '' : pair
}

export async function signIn({ app }: Pick<World, 'app'>, token: string): Promise<string> {
  const response = await app.request(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { ...fromOwnPage, 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = cookieOf(response)
  if (!cookie) throw new Error(`nobody was signed in: ${response.status} ${await response.text()}`)
  return cookie
}

/** What browsers say of pages that may change nothing here, and what a program says that has somebody's cookie. */
export const foreignPages: Record<string, Record<string, string>> = {
  nothing: {},
  'another site': { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  'another site, in an old browser': { Origin: 'https://evil.example' },
  'another site, without Origin': { 'Sec-Fetch-Site': 'cross-site' },
  'a neighbouring site': { Origin: 'https://blog.punte.example', 'Sec-Fetch-Site': 'same-site' },
  'a neighbouring site, without Origin': { 'Sec-Fetch-Site': 'same-site' },
  'a typed address': { 'Sec-Fetch-Site': 'none' },
  'a page in a sandbox': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'a page in a sandbox, in an old browser': { Origin: 'null' },
  'a foreign Origin with the right Sec-Fetch-Site': { ...fromOwnPage, Origin: 'https://evil.example' },
  'a foreign Sec-Fetch-Site with the right Origin': { ...fromOwnPage, 'Sec-Fetch-Site': 'cross-site' },
}
