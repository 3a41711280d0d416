import { describe, expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { everyRoute } from './every-route.ts'

const world = makeWorld()
const uploaded = await world.upload(article)
/** Each route is asked, that which erases too. */
const spent = await world.upload(`${article}\nIt is another one.`)
await world.settle()
const api = everyRoute(world).filter(({ path }) => path.startsWith('/api/v1/'))

describe('an answer to a token', () => {
  it.each(api.map(({ method, path, address }) => [`${method} ${path}`, method, address(spent.id)]))(
    'is kept by nobody: %s',
    async (_, method, path) => {
      for (const token of ['dev', 'nobody']) {
        const { headers } = await world.request(path, { method, token })
        expect([headers.get('Cache-Control'), headers.get('Vary')]).toEqual(['no-store', 'Authorization, Cookie'])
      }
    },
  )

  it('is kept by nobody when something broke, and when it comes bit by bit', async () => {
    const world = makeWorld({
      before: ({ key }) => {
        if (key.includes('terms')) throw new Error('away')
      },
    })
    const { id } = await world.upload(article)
    const broken = await world.request('/api/v1/glossaries/en-ro/candidates')
    expect([broken.status, broken.headers.get('Cache-Control')]).toEqual([500, 'no-store'])
    const streamed = await world.request(`/api/v1/articles/${id}/progress`, {
      headers: { Accept: 'text/event-stream' },
    })
    expect([streamed.headers.get('Content-Type'), streamed.headers.get('Cache-Control')]).toEqual([
      ...['text/event-stream', 'no-store'],
    ])
    await streamed.body?.cancel()
  })
})

it('an address that readers and translators share tells caches that they get different answers', async () => {
  const path = `/api/v1/articles/${uploaded.id}/versions/ro`
  const [reader, translator] = [await world.request(path, { token: '' }), await world.request(path)]
  expect([reader.status, reader.headers.get('Vary'), reader.headers.get('Cache-Control')]).toEqual([
    ...[200, 'Authorization, Cookie', null],
  ])
  expect(await reader.text()).not.toBe(await translator.text())
})

describe('Strict-Transport-Security', () => {
  const paths = [
    '/ro',
    `/ro/${uploaded.slug}`,
    '/ro/none',
    '/desk',
    '/api/v1/me',
    '/api/openapi.json',
    '/assets/reader.css',
  ]
  it.each(paths)('is said by https, and not on the machine that one works on: %s', async (path) => {
    const said = async (origin: string) =>
      (await world.app.request(origin + path)).headers.get('Strict-Transport-Security')
    expect(await said('https://punte.example')).toBe('max-age=31536000')
    expect(await said('https://localhost.punte.example')).toBe('max-age=31536000')
    for (const origin of [
      'http://punte.example',
      'https://localhost:8787',
      'https://punte.localhost',
      'https://127.0.0.1',
      'https://[::1]:1',
    ])
      expect([origin, await said(origin)]).toEqual([origin, null])
  })
})
