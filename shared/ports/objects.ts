/**
 * The object store as the pipeline sees it: R2, S3 and their kin. Strongly consistent per key and in lists.
 * A refused put is a value; a store that can't be reached throws, and the job or request is tried again.
 */
export type StoredObject = { body: string; etag: string }
export type StoredBytes = { bytes: Uint8Array; etag: string }

export type PutCondition = { absent: true } | { etag: string }

/** `refused`: the condition did not hold. `busy`: the store won't take a write to this key now; later it will. */
export type PutResult = { ok: true; etag: string } | { ok: false; reason: 'refused' | 'busy' }

/** A key takes one write in so many milliseconds: R2 answers 429 above about that (developers.cloudflare.com/r2/platform/limits). */
export const writeEveryMs = 1000

/** A put or a deletion found no space. Thrown, as by any store that is away; what was acknowledged is safe. */
export class StoreFull extends Error {
  override name = 'StoreFull'
  override message = 'the disk is full'
}

export type ByteRange = { start: number; end: number }

export type ListResult = { keys: string[]; more: boolean }

/** What a read of one object takes. */
export type Readable = Pick<Objects, 'getUnless'>

export interface Objects {
  get(key: string): Promise<StoredObject | null>
  /** The bytes of an object; `same`, and no body is sent, while its ETag is `etag`. */
  getUnless(key: string, etag: string | undefined): Promise<StoredBytes | 'same' | null>
  /** The bytes of an object, or of the part of it from `start` up to `end`, which lies inside it and is not empty. */
  getBytes(key: string, range?: ByteRange): Promise<Uint8Array | null>
  put(key: string, body: string | Uint8Array, condition?: PutCondition): Promise<PutResult>
  /** Deletes what is there of `keys`, any number of them; absent keys are no error. */
  delete(keys: string[]): Promise<void>
  /** Keys under `prefix` in UTF-8 order, after `after` and at most `limit` (1,000 at most and by default). */
  list(prefix: string, options?: { after?: string; limit?: number }): Promise<ListResult>
}
