/** What one article of 60 segments costs, counted. A count that grows fails here: change it only with a reason. */
import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { readSample, readVersion } from './versions.ts'

/** Memory as a newsroom has it: folded shards, and a few records since. */
async function workedIn() {
  const world = makeWorld()
  const story = (day: number) =>
    `# Day ${day}\n\n${Array.from({ length: 40 }, (_, i) => `On day ${day} sentence number ${i} was written.`).join(' ')}`
  for (let day = 0; day < 4; day++) await world.upload(story(day))
  await world.settle()
  await world.fold()
  for (let day = 4; day < 8; day++) await world.upload(story(day))
  await world.settle()
  // As another process finds it: nothing is resident.
  world.ports.objects = { ...world.ports.objects }
  world.calls.length = 0
  world.engineCalls.length = 0
  return world
}

it('an article of 60 segments costs at most 18 puts, 40 gets and lists, and two engine calls', async () => {
  const world = await workedIn()
  const messages = world.queue.sent()
  const { id, segments } = await world.upload(await readSample('sixty.en.md'))
  await world.settle()
  const count = (operation: string) => world.calls.filter((call) => call.operation === operation).length
  const costs = {
    puts: count('put'),
    gets: count('get'),
    lists: count('list'),
    deletes: count('delete'),
    messages: world.queue.sent() - messages,
    engineCalls: world.engineCalls.length,
  }
  console.table(costs)
  expect(segments).toBe(60)
  expect(costs.puts).toBeLessThanOrEqual(18)
  expect(costs.gets + costs.lists).toBeLessThanOrEqual(40)
  expect(costs.engineCalls).toBe(2)
  expect(costs).toEqual({ puts: 16, gets: 18, lists: 4, deletes: 2, messages: 2, engineCalls: 2 })
  expect((await readVersion(world, id, 'ro')).progress.filled).toBe(60)
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
