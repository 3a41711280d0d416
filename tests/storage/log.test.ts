import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { appendRecord, compact, type Log, readLog } from '../../shared/storage/log.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { lying } from './lying.ts'

/** Counts names by their first letter; a record twice counts once. */
const names: Log<{ name: string }, { names: string[] }> = {
  name: 'names',
  record: z.object({ name: z.string() }),
  state: z.object({ names: z.array(z.string()) }),
  empty: { names: [] },
  shardsOf: ({ name }) => [name[0] ?? ''],
  merge: (state, records) => ({ names: [...new Set([...state.names, ...records.map(({ name }) => name)])].sort() }),
}

function world() {
  let time = 0
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const stored = memoryObjects(() => time)
  const add = (name: string, objects = stored) => appendRecord(objects, names, newId(), { name })
  const all = async () =>
    [...(await readLog(stored, names, (shards) => shards)).shards.values()].flatMap((shard) => shard.names).sort()
  const pass = () => {
    time += 2000
  }
  return { stored, newId, add, all, pass }
}

describe('log', () => {
  it('shows a record at once, folded or not', async () => {
    const { stored, newId, add, all } = world()
    await add('ana')
    expect(await all()).toEqual(['ana'])
    await compact(stored, names, newId)
    expect(await all()).toEqual(['ana'])
    await add('bogdan')
    expect(await all()).toEqual(['ana', 'bogdan'])
  })

  it('reads only the shards that are wanted', async () => {
    const { stored, newId, add } = world()
    await add('ana')
    await add('bogdan')
    await compact(stored, names, newId)
    const gets: string[] = []
    const observed = observedObjects(stored, ({ operation, key }) => operation === 'get' && gets.push(key))
    const { shards } = await readLog(observed, names, () => ['b'])
    expect([...shards]).toEqual([['b', { names: ['bogdan'] }]])
    expect(gets.filter((key) => key.includes('/shards/'))).toHaveLength(1)
  })

  it('loses nothing when a fold stops before any of its calls, and is whole after the next', async () => {
    for (let stop = 1; stop <= 12; stop++) {
      const { stored, newId, add, all, pass } = world()
      for (const name of ['ana', 'bogdan']) await add(name)
      await compact(stored, names, newId)
      pass()
      for (const name of ['adela', 'carmen']) await add(name)
      let calls = 0
      const failing = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      await compact(failing, names, newId).catch(() => {})
      expect(await all()).toEqual(['adela', 'ana', 'bogdan', 'carmen'])
      pass()
      expect((await compact(stored, names, newId)).ok).toBe(true)
      expect(await all()).toEqual(['adela', 'ana', 'bogdan', 'carmen'])
    }
  })

  it('lets one of two folds at once win, and keeps every record', async () => {
    const { stored, newId, add, all } = world()
    for (const name of ['ana', 'bogdan', 'carmen']) await add(name)
    const results = await Promise.all([compact(stored, names, newId), compact(stored, names, newId)])
    expect(results.some((result) => result.ok)).toBe(true)
    expect(await all()).toEqual(['ana', 'bogdan', 'carmen'])
  })

  it('reads right while folds and appends go on', async () => {
    const { stored, newId, add, all, pass } = world()
    const expected: string[] = []
    for (let round = 0; round < 30; round++) {
      const name = `${String.fromCharCode(97 + (round % 5))}${round}`
      const [seen] = await Promise.all([all(), compact(stored, names, newId), add(name)])
      for (const known of expected) expect(seen).toContain(known)
      expected.push(name)
      pass()
    }
    expect(await all()).toEqual([...expected].sort())
  })

  it.each(['refused', 'busy'] as const)('loses nothing when a head is taken and answered %s', async (reason) => {
    const { stored, newId, add, all, pass } = world()
    await add('ana')
    await compact(stored, names, newId)
    pass()
    await add('adela')
    await add('bogdan')
    expect(await compact(lying(stored, reason), names, newId)).toEqual({ ok: false })
    expect(await all()).toEqual(['adela', 'ana', 'bogdan'])
    pass()
    expect((await compact(stored, names, newId)).ok).toBe(true)
    expect(await all()).toEqual(['adela', 'ana', 'bogdan'])
    pass()
    await add('carmen')
    await compact(stored, names, newId)
    // The last fold's shards, and those that it replaced.
    expect(stored.keys().filter((key) => key.includes('/shards/'))).toHaveLength(3)
  })

  it('folds at most the limit and says that there is more', async () => {
    const { stored, newId, add } = world()
    for (let i = 0; i < 5; i++) await add(`a${i}`)
    expect(await compact(stored, names, newId, 3)).toEqual({ ok: true, compacted: 3, more: true })
  })
})
