/** All that the functions know of the world. An entry point wires it once; everything else gets it as an argument. */

import type { Parse } from '../document/parse/port.ts'
import type { Engine } from '../ports/engine.ts'
import type { Objects, Readable } from '../ports/objects.ts'
import type { Queue } from '../ports/queue.ts'

/** Names, ids, counts and durations; never article text, never a token. */
export type LogEvent = { event: string } & Record<string, string | number | boolean | undefined>

export interface Ports {
  objects: Objects
  /** Objects as this place saw them a second ago at most, for readers' pages alone; where there is no such thing, `objects`. */
  near?: Readable
  queue: Queue
  /** In the order they are asked: the next where one is away. */
  engines: readonly Engine[]
  parse: Parse
  /** Milliseconds since the epoch. */
  now(): number
  /** Waits within a request, for a second or two at most. */
  pause(ms: number): Promise<void>
  /** A ULID: unique, and in order of time to the millisecond. */
  newId(): string
  log(event: LogEvent): void
  /** What jobs of this process are at, by name, and until when they may be, in milliseconds since the epoch. */
  underWay: Map<string, number>
  settings: Settings
}

export type Settings = {
  /** What governs a version's visibility when its upload does not say. */
  publish: 'auto' | 'manual'
  /** How long a job may run before the sweeper takes it for lost. */
  leaseMs: number
  people: Person[]
  /** How long an answer may stay open; 0 where a place sends only what is whole. */
  streamMs: number
}

export const userRoles = ['editor', 'translator', 'reviewer', 'admin'] as const
export type UserRole = (typeof userRoles)[number]

/**
 * Somebody with a token. Only the token's SHA-256 (hex) is known here. `name` is what readers see, the id where there is
 * none; who is not `listed` (they are by default) is named to no reader.
 */
export type Person = {
  id: string
  roles: UserRole[]
  tokenHash: string
  name?: string | undefined
  listed?: boolean | undefined
}
