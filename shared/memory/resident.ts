/**
 * What a process keeps of a memory between look-ups: objects that never change, by their keys, for as long as head and
 * tail name them. Nothing here is truth; a process that has just begun reads again.
 */
import type { Objects } from '../ports/objects.ts'
import type { Directory } from './directory.ts'
import type { MemoryRecord } from './head.ts'
import type { Similar } from './similar.ts'

/** A record and, once somebody has asked, the tokens of its texts by locale. */
export type KeptRecord = { record: MemoryRecord; similar: Map<string, Similar> }

type Kept<T> = Map<string, Promise<T | null>>
export type Resident = { records: Kept<KeptRecord>; directories: Kept<Directory>; similar: Kept<Similar> }

const residents = new WeakMap<Objects, Map<string, Resident>>()

/** Of the memory of that name in a store. */
export function residentOf(objects: Objects, name: string): Resident {
  const byName = residents.get(objects) ?? new Map<string, Resident>()
  residents.set(objects, byName)
  const resident = byName.get(name) ?? { records: new Map(), directories: new Map(), similar: new Map() }
  byName.set(name, resident)
  return resident
}

/** Whoever asks while an object is read waits for the same read. What is not there, or breaks, is asked for again. */
export function keep<T>(kept: Kept<T>, key: string, read: () => Promise<T | null>): Promise<T | null> {
  const held = kept.get(key)
  if (held) return held
  const reading = read().then(
    (value) => {
      if (value === null) kept.delete(key)
      return value
    },
    (error: unknown) => {
      kept.delete(key)
      throw error
    },
  )
  kept.set(key, reading)
  return reading
}

/** Forgets what is named no more. */
export function prune<T>(kept: Kept<T>, named: Iterable<string>): void {
  const names = new Set(named)
  for (const key of kept.keys()) if (!names.has(key)) kept.delete(key)
}
