/**
 * Caches objects in the data centre for one second. A write deletes the cached copy at once, so that people see their
 * own corrections. A read just before the write may still cache the old object for that second, and other data centres
 * may be one second behind. A failing cache counts as no cache.
 */
import { quote, tagsOf } from '../../shared/etag.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import type { ObjectReader, Objects, StoredBytes } from '../../shared/ports/objects.ts'

/** The part of the Cache API that is used (developers.cloudflare.com/workers/runtime-apis/cache). */
export type DataCentreCache = {
  match(address: string): Promise<Response | undefined>
  put(address: string, response: Response): Promise<unknown>
  delete(address: string): Promise<unknown>
}

const seconds = 1

/** A reserved domain: the cache accepts any address as a key. */
const addressOf = (key: string) => `https://objects.invalid/${encodeURIComponent(key)}`

/** Caches only keys with `prefix`. `keep` lets work continue after the answer. */
export function edgeCachedObjects(
  objects: Objects,
  prefix: string,
  cache: DataCentreCache,
  keep: (work: Promise<unknown>) => void,
): Required<Pick<Ports, 'objects' | 'edgeCache'>> {
  const find = async (key: string, seen: string | undefined): Promise<StoredBytes | 'same' | null> => {
    const kept = await cache.match(addressOf(key)).catch(() => undefined)
    const [etag] = tagsOf(kept?.headers.get('ETag') ?? '')
    if (!kept || !etag) return null
    return etag === seen ? 'same' : { bytes: new Uint8Array(await kept.arrayBuffer()), etag }
  }
  const remember = (key: string, { bytes, etag }: StoredBytes) => {
    const headers = { ETag: quote(etag), 'Cache-Control': `max-age=${seconds}` }
    keep(cache.put(addressOf(key), new Response(bytes, { headers })).catch(() => {}))
  }
  const forget = (keys: string[]) =>
    Promise.all(
      keys.filter((key) => key.startsWith(prefix)).map((key) => cache.delete(addressOf(key)).catch(() => false)),
    )
  const edgeCache: ObjectReader = {
    async getUnless(key, etag) {
      const kept = await find(key, etag)
      if (kept) return kept
      const stored = await objects.getUnless(key, etag)
      if (stored && stored !== 'same') remember(key, stored)
      return stored
    },
  }
  return {
    edgeCache,
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
