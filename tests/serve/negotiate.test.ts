import { expect, it } from 'vitest'
import { negotiate } from '../../functions/serve/negotiate.ts'
import { makeWorld } from '../world.ts'

it.each([
  ['ro', 'ro'],
  ['ro-RO', 'ro'],
  ['RO-md;q=0.9', 'ro'],
  ['en-GB,en;q=0.9,ro;q=0.8', 'en'],
  ['fr,ro;q=0.5,en;q=0.4', 'ro'],
  ['en;q=0.3, ro ; q=0.7', 'ro'],
  ['ro;q=0', 'en'],
  ['ro;q=0, en', 'en'],
  ['fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  ['ro;q=wrong', 'ro'],
  ['robot', 'en'],
] as const)('Accept-Language %j is answered in %s', (accepted, locale) => {
  expect(negotiate(accepted, undefined)).toBe(locale)
})

it('what a reader chose goes before what the browser asks for, if it is a locale', () => {
  expect(negotiate('en', 'ro')).toBe('ro')
  expect(negotiate('ro', 'xx')).toBe('ro')
})

it('/ leads to the front page in the reader’s locale, and says what that depends on', async () => {
  const { app } = makeWorld()
  const greet = (headers: Record<string, string>) => app.request('/', { headers })
  const response = await greet({ 'Accept-Language': 'ro-RO,ro;q=0.9,en;q=0.8' })
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/ro'])
  expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
  expect((await greet({ 'Accept-Language': 'ro', Cookie: 'a=b; locale=en' })).headers.get('Location')).toBe('/en')
})
