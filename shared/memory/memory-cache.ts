/**
 * Caches a memory's immutable objects by key within a process, while its manifest or tail names them. This is only a
 * cache: a new process reads the objects again.
 */
import type { Objects } from '../ports/objects.ts'
import type { Directory } from './directory.ts'
import type { MemoryRecord } from './memory-manifest.ts'
import type { SimilarityIndex } from './similar-rows.ts'

/** A record, and the tokens of its texts by locale and its entries' ids, both made on first use. */
export type CachedRecord = { record: MemoryRecord; similar: Map<string, SimilarityIndex>; ids: string[] }

type Cache<T> = Map<string, Promise<T | null>>
export type MemoryCache = {
  records: Cache<CachedRecord>
  directories: Cache<Directory>
  similar: Cache<SimilarityIndex>
}

const residents = new WeakMap<Objects, Map<string, MemoryCache>>()

/** The cache of the memory with this name in this store. */
export function memoryCacheOf(objects: Objects, name: string): MemoryCache {
  const byName = residents.get(objects) ?? new Map<string, MemoryCache>()
  residents.set(objects, byName)
  const resident = byName.get(name) ?? { records: new Map(), directories: new Map(), similar: new Map() }
  byName.set(name, resident)
  return resident
}

/** Concurrent calls share one read. A missing object or an error is not cached. */
export function memoize<T>(kept: Cache<T>, key: string, read: () => Promise<T | null>): Promise<T | null> {
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

/** Drops the keys that are not in `named`. */
export function evictUnnamed<T>(kept: Cache<T>, named: Iterable<string>): void {
  const names = new Set(named)
  for (const key of kept.keys()) if (!names.has(key)) kept.delete(key)
}
