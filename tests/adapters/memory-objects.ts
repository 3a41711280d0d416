/**
 * An object store in memory, for tests. It behaves like R2: strong consistency, conditional puts, ETags made from the
 * content alone, keys in UTF-8 order of at most 1,024 bytes, and no second write to a key within a second.
 */
import { createHash } from 'node:crypto'
import { minWriteIntervalMs, type Objects } from '../../shared/ports/objects.ts'

export type MemoryObjects = Objects & { size(): number; keys(): string[] }

export function memoryObjects(now: () => number): MemoryObjects {
  const held = new Map<string, { body: Uint8Array; etag: string }>()
  const writtenAt = new Map<string, number>()
  const sorted = (prefix = '') => [...held.keys()].filter((key) => key.startsWith(prefix)).sort(byBytes)
  return {
    async get(key) {
      const object = held.get(fitting(key))
      return object ? { body: new TextDecoder().decode(object.body), etag: object.etag } : null
    },
    async getUnless(key, etag) {
      const object = held.get(fitting(key))
      if (!object) return null
      return object.etag === etag ? 'same' : { bytes: object.body.slice(), etag: object.etag }
    },
    async getBytes(key, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
      return held.get(fitting(key))?.body.slice(start, end) ?? null
    },
    async put(key, body, condition) {
      const object = held.get(fitting(key))
      if (condition && 'absent' in condition && object) return { ok: false, reason: 'refused' }
      if (condition && 'etag' in condition && object?.etag !== condition.etag) return { ok: false, reason: 'refused' }
      const last = writtenAt.get(key)
      if (last !== undefined && now() - last < minWriteIntervalMs) return { ok: false, reason: 'busy' }
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body.slice()
      const etag = createHash('md5').update(bytes).digest('hex')
      held.set(key, { body: bytes, etag })
      writtenAt.set(key, now())
      return { ok: true, etag }
    },
    async delete(keys) {
      for (const key of keys) held.delete(fitting(key))
    },
    async list(prefix, { after = '', limit = 1000 } = {}) {
      const keys = sorted(fitting(prefix)).filter((key) => fitting(after) === '' || byBytes(key, after) > 0)
      return { keys: keys.slice(0, limit), more: keys.length > limit }
    },
    size: () => held.size,
    keys: () => sorted(),
  }
}

/** R2 and S3 throw for a longer key, and for an unpaired surrogate. */
function fitting(key: string): string {
  if (Buffer.byteLength(key) > 1024 || !key.isWellFormed()) throw new Error('a key has 1,024 bytes of UTF-8 at most')
  return key
}

/** Compares by code point, which is the order of UTF-8; `<` compares UTF-16 units, of which surrogates come too early. */
function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at === length ? a.length - b.length : rankOf(a.charCodeAt(at)) - rankOf(b.charCodeAt(at))
}

const rankOf = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)
