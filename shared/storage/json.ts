/**
 * Typed objects over the store. Every read is parsed; an object that does not fit its schema is a bug and throws. The
 * error names the key and the field but never the value: errors are logged, and texts must not be.
 */
import type * as z from 'zod'
import type { Objects, PutCondition, PutResult } from '../ports/objects.ts'

/** `body`: the stored text, to compare with what would be put. */
export type StoredJson<T> = { value: T; etag: string; body: string }

export async function getJson<T>(objects: Objects, key: string, schema: z.ZodType<T>): Promise<StoredJson<T> | null> {
  const stored = await objects.get(key)
  if (!stored) return null
  const parsed = parseJson(stored.body, schema)
  if (!parsed.ok) throw new Error(`${key} ${parsed.reason}`)
  return { ...stored, value: parsed.value }
}

export type ParsedJson<T> = { ok: true; value: T } | { ok: false; reason: string }

export function parseJson<T>(body: string, schema: z.ZodType<T>): ParsedJson<T> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return { ok: false, reason: 'is not JSON' }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  // Only the first path segment is a field of the schema. Deeper ones may be keys of a record, and these may be texts.
  return { ok: false, reason: `does not fit its schema: ${String(parsed.error.issues[0]?.path[0] ?? 'as a whole')}` }
}

export const putJson = (objects: Objects, key: string, value: unknown, condition?: PutCondition): Promise<PutResult> =>
  objects.put(key, JSON.stringify(value), condition)

/** The store is busy and the caller needs this write. A job is retried as after any error; a request answers 503. */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
  override message = 'the store takes no writes now'
}

/** Throws StoreBusy if the store is busy. Returns a failed condition: the object is there already. */
export async function putOrThrow(put: Promise<PutResult>): Promise<PutResult> {
  const result = await put
  if (!result.ok && result.reason === 'busy') throw new StoreBusy()
  return result
}

/** Every key under a prefix, page by page. */
export async function listAll(objects: Objects, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await objects.list(prefix, after === undefined ? {} : { after })
    keys.push(...page.keys)
    if (!page.more) return keys
    after = page.keys.at(-1)
  }
}

/** Runs `work` on each of `items`, at most `width` at a time: a Worker may hold six connections. Keeps the order. */
export async function mapConcurrent<T, R>(
  items: T[],
  work: (item: T, at: number) => Promise<R>,
  width = 6,
): Promise<R[]> {
  const results: R[] = new Array(items.length)
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T, at)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
  return results
}
