/** What every object store adapter must do: the facts that the pipeline is built on. */
import { describe, expect, it } from 'vitest'
import type { Objects } from '../../shared/ports/objects.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'

/** `pause` lets more than a second pass, for stores that refuse a second write to a key within one. */
export function objectsContract(name: string, make: () => Promise<{ objects: Objects; pause(): Promise<void> }>) {
  let fresh = 0
  /** Its own corner of a store that tests share. */
  const corner = () => `contract/${name}/${fresh++}/`

  describe(`objects(${name})`, () => {
    it('gives back what was put, letters beyond ASCII too', async () => {
      const { objects } = await make()
      const key = `${corner()}știri/ă.json`
      const put = await objects.put(key, 'Țara „mică”')
      expect(put.ok).toBe(true)
      const stored = await objects.get(key)
      expect(stored?.body).toBe('Țara „mică”')
      expect(put.ok && stored?.etag).toBe(put.ok && put.etag)
    })

    it('gives back bytes as they came', async () => {
      const { objects } = await make()
      const key = `${corner()}original`
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
      await objects.put(key, bytes)
      expect(await objects.getBytes(key)).toEqual(bytes)
    })

    it('gives back a part of the bytes', async () => {
      const { objects } = await make()
      const key = `${corner()}part`
      await objects.put(
        key,
        Uint8Array.from({ length: 256 }, (_, i) => i),
      )
      expect(await objects.getBytes(key, { start: 10, end: 13 })).toEqual(Uint8Array.of(10, 11, 12))
      expect(await objects.getBytes(key, { start: 255, end: 256 })).toEqual(Uint8Array.of(255))
      expect(await objects.getBytes(key, { start: 0, end: 1 })).toEqual(Uint8Array.of(0))
      expect(await objects.getBytes(key, { start: 0, end: 256 })).toEqual(await objects.getBytes(key))
      expect(await objects.getBytes(`${key}-not`, { start: 10, end: 13 })).toBeNull()
    })

    it('gives null for a key that is not there', async () => {
      const { objects } = await make()
      expect(await objects.get(`${corner()}nothing`)).toBeNull()
      expect(await objects.getBytes(`${corner()}nothing`)).toBeNull()
    })

    it('tells a reader who has an object that it is the same, and gives what is another', async () => {
      const { objects, pause } = await make()
      const key = `${corner()}seen`
      expect(await objects.getUnless(key, 'some')).toBeNull()
      const first = await objects.put(key, 'știri')
      const etag = first.ok ? first.etag : ''
      expect(await objects.getUnless(key, etag)).toBe('same')
      expect(await objects.getUnless(key, undefined)).toEqual({ bytes: encode('știri'), etag })
      await pause()
      const second = await objects.put(key, 'alte știri')
      expect(await objects.getUnless(key, etag)).toEqual({
        bytes: encode('alte știri'),
        etag: second.ok && second.etag,
      })
    })

    it('creates once: a second create-only put is refused and changes nothing', async () => {
      const { objects } = await make()
      const key = `${corner()}once`
      expect((await objects.put(key, 'first', { absent: true })).ok).toBe(true)
      expect(await objects.put(key, 'second', { absent: true })).toEqual({ ok: false, reason: 'refused' })
      expect((await objects.get(key))?.body).toBe('first')
    })

    it('lets exactly one of 50 create-only writers win', async () => {
      const { objects } = await make()
      const key = `${corner()}race`
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, i) => objects.put(key, `writer ${i}`, { absent: true })),
      )
      const winners = results.flatMap((result, i) => (result.ok ? [i] : []))
      expect(winners).toHaveLength(1)
      expect((await objects.get(key))?.body).toBe(`writer ${winners[0]}`)
    })

    it('swaps on the ETag that was read, and refuses on another', async () => {
      const { objects, pause } = await make()
      const key = `${corner()}swap`
      await objects.put(key, 'a')
      const read = await objects.get(key)
      await pause()
      expect((await objects.put(key, 'b', { etag: read?.etag ?? '' })).ok).toBe(true)
      await pause()
      expect(await objects.put(key, 'c', { etag: read?.etag ?? '' })).toEqual({ ok: false, reason: 'refused' })
      expect((await objects.get(key))?.body).toBe('b')
    })

    it('refuses to swap what is not there', async () => {
      const { objects } = await make()
      const key = `${corner()}absent`
      expect(await objects.put(key, 'x', { etag: '0123456789abcdef0123456789abcdef' })).toEqual({
        ok: false,
        reason: 'refused',
      })
      expect(await objects.get(key)).toBeNull()
    })

    it('counts every success of 50 writers who swap one key, again and again', async () => {
      const { objects, pause } = await make()
      const key = `${corner()}counter`
      await objects.put(key, '0')
      const writer = async (): Promise<number> => {
        const read = await objects.get(key)
        if (!read) return 0
        const put = await objects.put(key, String(Number(read.body) + 1), { etag: read.etag })
        return put.ok ? 1 : 0
      }
      let wins = 0
      for (let round = 1; round <= 4; round++) {
        await pause()
        for (const win of await Promise.all(Array.from({ length: 50 }, writer))) wins += win
        expect(wins).toBeGreaterThanOrEqual(round)
        expect((await objects.get(key))?.body).toBe(String(wins))
      }
    })

    it.each(oddNames.map((name) => [name.slice(0, 40), name]))('takes a key such as %j', async (_, name) => {
      const { objects } = await make()
      const at = corner()
      const key = at + name
      expect((await objects.put(key, name, { absent: true })).ok).toBe(true)
      expect(await objects.put(key, 'x', { absent: true })).toEqual({ ok: false, reason: 'refused' })
      expect((await objects.get(key))?.body).toBe(name)
      expect(await objects.list(at)).toEqual({ keys: [key], more: false })
      expect((await objects.list(key)).keys).toEqual([key])
      expect((await objects.list(at, { after: key })).keys).toEqual([])
      await objects.delete([key])
      expect(await objects.get(key)).toBeNull()
    })

    it('lists in the order of UTF-8', async () => {
      const { objects } = await make()
      const at = corner()
      // In UTF-16 the emoji, a surrogate pair, would come before the full-width tilde.
      const names = ['', '+', '-', 'A', 'Z', 'a', 'z', 'ă', 'ș', '～', '😀'].map((name) => `${at}${name}.json`)
      for (const name of names.toReversed()) await objects.put(name, '')
      const inBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      expect((await objects.list(at)).keys).toEqual(inBytes)
    })

    it('deletes many keys, and minds none that is missing', async () => {
      const { objects } = await make()
      const at = corner()
      await objects.put(`${at}a`, '1')
      await objects.put(`${at}b`, '2')
      await objects.delete([`${at}a`, `${at}b`, `${at}c`])
      await objects.delete([])
      expect((await objects.list(at)).keys).toEqual([])
    })

    it('lists 1,100 keys by pages, in order, each once, and deletes them in one call', async () => {
      const { objects } = await make()
      const at = corner()
      const names = Array.from({ length: 1100 }, (_, i) => `${at}${String(i).padStart(5, '0')}`)
      await mapConcurrent(names, (name) => objects.put(name, ''), 50)
      const listed: string[] = []
      for (let after: string | undefined; ; after = listed.at(-1)) {
        const page = await objects.list(at, after === undefined ? {} : { after })
        listed.push(...page.keys)
        if (!page.more) break
      }
      expect(listed).toEqual(names)
      await objects.delete(names)
      expect(await objects.list(at)).toEqual({ keys: [], more: false })
    })

    it('lists by prefix alone, up to a limit, after a key', async () => {
      const { objects } = await make()
      const at = corner()
      for (const name of ['a/1', 'a/2', 'a/3', 'b/1']) await objects.put(at + name, '')
      expect(await objects.list(`${at}a/`, { limit: 2 })).toEqual({ keys: [`${at}a/1`, `${at}a/2`], more: true })
      expect(await objects.list(`${at}a/`, { after: `${at}a/2` })).toEqual({ keys: [`${at}a/3`], more: false })
    })

    it('holds 5 MiB, and gives a part of it', async () => {
      const { objects } = await make()
      const key = `${corner()}large`
      const bytes = new Uint8Array(5 << 20).map((_, i) => i % 251)
      expect((await objects.put(key, bytes)).ok).toBe(true)
      const stored = await objects.getBytes(key)
      expect(stored?.length).toBe(5 << 20)
      expect(stored && Buffer.compare(stored, bytes)).toBe(0)
      expect(await objects.getBytes(key, { start: 4 << 20, end: (4 << 20) + 3 })).toEqual(
        bytes.slice(4 << 20, (4 << 20) + 3),
      )
    })
  })
}

const encode = (text: string) => new TextEncoder().encode(text)

/** Nobody makes such keys on purpose; an adapter that escapes wrongly is found by them. */
const oddNames = [
  'with space and  two',
  'plus+and-minus_',
  'per%cent %20 %2B %C8',
  'știri în română/Țara.json',
  'e\u0301, decomposed',
  'emoji 😀 and ～',
  `quotes "' and <tags> & amp;`,
  'hash#query?a=b&c=d',
  "tilde~!()*'",
  'semi;colon:at@comma,dollar$equals=',
  'back\\slash and [brackets] {braces} |^`',
  'double//slash/',
  'ț'.repeat(400),
]
