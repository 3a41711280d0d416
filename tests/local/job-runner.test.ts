import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { startJobRunner } from '../../infra/local/job-runner.ts'
import { answerObjects } from '../../infra/objects/remote.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { article } from '../pipeline/article.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'

const secret = 'a-secret'
let store: { url: string; secret: string; objects: Objects | null; sent: unknown[]; server: Server }
let engine: Awaited<ReturnType<typeof startEngineServer>>

/** What store-worker.ts lends, of a store in memory. */
beforeAll(async () => {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    if (headers.get('Authorization') !== `Bearer ${secret}`) throw new Error('the thread does not know the secret')
    if (request.url === '/messages') {
      store.sent.push(...JSON.parse(body.toString()))
      response.writeHead(204).end()
      return
    }
    const method = request.method ?? 'GET'
    const asked = new Request(`http://store${request.url}`, { method, headers, ...(method !== 'GET' && { body }) })
    const answer = store.objects && (await answerObjects(store.objects, asked))
    response.writeHead(answer?.status ?? 503, Object.fromEntries(answer?.headers ?? []))
    response.end(answer && Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  store = { url: `http://127.0.0.1:${port}`, secret, objects: null, sent: [], server }
  engine = await startEngineServer({ engine: gatedEngine() })
})

afterAll(async () => {
  store.server.closeAllConnections()
  store.server.close()
  await engine.close()
})

function runnerOf(variables: Record<string, string> = { PUNTE_ENGINE_URL: engine.url }) {
  const logged: string[] = []
  const { url } = store
  const runner = startJobRunner({ dataDir: tmpdir(), store: { url, secret }, variables }, (line) => logged.push(line))
  return { ...runner, logged, [Symbol.asyncDispose]: runner.close }
}

describe('the thread that runs jobs', () => {
  it('serves messages from the store that is lent to it, and says what it did', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    store.objects = world.stored
    await using runner = runnerOf()
    const entry = world.stored.keys().find((key) => key.includes('translate')) ?? ''
    expect(await runner.consume([{ entry }])).toEqual([])
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect(runner.logged.map((line) => JSON.parse(line).event)).toContain('translated')
    expect(world.stored.keys()).not.toContain(entry)
  })

  it('gives messages back while the store is away', async () => {
    const world = makeWorld()
    await world.upload(article)
    store.objects = null
    await using runner = runnerOf()
    const entry = world.stored.keys().find((key) => key.includes('translate')) ?? ''
    expect(await runner.consume([{ entry }])).toEqual([{ entry }])
    store.objects = world.stored
    expect(await runner.consume([{ entry }])).toEqual([])
  })

  it('does what the clock brings: what is overdue is sent again', async () => {
    const world = makeWorld()
    await world.upload(article)
    store.objects = world.stored
    store.sent = []
    await using runner = runnerOf()
    // The upload was made in March.
    await runner.tick()
    expect(store.sent).toEqual([{ message: { entry: expect.stringContaining('translate') }, delaySeconds: 0 }])
  })

  it('leaves nobody waiting when it ends', async () => {
    await using runner = runnerOf({ PUNTE_LEASE_SECONDS: 'none' })
    for (const time of ['once', 'and again'])
      await expect(runner.consume([{ entry: time }])).rejects.toThrow('the thread that runs jobs has ended')
  })
})
