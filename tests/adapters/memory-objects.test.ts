import { expect, it } from 'vitest'
import { objectsContract } from '../contracts/objects.ts'
import { memoryObjects } from './memory-objects.ts'

objectsContract('memory', async () => {
  let time = 0
  const objects = memoryObjects(() => time)
  return {
    objects,
    pause: async () => {
      time += 1100
    },
  }
})

it('objects(memory) is busy for a second write to a key within a second, as R2 is', async () => {
  let time = 0
  const objects = memoryObjects(() => time)
  expect((await objects.put('key', 'a')).ok).toBe(true)
  time = 999
  expect(await objects.put('key', 'b')).toEqual({ ok: false, reason: 'busy' })
  expect((await objects.get('key'))?.body).toBe('a')
  time = 1000
  expect((await objects.put('key', 'b')).ok).toBe(true)
})

it('objects(memory) gives the same ETag to the same content again, as R2 does', async () => {
  let time = 0
  const objects = memoryObjects(() => time)
  const first = await objects.put('key', 'a')
  time += 2000
  await objects.put('key', 'b')
  time += 2000
  expect(await objects.put('key', 'a')).toEqual(first)
})
