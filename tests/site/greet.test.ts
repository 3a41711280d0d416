import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'

it('/ leads to the front page in the reader’s locale, and says what that depends on', async () => {
  const { app } = makeWorld()
  const greet = (headers: Record<string, string>) => app.request('/', { headers })
  const response = await greet({ 'Accept-Language': 'ro-RO,ro;q=0.9,en;q=0.8' })
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/ro'])
  expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
  expect((await greet({ 'Accept-Language': 'ro', Cookie: 'a=b; locale=en' })).headers.get('Location')).toBe('/en')
  // What a reader chose goes before what the browser asks for, if it is a locale.
  expect((await greet({ 'Accept-Language': 'ro', Cookie: 'locale=xx' })).headers.get('Location')).toBe('/ro')
})
