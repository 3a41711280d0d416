/** Everything that the functions need from outside. An entry point wires it once; all others get it as an argument. */

import type { Parse } from '../document/parse/port.ts'
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
  log(event: LogEvent): void
  /** The jobs that this process runs, by name, and until when they may run, in milliseconds since the epoch. */
  underWay: Map<string, number>
  settings: Settings
}

export type Settings = {
  /** Decides a version's visibility if its upload does not. */
  publish: 'auto' | 'manual'
  /** How long a job may run before the sweeper takes it as lost. */
  leaseMs: number
  people: Person[]
  /** How long an answer may stay open; 0 if the platform buffers whole answers. */
  streamMs: number
}

export const userRoles = ['editor', 'translator', 'reviewer', 'admin'] as const
export type UserRole = (typeof userRoles)[number]

/**
 * A person with a token, of which only the SHA-256 (hex) is stored. Readers see `name`, or the id without one. A person
 * with `listed: false` is not named to readers.
 */
export type Person = {
  id: string
  roles: UserRole[]
  tokenHash: string
  name?: string | undefined
  listed?: boolean | undefined
}
