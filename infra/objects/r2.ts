/** The object store on Cloudflare R2, through a Worker's binding. */
import type { R2Bucket } from '@cloudflare/workers-types'
import { chunksOf } from '../../shared/chunks.ts'
import type { Objects, PutCondition } from '../../shared/ports/objects.ts'

/** R2 deletes at most this many keys per call. */
const deleteLimit = 1000

export function r2Objects(bucket: R2Bucket): Objects {
  return {
    async get(key) {
      const object = await bucket.get(key)
      return object ? { body: await object.text(), etag: object.etag } : null
    },
    async getUnless(key, etag) {
      const object = await bucket.get(key, etag === undefined ? {} : { onlyIf: { etagDoesNotMatch: etag } })
      if (!object) return null
      return 'arrayBuffer' in object ? { bytes: new Uint8Array(await object.arrayBuffer()), etag: object.etag } : 'same'
    },
    async getBytes(key, range) {
      const part = range && { range: { offset: range.start, length: range.end - range.start } }
      const object = await bucket.get(key, part)
      return object ? new Uint8Array(await object.arrayBuffer()) : null
    },
    async put(key, body, condition) {
      try {
        const object = await bucket.put(key, body, condition ? { onlyIf: onlyIf(condition) } : {})
        return object ? { ok: true, etag: object.etag } : { ok: false, reason: 'refused' }
      } catch (error) {
        if (isBusy(error)) return { ok: false, reason: 'busy' }
        throw error
      }
    },
    async delete(keys) {
      for (const chunk of chunksOf(keys, deleteLimit)) await bucket.delete(chunk)
    },
    async list(prefix, { after, limit = 1000 } = {}) {
      const found = await bucket.list({ prefix, limit, ...(after === undefined ? {} : { startAfter: after }) })
      return { keys: found.objects.map((object) => object.key), more: found.truncated }
    },
  }
}

const onlyIf = (condition: PutCondition) =>
  'absent' in condition ? { etagDoesNotMatch: '*' } : { etagMatches: condition.etag }

/** Error 10058: too many writes to one object at once (developers.cloudflare.com/r2/api/error-codes). */
const isBusy = (error: unknown) => error instanceof Error && /\b(10058|429)\b|TooManyRequests/.test(error.message)
