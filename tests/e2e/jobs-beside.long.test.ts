/** Jobs in a thread beside the Worker, as `npm start` runs them. */
import { expect, it } from 'vitest'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { peopleOf, readPeopleTokens } from '../../infra/local/people.ts'
import { startWorker } from '../../infra/local/worker.ts'
import { clientOf } from './client.ts'
import { gatedEngine } from './gate.ts'
import { makeFolder } from './punte.ts'
import { waitUntil } from './wait.ts'

it('are served from the Worker’s own store, which is lent to nobody else', async ({ onTestFinished }) => {
  const folder = await makeFolder()
  onTestFinished(folder.remove)
  const engine = await startEngineServer({ engine: gatedEngine() })
  onTestFinished(engine.close)
  const people = JSON.stringify(peopleOf(await readPeopleTokens(folder.path), 'dev'))
  const worker = await startWorker({
    ...{ dataDir: folder.path, port: 0, jobs: 'beside' },
    variables: { PUNTE_PUBLISH: 'auto', PUNTE_PEOPLE: people, PUNTE_ENGINE_URL: engine.url },
  })
  onTestFinished(worker.stop)
  const client = clientOf(worker.url, 'dev')
  const { id, slug } = await client.upload('# The lock\n\nThe lock is full.')
  await client.completed(id, 'ro')
  await waitUntil('the page is public', async () =>
    (await client.page(`/ro/${slug}`)).status === 200 ? true : undefined,
  )
  await worker.tick()

  const store = await worker.miniflare.unsafeGetDirectURL('store')
  const key = encodeURIComponent(`articles/${id}/record.json`)
  for (const [path, init] of [
    [`/objects/${key}`, {}],
    [`/objects/${key}`, { method: 'PUT', body: '{}' }],
    ['/lists?prefix=articles/', {}],
    ['/deletions', { method: 'POST', body: `["articles/${id}/record.json"]` }],
    ['/messages', { method: 'POST', body: '[]' }],
  ] as const)
    for (const headers of [{}, { Authorization: 'Bearer dev' }])
      expect([path, (await fetch(new URL(path, store), { ...init, headers })).status]).toEqual([path, 401])
  expect((await client.request(`/api/v1/articles/${id}`)).status).toBe(200)
})
