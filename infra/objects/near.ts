/**
 * Objects near their readers: what was read here a second ago at most is given again out of this place's own cache, and
 * what is written here is forgotten at once, so that whoever corrects sees the correction. Somebody may have read the old
 * just before and keep it for that second; elsewhere it is a second old at most. A cache that fails is as none.
 */
import { quote, tagsOf } from '../../shared/etag.ts'
import type { Objects, Readable, StoredObject } from '../../shared/ports/objects.ts'
import { readUnless } from '../../shared/store/read-unless.ts'

/** What is used of the Cache API (developers.cloudflare.com/workers/runtime-apis/cache). */
export type PlaceCache = {
  match(address: string): Promise<Response | undefined>
  put(address: string, response: Response): Promise<unknown>
  delete(address: string): Promise<unknown>
}

const seconds = 1

/** No name of ours: the cache takes any address for a key. */
const addressOf = (key: string) => `https://objects.invalid/${encodeURIComponent(key)}`

/** `prefix`: of the keys that are kept near. `keep` lets work go on after the answer. */
export function nearObjects(
  objects: Objects,
  prefix: string,
  cache: PlaceCache,
  keep: (work: Promise<unknown>) => void,
): { objects: Objects; near: Readable } {
  const find = async (key: string, seen?: string): Promise<StoredObject | 'same' | null> => {
    const kept = await cache.match(addressOf(key)).catch(() => undefined)
    const [etag] = tagsOf(kept?.headers.get('ETag') ?? '')
    if (!kept || !etag) return null
    return etag === seen ? 'same' : { body: await kept.text(), etag }
  }
  const remember = (key: string, { body, etag }: StoredObject) => {
    const headers = { ETag: quote(etag), 'Cache-Control': `max-age=${seconds}` }
    keep(cache.put(addressOf(key), new Response(body, { headers })).catch(() => {}))
  }
  const forget = (keys: string[]) =>
    Promise.all(
      keys.filter((key) => key.startsWith(prefix)).map((key) => cache.delete(addressOf(key)).catch(() => false)),
    )
  const near: Readable = {
    async get(key) {
      const kept = await find(key)
      if (kept && kept !== 'same') return kept
      const stored = await objects.get(key)
      if (stored) remember(key, stored)
      return stored
    },
    async getUnless(key, etag) {
      const kept = await find(key, etag)
      if (kept) return kept
      const stored = await readUnless(objects, key, etag)
      if (stored && stored !== 'same') remember(key, stored)
      return stored
    },
  }
  return {
    near,
    objects: {
      ...objects,
      async put(key, body, condition) {
        const put = await objects.put(key, body, condition)
        await forget([key])
        return put
      },
      async delete(keys) {
        await objects.delete(keys)
        await forget(keys)
      },
    },
  }
}
