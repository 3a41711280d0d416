/** Issuers that take a connection and then say nothing, or stop in the middle. A person waits ten seconds at most. */
import { createServer } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { startMockIssuer } from '../sign-in/mock-issuer.ts'
import { makeOffice, visitorTo } from '../sign-in/office.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { gatedEngine } from './gate.ts'
import { startPunte } from './punte.ts'

const asked: string[] = []
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  if (url.startsWith('/half/')) response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"issuer":')
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const address = server.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

const issuers = ['silent', 'half'].map((id) => ({ id, name: id, issuer: `${url}/${id}`, clientId: 'punte' }))
const punte = await startPunte({ engine: gatedEngine(), variables: { PUNTE_OIDC: JSON.stringify(issuers) } })
const mock = await startMockIssuer()
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await punte.stop()
  await mock.stop()
})

it.concurrent.each(['silent', 'half'])('the Worker gives up on an issuer that is %s', async (id) => {
  const answer = await visitorOf((path, init) => fetch(punte.url + path, init)).visit(`/desk/sign-in/${id}`)
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/desk?sign-in=unreachable'])
  expect(asked).toContain(`/${id}/.well-known/openid-configuration`)
})

it.concurrent.each(['silent', 'half'])('Node gives up on an issuer that is %s', async (id) => {
  const world = makeOffice(mock)
  world.ports.settings.issuers = [mock.settings({ id, issuer: `${url}/${id}` })]
  const answer = await visitorTo(world).visit(`/desk/sign-in/${id}`)
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/desk?sign-in=unreachable'])
})
