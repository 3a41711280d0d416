/**
 * A process of Punte: the whole application over a store, a queue and an engine that it reaches in its turn, with a clock
 * of its own. A fault may stop it at any call to the store; what it had under way then never goes on.
 */
import { createApp } from '../../functions/app.ts'
import { parseInProcess } from '../../infra/parse/in-process.ts'
import { hash } from '../../shared/hash.ts'
import { ulid } from '../../shared/ids.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { userRoles } from '../../shared/people/person.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import type { Objects, PutResult } from '../../shared/ports/objects.ts'
import type { MemoryObjects } from '../adapters/memory-objects.ts'
import { type Faults, Injected } from './faults.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import { translated } from './words.ts'

/** What all processes share. */
export type Surroundings = {
  scheduler: Scheduler
  faults: Faults
  stored: MemoryObjects
  queue: Ports['queue']
  random: Random
  /** A number that is never the same. */
  draw(): number
  say(text: string): void
  /** What broke and was not made to. */
  broke(reason: string): void
}

export type Process = {
  name: string
  ports: Ports
  app: ReturnType<typeof createApp>
  /** Resolves when it is stopped. */
  stopped: Promise<void>
}

export const people = userRoles.map((role) => ({ id: role, roles: [role], tokenHash: hash(role) }))

const never = <T>() => new Promise<T>(() => {})

export function makeProcess(name: string, skewMs: number, around: Surroundings): Process {
  const { scheduler, say } = around
  const life = Promise.withResolvers<void>()
  const state = { dead: false }
  const stop = () => {
    say(`${name} stops`)
    state.dead = true
    life.resolve()
  }
  const now = () => scheduler.now() + skewMs
  const ports: Ports = {
    objects: reached(name, around, state, stop),
    queue: {
      async send(messages) {
        await scheduler.turn()
        return state.dead ? never() : around.queue.send(messages)
      },
    },
    engines: [engine(around)],
    now,
    pause: (ms) => scheduler.turn(ms),
    newSecret: () => '',
    fetch: () => Promise.reject(new Error('there is no other server')),
    newId: () => idAt(now(), around.draw()),
    parse: parseInProcess,
    log(event) {
      say(`${name} logs ${JSON.stringify(event)}`)
      const { reason = '' } = event
      if (/broke|failed/.test(event.event) && !/Injected|the store takes no writes/.test(String(reason)))
        around.broke(`${event.event}: ${reason}`)
    },
    underWay: new Map(),
    settings: {
      identity: noIdentity,
      publish: 'auto',
      leaseMs: 60_000,
      streamMs: 0,
      issuers: [],
      sessionKeys: [],
      secondEyes: false,
      trailDays: 400,
      people,
    },
  }
  return { name, ports, app: createApp(ports), stopped: life.promise }
}

/** Every bit of chance is of a number that is never the same. */
export function idAt(time: number, drawn: number): string {
  const number = Math.imul(drawn, 2654435761)
  return ulid(
    time,
    Uint8Array.from({ length: 16 }, (_, i) => number >>> ((i * 5) % 32)),
  )
}

/** The store as a process reaches it: each call in its turn, and some of them in vain. */
function reached(
  name: string,
  { scheduler, faults, stored, say }: Surroundings,
  state: { dead: boolean },
  stop: () => void,
): Objects {
  const call = async <T>(what: string, run: () => Promise<T>, busy?: T): Promise<T> => {
    await scheduler.turn()
    if (state.dead) return never()
    const fault = faults.atCall(what)
    if (fault) say(`${name} ${fault.kind} at ${what}`)
    switch (fault?.kind) {
      case 'away':
        throw new Injected(`no ${what}`)
      case 'busy':
        if (busy !== undefined) return busy
        break
      case 'slow':
        await scheduler.turn(fault.ms)
        if (state.dead) return never()
        break
      case 'kill':
        stop()
        return never()
    }
    const result = await run()
    say(`${name} ${what}${told(result)}`)
    if (fault?.kind === 'lost-answer') throw new Injected(`no answer to ${what}`)
    if (fault?.kind === 'kill-after') stop()
    return state.dead ? never() : result
  }
  const busy: PutResult = { ok: false, reason: 'busy' }
  return {
    get: (key) => call(`get ${key}`, () => stored.get(key)),
    getUnless: (key, etag) => call(`get ${key}`, () => stored.getUnless(key, etag)),
    getBytes: (key, range) => call(`get ${key}`, () => stored.getBytes(key, range)),
    put: (key, body, condition) => call(`put ${key}`, () => stored.put(key, body, condition), busy),
    delete: (keys) => call(`delete ${keys.join(' ')}`, () => stored.delete(keys)),
    list: (prefix, options) => call(`list ${prefix}`, () => stored.list(prefix, options)),
  }
}

/** Of a put, whether it was made. */
const told = (result: unknown): string =>
  typeof result === 'object' && result !== null && 'reason' in result ? `: ${result.reason}` : ''

const engine = ({ scheduler, faults, random }: Surroundings): Engine => ({
  name: 'marking',
  limits: { items: 50, characters: 20_000 },
  async translate({ to, texts }) {
    await scheduler.turn(50 + random.below(800))
    return faults.atEngine()
      ? { ok: false, failure: { kind: 'unavailable', reason: 'it is away' } }
      : { ok: true, texts: texts.map((text) => translated(text, to)) }
  },
})
