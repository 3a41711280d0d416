/** What an address may be, and what it may be asked: of every route, and of what is none. */
import { describe, expect, it } from 'vitest'
import { problemSchema } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'
import { everyRoute, parameter } from './every-route.ts'

const world = makeWorld()
const routes = everyRoute(world)
const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const ask = (path: string, method: string, headers: Record<string, string> = {}) =>
  world.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'If-Match': '*', ...headers },
    ...(['GET', 'HEAD', 'OPTIONS'].includes(method) ? {} : { body: '{"decision":"dismissed"}' }),
  })

const strange = [
  ['3,000 characters', 'x'.repeat(3000)],
  ['3,000 digits', '7'.repeat(3000)],
  ['a null', 'x%00'],
  ['a step up', '..%2f..%2fhead'],
  ['a step up in capitals', '..%2F..%2Fhead'],
  ['a step up with a backslash', '..%5Chead'],
  ['a lone per cent', '%'],
  ['half an escape', '%e'],
  ['no UTF-8', '%ff'],
  ['half a character', '%ed%a0%80'],
  ['an escape of an escape', '%252e%252e%252f'],
  ['letters of elsewhere', 'ă%F0%9F%98%80'],
  ['a tag', '%3Cscript%3E'],
  ['what ids have and can be none', '-'],
  ['as much as there can be', 'x'.repeat(200)],
]

describe('an address with', () => {
  it.each(strange)('%s in place of any parameter is never our mistake, and names no key', async (_, part) => {
    for (const { method, path } of routes) {
      const names = [...path.matchAll(parameter)].map(([name]) => name)
      for (const name of names) {
        const address = path.replaceAll(parameter, (own) => (own === name ? part : own === ':locale' ? 'ro' : 'en-ro'))
        const before = world.stored.keys()
        const answer = await ask(address, method)
        expect([method, address.slice(0, 300), answer.status]).toEqual([
          ...[method, address.slice(0, 300), expect.toSatisfy((status) => status < 500)],
        ])
        if (part.includes('%') || part.length > 200) expect([method, path, answer.status]).toEqual([method, path, 404])
        expect(world.stored.keys()).toEqual(before)
      }
    }
  })

  it.each(strange)('%s in place of every parameter is never our mistake', async (_, part) => {
    for (const { method, path } of routes) {
      const answer = await ask(path.replaceAll(parameter, part), method)
      expect([method, path, answer.status]).toEqual([method, path, expect.toSatisfy((status) => status < 500)])
    }
  })

  it.each(strange)('%s as a cursor, a query or a way of reading is never our mistake', async (_, part) => {
    for (const { path, address } of routes.filter(({ method }) => method === 'GET')) {
      for (const name of ['cursor', 'limit', 'q', 'page', 'segment', 'state', 'format', 'from', 'to', 'view', 'v']) {
        for (const given of [`${name}=${part}`, `state=open&to=1&from=1&${name}=${part}`]) {
          const answer = await ask(`${address('x')}?${given}`, 'GET', { Accept: 'text/html' })
          expect([path, name, answer.status]).toEqual([path, name, expect.toSatisfy((status) => status < 500)])
        }
      }
    }
  })
})

describe('a method that an address does not take', () => {
  const addresses = [...new Set(routes.map(({ address }) => address('x')))]
  const own = (path: string) =>
    new Set(routes.filter(({ address }) => address('x') === path).map(({ method }) => method))

  it.each(addresses)('is 405 with what it takes: %s', async (path) => {
    const takes = own(path)
    const allowed = [...takes, ...(takes.has('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ')
    for (const method of all.filter((method) => !takes.has(method))) {
      const answer = await ask(path, method)
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 405, allowed])
      expect(problemSchema.parse(await answer.json()).detail).toContain(`does not take ${method}`)
    }
    const options = await ask(path, 'OPTIONS')
    expect([options.status, options.headers.get('Allow'), await options.text()]).toEqual([204, allowed, ''])
  })

  it.each(['/', '/ro', '/desk', '/healthz', '/api/v1/me', '/api/v1/articles'])(
    'is no HEAD: that is answered as GET is, without a body: %s',
    async (path) => {
      const [head, got] = [await ask(path, 'HEAD'), await ask(path, 'GET')]
      expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([
        got.status,
        got.headers.get('ETag'),
        '',
      ])
    },
  )

  it.each([
    '/wp-login.php',
    '/fr',
    '/fr/slug',
    '/fr/slug/propose',
    '/api/v1/nothing',
    '/api',
    '/ro/a/b/c/d',
    '/desk/articles/A/fr',
  ])('is 404 as every other is where there is nothing: %s', async (path) => {
    for (const method of [...all, 'OPTIONS']) {
      const answer = await ask(path, method)
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 404, null])
    }
  })
})
