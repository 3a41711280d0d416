import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Objects } from '../../shared/ports/objects.ts'
import { dropShards } from '../../shared/storage/drop-shards.ts'
import { appendRecord, compact, type Log, readLog } from '../../shared/storage/log.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { lying } from './lying.ts'

/** Numbers, a shard for each ten. */
const numbers: Log<{ n: number }, { ns: number[] }> = {
  name: 'numbers',
  record: z.object({ n: z.number() }),
  state: z.object({ ns: z.array(z.number()) }),
  empty: { ns: [] },
  shardsOf: ({ n }) => [shardOf(n)],
  merge: (state, records) => ({ ns: [...new Set([...state.ns, ...records.map(({ n }) => n)])].sort((a, b) => a - b) }),
}
const shardOf = (n: number): string => String(Math.floor(n / 10))

function world() {
  let time = 0
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const stored = memoryObjects(() => time)
  const add = (n: number, objects: Objects = stored) => appendRecord(objects, numbers, newId(), { n })
  const all = async () =>
    [...(await readLog(stored, numbers, (shards) => shards)).shards.values()]
      .flatMap(({ ns }) => ns)
      .sort((a, b) => a - b)
  const pass = () => {
    time += 2000
  }
  const fold = async (objects: Objects = stored) => {
    pass()
    return compact(objects, numbers, newId)
  }
  /** Drops the shards before that of `limit`. */
  const drop = async (limit: number, objects: Objects = stored) => {
    pass()
    return dropShards(objects, numbers, (shard) => Number(shard) < limit / 10)
  }
  const shards = () => stored.keys().filter((key) => key.includes('/shards/'))
  return { stored, add, all, pass, fold, drop, shards }
}

async function filled(...ns: number[]) {
  const made = world()
  for (const n of ns) await made.add(n)
  await made.fold()
  return made
}

describe('dropping shards of a log', () => {
  it('removes what is over with its objects, and keeps what is newer', async () => {
    const { all, add, fold, drop, shards } = await filled(1, 2, 11, 21)
    await add(12)
    await fold()
    expect(await drop(20)).toBe(true)
    expect(await all()).toEqual([21])
    expect(shards()).toHaveLength(1)
  })

  it('removes the objects that compaction has replaced, too', async () => {
    const { add, fold, drop, shards } = await filled(1)
    await add(2)
    await fold()
    expect(shards()).toHaveLength(2)
    await drop(10)
    expect(shards()).toEqual([])
  })

  it('asks once and writes nothing when nothing is over', async () => {
    const { stored, drop } = await filled(11, 21)
    const calls: string[] = []
    const observed = observedObjects(stored, ({ operation }) => calls.push(operation))
    expect(await drop(10, observed)).toBe(true)
    expect(calls).toEqual(['list'])
  })

  it('lets a late record bring its shard back for no longer than until the next time', async () => {
    const { all, add, fold, drop, shards } = await filled(1, 21)
    await drop(10)
    await add(2)
    await fold()
    expect(await all()).toEqual([2, 21])
    await drop(10)
    expect(await all()).toEqual([21])
    expect(shards()).toHaveLength(1)
  })

  it('is whole after the next time, wherever it stops', async () => {
    for (const place of ['before', 'after'] as const)
      for (let stop = 1; stop <= 4; stop++) {
        const { stored, add, all, fold, drop, shards } = await filled(1, 2, 11, 21)
        await add(3)
        await add(22)
        let calls = 0
        const fail = () => {
          if (++calls === stop) throw new Error('stopped')
        }
        const failing = place === 'before' ? observedObjects(stored, fail) : observedObjects(stored, () => {}, fail)
        await expect(drop(20, failing)).rejects.toThrow('stopped')
        expect((await all()).filter((n) => n >= 20)).toEqual([21, 22])
        await fold()
        expect(await drop(20)).toBe(true)
        expect(await all()).toEqual([21, 22])
        expect(shards().filter((key) => !key.includes('/shards/2/'))).toEqual([])
      }
  })

  it.each(['refused', 'busy'] as const)('loses nothing when a manifest is taken and answered %s', async (reason) => {
    const { stored, all, drop, shards } = await filled(1, 21)
    expect(await drop(10, lying(stored, reason))).toBe(false)
    expect(await all()).toEqual([21])
    expect(await drop(10)).toBe(true)
    expect(await all()).toEqual([21])
    expect(shards()).toHaveLength(1)
  })

  it('never removes an object that a compaction at the same time goes on to name', async () => {
    // The compaction stops at each of its calls while the shards are dropped, and then goes on.
    for (let at = 1; at <= 8; at++) {
      const { stored, all, add, fold, drop } = await filled(1, 21)
      await add(2)
      await add(22)
      let calls = 0
      const crossed = crossing(stored, async () => {
        if (++calls === at) await drop(10)
      })
      await fold(crossed)
      expect((await all()).filter((n) => n >= 20)).toEqual([21, 22])
      expect((await fold()).ok).toBe(true)
      expect(await drop(10)).toBe(true)
      expect(await all()).toEqual([21, 22])
    }
  })

  it('keeps what is newer and drops what is older, however appending, folding and dropping interleave', async () => {
    const stepSchema = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), n: fc.integer({ min: 0, max: 59 }) }),
      fc.record({ kind: fc.constant('fold' as const) }),
      fc.record({ kind: fc.constant('drop' as const), limit: fc.constantFrom(0, 10, 20, 30, 40) }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(stepSchema, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        async (rounds) => {
          const { stored, all, add, fold, drop, pass, shards } = world()
          const added = new Set<number>()
          let over = 0
          for (const steps of rounds) {
            // The steps of a round run at the same time, each call of one after a call of the others.
            await Promise.all(
              steps.map((step) => {
                const objects = crossing(stored, () => Promise.resolve())
                if (step.kind === 'fold') return fold(objects)
                if (step.kind === 'drop') {
                  over = Math.max(over, step.limit)
                  return drop(step.limit, objects)
                }
                added.add(step.n)
                return add(step.n, objects)
              }),
            )
            pass()
            const kept = [...added].filter((n) => n >= over)
            expect(await all()).toEqual(expect.arrayContaining(kept))
          }
          await fold()
          expect(await drop(over)).toBe(true)
          expect(await all()).toEqual([...added].filter((n) => n >= over).sort((a, b) => a - b))
          expect(shards().filter((key) => Number(key.split('/')[2]) < over / 10)).toEqual([])
        },
      ),
    )
  })
})

/** A store each of whose calls waits for `first`. */
const crossing = (stored: Objects, first: () => Promise<unknown>): Objects => ({
  async get(key) {
    await first()
    return stored.get(key)
  },
  async getUnless(key, etag) {
    await first()
    return stored.getUnless(key, etag)
  },
  async getBytes(key, range) {
    await first()
    return stored.getBytes(key, range)
  },
  async put(key, body, condition) {
    await first()
    return stored.put(key, body, condition)
  },
  async delete(keys) {
    await first()
    return stored.delete(keys)
  },
  async list(prefix, options) {
    await first()
    return stored.list(prefix, options)
  },
})
