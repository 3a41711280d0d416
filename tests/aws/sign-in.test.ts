/** Signing in on Lambda, where API Gateway takes an answer's cookies apart from its other headers. */
import { afterAll, expect, it } from 'vitest'
import { hash } from '../../shared/hash.ts'
import { makeFolder } from '../e2e/punte.ts'
import { startMockIssuer } from '../sign-in/mock-issuer.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { bundleTo, startFunction } from './lambda.ts'
import { startS3 } from './s3.ts'
import { startSqs } from './sqs.ts'

const issuer = await startMockIssuer({
  ...{ sub: 'ana-1', email: 'ana@example.org', email_verified: true, name: 'Ana Pop', aud: 'punte' },
})
const s3 = await startS3(['signing-in'])
const sqs = await startSqs()
const folder = await makeFolder()
const lambda = await startFunction({
  ...{
    bundle: await bundleTo(folder.path),
    s3,
    sqs,
    bucket: 'signing-in',
    queue: sqs.createQueue('signing-in', 5, 60),
  },
  variables: {
    PUNTE_PEOPLE: JSON.stringify([{ id: 'dev', roles: ['admin'], tokenHash: hash('dev') }]),
    PUNTE_SESSION_KEY: 'the key for the cookies of this test',
    PUNTE_OIDC: JSON.stringify([issuer.settings({ admit: [{ domain: 'example.org', roles: ['editor'] }] })]),
  },
})
afterAll(async () => {
  await lambda.stop()
  await issuer.stop()
  await s3.close()
  await sqs.stop()
  await folder.remove()
})

it('the session’s cookie comes while the attempt’s is deleted, and both are sent back apart', async () => {
  const visitor = visitorOf((path, init) => fetch(lambda.url + path, init))
  const first = await visitor.goToIssuer('/desk/sign-in/office?to=/desk/articles/1')
  const second = await visitor.goToIssuer('/desk/sign-in/office?to=/desk/articles/2')
  expect(visitor.cookies.size).toBe(2)
  expect(await visitor.comeBack(second)).toBe('/desk/articles/2')
  expect([...visitor.cookies.keys()]).toEqual([expect.stringContaining('sign-in'), '__Host-punte'])
  expect(await visitor.comeBack(first)).toBe('/desk/articles/1')
  expect([...visitor.cookies.keys()]).toEqual(['__Host-punte'])
  const me = await visitor.visit('/api/v1/me')
  expect([me.status, await me.json()]).toEqual([200, expect.objectContaining({ name: 'Ana Pop', roles: ['editor'] })])
  const left = await visitor.visit('/api/v1/session', {
    method: 'DELETE',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  expect([left.status, visitor.cookies.size]).toEqual([204, 0])
})
