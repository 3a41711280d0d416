/** Everything that the functions need from outside. An entry point wires it once; all others get it as an argument. */

import type { Parse } from '../document/parse/port.ts'
import type { Identity } from '../page/identity.ts'
import type { Issuer } from '../people/issuer.ts'
import type { PersonInSettings } from '../people/person.ts'
import type { Engine } from '../ports/engine.ts'
import type { ObjectReader, Objects } from '../ports/objects.ts'
import type { Queue } from '../ports/queue.ts'

/** Names, ids, counts and durations; never article text or tokens. */
type LogEvent = { event: string } & Record<string, string | number | boolean | undefined>

export interface Ports {
  objects: Objects
  /**
   * Objects from a cache that is at most a second old, for readers' pages only. `objects` is used if there is no cache.
   */
  edgeCache?: ObjectReader
  queue: Queue
  /** In the order of use: the next one is called if one is unavailable. */
  engines: readonly Engine[]
  parse: Parse
  /** Milliseconds since the epoch. */
  now(): number
  /** Waits within a request, for one or two seconds at most. */
  pause(ms: number): Promise<void>
  /** A ULID: unique, and ordered by time to the millisecond. */
  newId(): string
  /** 32 random bytes in base64url, for secrets. */
  newSecret(): string
  /** Asks another server. Rejects if it can't be reached. */
  fetch: (address: string, request: RequestInit) => Promise<Response>
  log(event: LogEvent): void
  /** The jobs that this process runs, by name, and until when they may run, in milliseconds since the epoch. */
  underWay: Map<string, number>
  settings: Settings
}

export type Settings = {
  /** What the readers' site is called, and where it is. */
  identity: Identity
  /** Decides a version's visibility if its upload does not. */
  publish: 'auto' | 'manual'
  /** How long a job may run before the sweeper takes it as lost. */
  leaseMs: number
  /** People whom the deployment itself names, to begin with and for scripts. All others are in the store. */
  people: PersonInSettings[]
  /** Secrets of at least 32 characters. The first encrypts cookies, all decrypt them. Without one no browser signs in. */
  sessionKeys: readonly string[]
  /** Where people can sign in (OpenID Connect). */
  issuers: readonly Issuer[]
  /** Whoever wrote a translation may not make it final. */
  secondEyes: boolean
  /** For how many days the trail is kept. */
  trailDays: number
  /** How long an answer may stay open; 0 if the platform buffers whole answers. */
  streamMs: number
}
