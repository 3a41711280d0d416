/** What one article of 60 segments costs, counted. A count that grows fails here: change it only with a reason. */
import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { costOf, workedIn } from './counted.ts'
import { readSample, readVersion } from './versions.ts'

it('an article of 60 segments costs at most 18 puts, 40 gets and lists, and two engine calls', async () => {
  const world = await workedIn()
  let uploaded = { id: '', segments: 0 }
  const costs = await costOf(world, async () => {
    uploaded = await world.upload(await readSample('sixty.en.md'))
    await world.settle()
  })
  console.table(costs)
  expect(uploaded.segments).toBe(60)
  expect(costs.puts).toBeLessThanOrEqual(18)
  expect(costs.gets + costs.lists).toBeLessThanOrEqual(40)
  expect(costs.engineCalls).toBe(2)
  expect(costs).toEqual({ puts: 17, gets: 18, lists: 4, deletes: 2, messages: 2, engineCalls: 2 })
  expect((await readVersion(world, uploaded.id, 'ro')).progress.filled).toBe(60)
})

it('a correction costs no more calls in a long article than in a short one', async () => {
  const costs = []
  for (const length of [5, 200]) {
    const world = makeWorld()
    const text = Array.from({ length }, (_, i) => `Sentence number ${i} stands here.`).join(' ')
    const { id } = await world.upload(`# Title\n\n${text}`)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    world.calls.length = 0
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair?.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair?.etag}"` },
      body: JSON.stringify({ text: 'Prima propoziție e aici.' }),
    })
    expect(response.status).toBe(200)
    costs.push(world.calls.length)
  }
  expect(costs[1]).toBe(costs[0])
})
