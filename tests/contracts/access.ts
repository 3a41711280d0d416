/**
 * Whoever loses access has lost it everywhere within a minute, on every wiring. Everybody asks just before they lose it,
 * so that their token and their session are known for as long as they can be.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Client } from '../e2e/client.ts'
import { cookieOf } from '../people/stored-people.ts'

export type AccessWiring = {
  client: Client
  /** Where pages of the site say that they are from. */
  origin: string
  wait(ms: number): Promise<void>
  stop(): Promise<void>
}

const minuteMs = 60_000

const madeSchema = z.object({ id: z.string() })
const tokenSchema = z.object({ id: z.string(), token: z.string() })
const invitationSchema = z.object({ invitation: z.string() })

type Somebody = { id: string; token: string; tokenId: string; session: string; invited: string }
type Way = {
  /** Takes the access away. */
  end(somebody: Somebody): Promise<Response>
  /** What is answered after it: to the token, the session that began with it, and one that began with an invitation. */
  after: [token: number, session: number, invited: number]
}

export function access(name: string, make: () => Promise<AccessWiring>) {
  describe(`access (${name})`, () => {
    let wiring: AccessWiring
    beforeAll(async () => {
      wiring = await make()
    })
    afterAll(() => wiring?.stop())

    /** Again while the person is busy: a store takes one write of a key a second. */
    async function send(
      method: string,
      path: string,
      { body, token, headers }: { body?: unknown; token?: string | null; headers?: Record<string, string> } = {},
    ): Promise<Response> {
      const init = {
        ...{ method, headers: { 'Content-Type': 'application/json', ...headers } },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(token === undefined ? {} : { token }),
      }
      for (let tries = 0; ; tries++) {
        const response = await wiring.client.request(`/api/v1${path}`, init)
        if (response.status !== 503 || tries === 5) return response
        await wiring.wait(1100)
      }
    }

    async function read<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
      const text = await response.text()
      if (!response.ok) throw new Error(`${response.status} ${text}`)
      return schema.parse(JSON.parse(text))
    }

    const ofPage = (cookie: string) => ({ Cookie: cookie, Origin: wiring.origin, 'Sec-Fetch-Site': 'same-origin' })

    async function signIn(body: object): Promise<string> {
      const response = await send('POST', '/session', { body, token: null, headers: { Origin: wiring.origin } })
      return cookieOf(response) || Promise.reject(new Error(`nobody was signed in: ${response.status}`))
    }

    async function addSomebody(): Promise<Somebody> {
      const { id } = await read(
        await send('POST', '/people', { body: { name: 'Ana Pop', roles: ['editor'] } }),
        madeSchema,
      )
      const made = await read(await send('POST', `/people/${id}/tokens`, { body: { name: 'laptop' } }), tokenSchema)
      const { invitation } = await read(await send('POST', `/people/${id}/invitation`), invitationSchema)
      const session = await signIn({ token: made.token })
      return { id, token: made.token, tokenId: made.id, session, invited: await signIn({ invitation }) }
    }

    /** An editor's call. */
    const ask = async (headers: Record<string, string>) =>
      (await wiring.client.request('/api/v1/jobs', { token: null, headers })).status
    const askAll = ({ token, session, invited }: Somebody) =>
      Promise.all([ask({ Authorization: `Bearer ${token}` }), ask({ Cookie: session }), ask({ Cookie: invited })])

    const etagOf = async (id: string) => (await send('GET', `/people/${id}`)).headers.get('ETag') ?? ''
    const change = async (id: string, body: unknown) =>
      send('PATCH', `/people/${id}`, { body, headers: { 'If-Match': await etagOf(id) } })

    const ways: Record<string, Way> = {
      'keeps it': { end: ({ id }) => change(id, { name: 'Ana Popa' }), after: [200, 200, 200] },
      'is suspended': { end: ({ id }) => change(id, { state: 'suspended' }), after: [401, 401, 401] },
      'is erased': {
        end: async ({ id }) => send('DELETE', `/people/${id}`, { headers: { 'If-Match': await etagOf(id) } }),
        after: [401, 401, 401],
      },
      'loses the role': { end: ({ id }) => change(id, { roles: ['reviewer'] }), after: [403, 403, 403] },
      'is signed out by an admin': { end: ({ id }) => send('POST', `/people/${id}/sign-out`), after: [200, 401, 401] },
      'signs out everywhere': {
        end: ({ session }) => send('POST', '/me/sign-out', { token: null, headers: ofPage(session) }),
        after: [200, 401, 401],
      },
      'loses a token to an admin': {
        end: ({ id, tokenId }) => send('DELETE', `/people/${id}/tokens/${tokenId}`),
        after: [401, 401, 200],
      },
      'revokes an own token': {
        end: ({ invited, tokenId }) =>
          send('DELETE', `/me/tokens/${tokenId}`, { token: null, headers: ofPage(invited) }),
        after: [401, 401, 200],
      },
    }

    it('is lost everywhere within a minute, and nothing else is lost', async () => {
      const people = await Promise.all(
        Object.entries(ways).map(async ([name, way]) => ({ name, way, somebody: await addSomebody() })),
      )
      for (const { name, somebody } of people) expect([name, await askAll(somebody)]).toEqual([name, [200, 200, 200]])
      const ended = await Promise.all(
        people.map(async ({ name, way, somebody }) => ({ name, ok: (await way.end(somebody)).ok })),
      )
      expect(ended.filter(({ ok }) => !ok)).toEqual([])
      await wiring.wait(minuteMs)
      for (const { name, way, somebody } of people) expect([name, await askAll(somebody)]).toEqual([name, way.after])
    })

    it('is changed by one of two admins who change it at once, and the other is told', async () => {
      const { id } = await addSomebody()
      const etag = await etagOf(id)
      const patch = (roles: string[]) =>
        send('PATCH', `/people/${id}`, { body: { roles }, headers: { 'If-Match': etag } })
      const answers = await Promise.all([patch(['translator']), patch(['reviewer'])])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
      const [won, lost] = answers[0]?.status === 200 ? answers : [...answers].reverse()
      const kept = await read(await send('GET', `/people/${id}`), z.object({ roles: z.array(z.string()) }))
      expect(await won?.json()).toMatchObject(kept)
      // The other sees what has come first.
      expect(await lost?.json()).toMatchObject({ code: 'person-stale', person: kept })
    })

    it('is given once by an invitation that two browsers use at once', async () => {
      const { id } = await addSomebody()
      const { invitation } = await read(await send('POST', `/people/${id}/invitation`), invitationSchema)
      const use = () =>
        send('POST', '/session', { body: { invitation }, token: null, headers: { Origin: wiring.origin } })
      const answers = await Promise.all([use(), use(), use()])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
      expect(answers.filter((answer) => cookieOf(answer)).length).toBe(1)
    })
  })
}
