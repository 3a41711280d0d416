/**
 * A whole Punte in memory for tests: every part real but the clock, the store and the queue, and an engine that marks
 * what it was given. Time moves only when there is nothing else to do.
 */
import * as z from 'zod'
import { createApp } from '../functions/app.ts'
import { compactAll } from '../functions/jobs/compact/compact-log.ts'
import { consume } from '../functions/jobs/consume.ts'
import { parseInProcess } from '../infra/parse/in-process.ts'
import { hash } from '../shared/hash.ts'
import { ulid } from '../shared/ids.ts'
import { localeSchema } from '../shared/locales/locale.ts'
import { type Identity, noIdentity } from '../shared/page/identity.ts'
import { userRoles } from '../shared/people/person.ts'
import { resendOverdue } from '../shared/pipeline/outbox.ts'
import type { Ports } from '../shared/pipeline/ports.ts'
import { rebuildViews } from '../shared/pipeline/rebuild.ts'
import type { Engine, EngineResult } from '../shared/ports/engine.ts'
import { keys } from '../shared/storage/keys.ts'
import { memoryObjects } from './adapters/memory-objects.ts'
import { memoryQueue } from './adapters/memory-queue.ts'
import { type Call, observedObjects } from './adapters/observed-objects.ts'
import { conform } from './contract/conform.ts'

const uploadedSchema = z.object({ id: z.string(), slug: z.string(), segments: z.number(), locale: localeSchema })

/** "[ro] text": what the marking engine makes of a text. */
export const marked = (to: string, text: string) => `[${to}] ${text}`

export type World = ReturnType<typeof makeWorld>

export type WorldOptions = {
  publish?: 'auto' | 'manual'
  /** May throw: a crash before the call, or after it. */
  before?: (call: Call) => void
  after?: (call: Call) => void
  /** In place of the marking engine's answer. */
  answer?: (texts: string[]) => EngineResult | undefined
  /** In place of the marking engine. */
  engines?: Engine[]
  identity?: Identity
}

export function makeWorld({
  publish = 'auto',
  before = () => {},
  after = () => {},
  answer,
  engines,
  identity = noIdentity,
}: WorldOptions = {}) {
  let time = Date.UTC(2026, 2, 11, 8, 15)
  let drawn = 0
  let secrets = 0
  const now = () => time
  const stored = memoryObjects(now)
  const calls: Call[] = []
  const objects = observedObjects(
    stored,
    (call) => {
      calls.push(call)
      before(call)
    },
    after,
  )
  const busy: string[] = []
  const put = stored.put.bind(stored)
  stored.put = async (key, body, condition) => {
    const result = await put(key, body, condition)
    if (!result.ok && result.reason === 'busy') busy.push(key)
    return result
  }
  const queue = memoryQueue(now)
  const engineCalls: string[][] = []
  const engine: Engine = {
    name: 'marking',
    limits: { items: 50, characters: 20_000 },
    async translate({ to, texts }) {
      engineCalls.push(texts)
      return answer?.(texts) ?? { ok: true, texts: texts.map((text) => marked(to, text)) }
    },
  }
  const people = userRoles.map((role) => ({ id: role, roles: [role], tokenHash: hash(role) }))
  const logged: unknown[] = []
  const ports: Ports = {
    objects,
    queue,
    engines: engines ?? [engine],
    parse: parseInProcess,
    now,
    async pause(ms) {
      time += ms
    },
    // Deterministic, so that a failing order of events can be run again; every bit of a number that is never the same.
    newId: () => {
      const number = Math.imul(++drawn, 2654435761)
      return ulid(
        time,
        Uint8Array.from({ length: 16 }, (_, i) => number >>> ((i * 5) % 32)),
      )
    },
    newSecret: () => String(++secrets).padStart(43, 's'),
    fetch: (address, request) => fetch(address, request),
    log: (event) => logged.push(event),
    underWay: new Map(),
    settings: {
      identity,
      publish,
      leaseMs: 60_000,
      streamMs: 55_000,
      issuers: [],
      sessionKeys: ['a key for the cookies of the tests'],
      secondEyes: false,
      trailDays: 400,
      people: [...people, { id: 'dev', roles: [...userRoles], tokenHash: hash('dev') }],
    },
  }
  const app = createApp(ports, (c) => c.req.header('X-Address') ?? null)

  /** One step: what is due is delivered, else the clock goes to whatever is next. False when nothing is left to do. */
  async function step(): Promise<boolean> {
    const due = queue.take()
    if (due.length > 0) {
      const messages = due.map(({ message }) => message)
      const unserved = await consume(ports, messages)
      queue.retry(due.filter(({ message }) => unserved.includes(message)))
      return true
    }
    const next = queue.nextAt()
    if (next !== null) {
      time = Math.max(time, next)
      return true
    }
    const open = stored.keys().filter((key) => key.startsWith(keys.openJobs()))
    if (open.length === 0) return false
    time += 30_000
    await resendOverdue(ports)
    return true
  }

  return {
    ...{ ports, app, queue, stored, calls, engineCalls, logged, step },
    pass(ms: number) {
      time += ms
    },
    fold: () => compactAll(ports),
    /** Delivers the messages of entries twice at the same moment, to one process or to two. */
    async deliverTwice(entries: string[], processes: 1 | 2) {
      const messages = entries.map((entry) => ({ entry }))
      const second = processes === 1 ? ports : { ...ports, underWay: new Map() }
      await Promise.all([consume(ports, messages), consume(second, messages)])
    },
    /** Keys that were written twice within a second, or would have been. */
    busy: () => busy,
    /** Until nothing is owed any more; throws when that does not come. */
    async settle(steps = 500) {
      for (let i = 0; i < steps; i++) {
        if (await step()) continue
        return this.rebuilt()
      }
      throw new Error(`work is still owed after ${steps} steps`)
    },
    /** With nothing owed, every view is what the truth gives: throws when one is not. */
    async rebuilt() {
      const articles = new Set(stored.keys().flatMap((key) => /^articles\/([^/]+)\//.exec(key)?.[1] ?? []))
      const recorded = [...articles].filter((article) => stored.keys().includes(keys.articleRecord(article)))
      if (articles.size > 0 && recorded.length === 0) throw new Error('no article that is stored has a record')
      for (const article of recorded) {
        const views = await rebuildViews({ ...ports, objects: stored }, article, true)
        const wrong = views?.filter(({ found }) => found !== 'same') ?? []
        if (wrong.length > 0) throw new Error(`rebuilt otherwise: ${JSON.stringify(wrong)}`)
      }
    },
    /** A request as somebody with every role, or with `token`. Throws where the contract does not describe the answer. */
    async request(path: string, { token = 'dev', ...init }: RequestInit & { token?: string } = {}) {
      const headers = new Headers(init.headers)
      if (token) headers.set('Authorization', `Bearer ${token}`)
      const response = await app.request(path, { ...init, headers })
      const { pathname } = new URL(path, 'http://localhost')
      if (pathname.startsWith('/api/v1/')) await conform(init.method ?? 'GET', pathname, response)
      return response
    },
    async upload(content: string, { type = 'text/markdown', query = '' } = {}) {
      const response = await this.request(`/api/v1/articles${query}`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: content,
      })
      if (response.status !== 202) throw new Error(`upload: ${response.status} ${await response.text()}`)
      return uploadedSchema.parse(await response.json())
    },
  }
}
