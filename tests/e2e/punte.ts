/**
 * A Punte to test from outside: the Worker's real bundle in workerd, its store in a folder of its own, an engine behind
 * HTTP. Whoever starts one stops it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { localEngine } from '../../infra/local/engine.ts'
import { type EngineServer, startEngineServer } from '../../infra/local/engine-server.ts'
import { peopleOf, readPeopleTokens } from '../../infra/local/people.ts'
import { startWorker } from '../../infra/local/worker.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { clientOf } from './client.ts'

/** A folder, and how to be rid of it. */
export async function makeFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'punte-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) }
}

/** Apertium. A test that says "a real engine" has to have one. */
export async function realEngine(): Promise<Engine> {
  const engine = await localEngine({ PATH: process.env.PATH, APERTIUM_DATADIR: process.env.APERTIUM_DATADIR })
  if (engine.name === 'none') throw new Error('Apertium is not installed: `npm test` installs it where it can')
  return engine
}

export type Punte = Awaited<ReturnType<typeof startPunte>>

/** `engine` is served on a port of its own; without one, Apertium is. */
type PunteOptions = { engine?: Engine; publish?: 'auto' | 'manual'; variables?: Record<string, string> }

export async function startPunte({ engine, publish = 'auto', variables }: PunteOptions = {}) {
  const folder = await makeFolder()
  const serving = engine ?? (await realEngine())
  const engineServer: EngineServer = await startEngineServer({ engine: serving })
  const tokens = await readPeopleTokens(folder.path)
  const dev = 'a-token-with-every-role'
  const worker = await startWorker({
    dataDir: folder.path,
    port: 0,
    cronMs: 1000,
    variables: {
      PUNTE_PUBLISH: publish,
      PUNTE_LEASE_SECONDS: '20',
      PUNTE_PEOPLE: JSON.stringify(peopleOf(tokens, dev)),
      PUNTE_ENGINE_URL: engineServer.url,
      PUNTE_ENGINE_NAME: serving.name,
      PUNTE_SESSION_KEY: 'the key for the cookies of this test',
      ...variables,
    },
  })
  return {
    url: worker.url,
    dataDir: folder.path,
    tokens: { ...tokens, dev },
    engine: engineServer,
    /** The keys of all that is stored. */
    async stored(): Promise<string[]> {
      const bucket = await worker.miniflare.getR2Bucket('OBJECTS')
      const keys: string[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await bucket.list(cursor ? { cursor } : {})
        keys.push(...page.objects.map(({ key }) => key))
        if (!page.truncated) return keys.sort()
        cursor = page.cursor
      }
    },
    ...clientOf(worker.url, dev),
    /** Once nothing is owed, every view has to be what the truth gives, byte for byte. */
    async stop() {
      const wrong = await findOtherwise(worker.url, dev)
      await worker.stop()
      await engineServer.close()
      await folder.remove()
      if (wrong.length > 0) throw new Error(`rebuilt otherwise: ${JSON.stringify(wrong)}`)
    },
  }
}

const listed = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().optional() })
const rebuilt = z.object({ items: z.array(z.object({ key: z.string(), found: z.string() })) })

/** The views that a rebuild would change; none is looked at while work is owed for longer than a test waits. */
export async function findOtherwise(url: string, token: string): Promise<unknown[]> {
  const ask = async <T>(path: string, schema: z.ZodType<T>, method = 'GET'): Promise<T> =>
    schema.parse(
      await (await fetch(`${url}/api/v1${path}`, { method, headers: { Authorization: `Bearer ${token}` } })).json(),
    )
  for (let tries = 0; (await ask('/jobs?state=open', listed)).items.length > 0; tries++) {
    if (tries === 40) return []
    await sleep(500)
  }
  const wrong: unknown[] = []
  for (let cursor = ''; ; ) {
    const { items, next } = await ask(`/articles?limit=100${cursor && `&cursor=${cursor}`}`, listed)
    for (const { id } of items) {
      const views = await ask(`/articles/${id}/rebuild?dry=1`, rebuilt, 'POST')
      wrong.push(...views.items.filter(({ found }) => found !== 'same'))
    }
    if (!next) return wrong
    cursor = next
  }
}
