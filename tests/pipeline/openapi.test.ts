import { expect, it } from 'vitest'
import { operations } from '../../functions/openapi/operations.ts'
import { makeWorld } from '../world.ts'

it('the OpenAPI document describes every route of the API, and no other', async () => {
  const { app } = makeWorld()
  const routes = app.routes
    .filter(({ method, path }) => path.startsWith('/api/v1/') && method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replaceAll(/\/:(\w+)/g, '/{$1}')}`)
  expect([...new Set(routes)].sort()).toEqual(operations.map(({ call }) => call).sort())
})

it('the OpenAPI document is served, and every schema that it names is in it', async () => {
  const response = await makeWorld().request('/api/openapi.json', { token: '' })
  const text = await response.text()
  const { components } = JSON.parse(text)
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(20)
  for (const name of named) expect(components.schemas).toHaveProperty(name ?? '')
})
