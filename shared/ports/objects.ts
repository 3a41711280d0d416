/**
 * The object store: R2, S3 and the like. It is strongly consistent per key and in lists. A refused put is a value; an
 * unreachable store throws, and the job or request is retried.
 */
export type StoredObject = { body: string; etag: string }
export type StoredBytes = { bytes: Uint8Array; etag: string }

export type PutCondition = { absent: true } | { etag: string }

/** `refused`: the condition did not hold. `busy`: the store takes no write to this key now, but will later. */
export type PutResult = { ok: true; etag: string } | { ok: false; reason: 'refused' | 'busy' }

/** Milliseconds between writes to a key; R2 answers 429 to more (developers.cloudflare.com/r2/platform/limits). */
export const minWriteIntervalMs = 1000

/** Thrown when a put or a deletion finds no space left. Writes that were acknowledged are safe. */
export class StoreFull extends Error {
  override name = 'StoreFull'
  override message = 'the disk is full'
}

export type ByteRange = { start: number; end: number }

type ListResult = { keys: string[]; more: boolean }

/** The part of a store that reading one object needs. */
export type ObjectReader = Pick<Objects, 'getUnless'>

export interface Objects {
  get(key: string): Promise<StoredObject | null>
  /** The bytes of an object; `same`, without a body, if its ETag is still `etag`. */
  getUnless(key: string, etag: string | undefined): Promise<StoredBytes | 'same' | null>
  /** The bytes of an object, or of its range from `start` up to `end`, which must be inside it and not empty. */
  getBytes(key: string, range?: ByteRange): Promise<Uint8Array | null>
  put(key: string, body: string | Uint8Array, condition?: PutCondition): Promise<PutResult>
  /** Deletes any number of objects; absent keys are no error. */
  delete(keys: string[]): Promise<void>
  /** Keys under `prefix` in UTF-8 order, after the key `after`. `limit`: 1,000 by default and at most. */
  list(prefix: string, options?: { after?: string; limit?: number }): Promise<ListResult>
}
