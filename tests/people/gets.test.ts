/**
 * No address changes anything when it is only read: no other site's link or picture can make somebody who is signed in
 * do something. A token's use is noted, and nothing else.
 */
import { expect, it } from 'vitest'
import { everyRoute } from '../http/every-route.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { addPerson, foreignPages, fromOwnPage, origin, signIn } from './stored-people.ts'

const world = makeWorld()
const { id } = await world.upload(article)
await world.settle()
const admin = await addPerson(world, { roles: ['admin'] })
const cookie = await signIn(world, admin.token)
await world.settle()
world.pass(2000)

async function contents(): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const key of world.stored.keys()) all.set(key, (await world.stored.get(key))?.body ?? '')
  return all
}

const isTokenUse = (key: string) => /^people\/[^/]+\/tokens\//.test(key)

const routes = everyRoute(world).filter(({ method }) => method === 'GET')
const pages = [
  '/desk',
  '/desk/sign-in',
  '/desk/invitation',
  `/desk/articles/${id}/ro`,
  '/ro',
  `/api/v1/people/${admin.id}`,
]
const addresses = new Set([...pages, ...routes.flatMap(({ address }) => [address(id), address(admin.id)])])

it.each([...addresses])('reading changes nothing: %s', async (address) => {
  const before = await contents()
  const callers = [
    { Authorization: `Bearer ${admin.token}` },
    ...[fromOwnPage, ...Object.values(foreignPages)].map((page) => ({ Cookie: cookie, ...page })),
  ]
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const headers of callers) {
      const response = await world.app.request(origin + address, { method, headers })
      await response.body?.cancel()
    }
  const after = await contents()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))
  expect(changed.filter((key) => !isTokenUse(key))).toEqual([])
})

it('readers’ pages take no notice of a session: they neither read it, nor renew it, nor drop it', async () => {
  world.pass(61_000)
  const [slug] = [...world.stored.keys()].flatMap((key) => /^site\/ro\/(.+)\.json$/.exec(key)?.[1] ?? [])
  const form = `/ro/${slug}/propose?segment=none`
  for (const address of [
    '/',
    '/ro',
    `/ro/${slug}`,
    `/ro/${slug}.json`,
    form,
    '/ro/search?q=bac',
    '/ro/none',
    '/desk',
    '/sitemap.xml',
  ])
    for (const sent of [cookie, '__Host-punte=forged']) {
      const ask = (headers: Record<string, string>) => world.app.request(origin + address, { headers })
      const [plain, signedIn] = [await ask({}), await ask({ Cookie: sent })]
      expect([address, signedIn.status, signedIn.headers.getSetCookie()]).toEqual([
        address,
        plain.status,
        plain.headers.getSetCookie(),
      ])
      expect(await signedIn.text()).toBe(await plain.text())
    }
  const posted = await world.app.request(origin + form, {
    method: 'POST',
    headers: { Cookie: cookie, ...fromOwnPage },
    body: 'text=x',
  })
  expect(posted.headers.getSetCookie()).toEqual([])
})
