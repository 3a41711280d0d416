import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ulid } from '../../shared/ids.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import {
  isUnchanged,
  type ListEntry,
  listPartNames,
  type OrderedList,
  openList,
  readList,
  readListPart,
  updateList,
} from '../../shared/storage/list.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { lying } from './lying.ts'

type Named = ListEntry & { at: number; name: string }
const list: OrderedList<Named> = {
  name: 'names',
  entry: z.object({ id: z.string(), at: z.number(), name: z.string() }),
  size: 4,
}
const entry = (n: number, name = `n${n}`): Named => ({ id: idOf(n), at: n, name })
const idOf = (n: number) => ulid(n * 1000, new Uint8Array(16))

function world() {
  let time = 0
  let drawn = 0
  const stored = memoryObjects(() => time)
  const newId = () => String(drawn++).padStart(26, '0')
  const put = async (entries: { id: string; to: Named | null }[], objects: Objects = stored) => {
    time += 1000
    return updateList(objects, await openList(objects, list), entries, ({ to }) => to, newId)
  }
  const add = (...numbers: number[]) => put(numbers.map((n) => ({ id: idOf(n), to: entry(n) })))
  const all = async (limit = 3, late: Named[] = []) => {
    const read: string[] = []
    const entries = new Map(late.map((entry) => [entry.id, entry]))
    const overlay = { entries, later: (a: Named, b: Named) => (a.at > b.at ? a : b) }
    for (let before: string | undefined; ; ) {
      const { items, more } = await readList(stored, list, { before, limit, overlay })
      read.push(...items.map(({ name }) => name))
      if (!more) return read
      before = items.at(-1)?.id
    }
  }
  return { stored, newId, put, add, all, pass: () => (time += 1000) }
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const names = (numbers: number[]) => [...numbers].sort((a, b) => b - a).map((n) => `n${n}`)

describe('a list', () => {
  it('that is not there is empty', async () => {
    const { all, stored } = world()
    expect(await all()).toEqual([])
    expect(await listPartNames(stored, list)).toEqual(['newest'])
  })

  it('remembers its latest change when the entry that made it leaves', async () => {
    const { stored, newId, pass } = world()
    const telling: OrderedList<Named> = { ...list, changedAt: ({ at }) => at }
    const latest = async () => (await readList(stored, telling, { limit: 9 })).latestChange
    expect(await latest()).toBe(0)
    for (const [n, to, after] of [
      [1, entry(1), 1],
      [7, entry(7), 7],
      [7, null, 7],
      [3, entry(3), 7],
      [9, entry(9), 9],
    ] as const) {
      pass()
      await updateList(stored, await openList(stored, telling), [{ id: idOf(n), to }], ({ to }) => to, newId)
      expect(await latest()).toBe(after)
    }
  })

  it('holds what any changes leave, the newest first, whatever their order', async () => {
    const change = fc.record({ n: fc.integer({ min: 1, max: 60 }), gone: fc.boolean() })
    const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 30 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 9 }), async (rounds, limit) => {
        const { put, all, stored } = world()
        const expected = new Set<number>()
        for (const round of rounds) {
          const byNumber = new Map(round.map((change) => [change.n, change]))
          for (const { n, gone } of byNumber.values()) gone ? expected.delete(n) : expected.add(n)
          const done = await put(
            [...byNumber.values()].map(({ n, gone }) => ({ id: idOf(n), to: gone ? null : entry(n) })),
          )
          expect(done).not.toBeNull()
        }
        expect(await all(limit)).toEqual(names([...expected]))
        const parts = await Promise.all(
          (await listPartNames(stored, list)).map((part) => readListPart(stored, list, part)),
        )
        expect(parts.flatMap((entries) => (entries ?? []).map(({ name }) => name))).toEqual(names([...expected]))
        for (const part of parts) expect(part?.length).toBeLessThanOrEqual(2 * list.size)
      }),
    )
  })

  it('shows what came later and is not in it yet, and no state that is older than its own', async () => {
    const { add, all } = world()
    await add(...upTo(20))
    const late = [entry(21), { ...entry(3, 'other'), at: 100 }, { ...entry(12, 'old'), at: 5 }]
    const expected = names(upTo(21)).map((name) => (name === 'n3' ? 'other' : name))
    for (const limit of [1, 2, 3, 5, 8, 30]) expect(await all(limit, late)).toEqual(expected)
  })

  it('is read at the same cost whatever its length: the newest in one read, a page further on in two or three', async () => {
    const counts = []
    for (const length of [10, 1000]) {
      const { add, stored } = world()
      for (let n = 0; n < length; n += 50)
        await add(
          ...upTo(50)
            .map((i) => n + i)
            .filter((n) => n <= length),
        )
      const gets: string[] = []
      const observed = observedObjects(stored, ({ key }) => gets.push(key))
      await readList(observed, list, { limit: 3 })
      const first = gets.length
      await readList(observed, list, { before: idOf(Math.ceil(length / 2)), limit: 3 })
      counts.push([first, gets.length - first])
    }
    expect(counts[0]?.[0]).toBe(1)
    expect(counts[1]?.[0]).toBe(1)
    expect(counts[1]?.[1]).toBeLessThanOrEqual(3)
  })

  it('is changed by one of two at once: the other is told, and leaves nothing behind', async () => {
    const { stored, newId, add, all, pass } = world()
    await add(...upTo(20))
    pass()
    const [a, b] = [await openList(stored, list), await openList(stored, list)]
    const change = (opened: typeof a, n: number) => updateList(stored, opened, [{ id: idOf(n) }], () => entry(n), newId)
    const done = await Promise.all([change(a, 30), change(b, 2.5)])
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await all()).toHaveLength(21)
    expect(await isUnchanged(stored, list, a.etag)).toBe(false)
    const pages = stored.keys().filter((key) => key.includes('/pages/'))
    expect(pages).toHaveLength((await listPartNames(stored, list)).length - 1)
  })

  it.each(['refused', 'busy'] as const)('loses nothing when a change is taken and answered %s', async (reason) => {
    const { stored, put, add, all } = world()
    await add(...upTo(20))
    const changes = [3, 9, 20].map((n) => ({ id: idOf(n), to: entry(n, `new${n}`) }))
    expect(await put(changes, lying(stored, reason))).toBeNull()
    const expected = names(upTo(20)).map((name) => name.replace(/^n(3|9|20)$/, 'new$1'))
    expect(await all()).toEqual(expected)
    expect(await put(changes)).not.toBeNull()
    expect(await all()).toEqual(expected)
  })

  it('loses nothing when a change stops before any of its calls, and takes it the next time', async () => {
    for (let stop = 1; stop <= 12; stop++) {
      const { stored, put, add, all } = world()
      await add(...upTo(20))
      let calls = 0
      const failing = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      const more = [5.5, 21, 22, 23].map((n) => ({ id: idOf(n), to: entry(n) }))
      await put(more, { ...stored, ...failing }).catch(() => {})
      const seen = await all()
      expect([names(upTo(20)), names([...upTo(20), 5.5, 21, 22, 23])]).toContainEqual(seen)
      await put(more)
      expect(await all()).toEqual(names([...upTo(20), 5.5, 21, 22, 23]))
    }
  })
})
