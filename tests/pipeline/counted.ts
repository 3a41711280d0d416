/** What work costs, counted in calls: to the store, of the queue, to the engine. */
import { makeWorld, type World } from '../world.ts'

/** Memory as a newsroom has it: folded shards, and a few records since. */
export async function workedIn(): Promise<World> {
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
  return world
}

export type Costs = {
  puts: number
  gets: number
  lists: number
  deletes: number
  messages: number
  engineCalls: number
}

export async function costOf(world: World, work: () => Promise<unknown>): Promise<Costs> {
  const [calls, messages, engineCalls] = [world.calls.length, world.queue.sent(), world.engineCalls.length]
  await work()
  const count = (operation: string) => world.calls.slice(calls).filter((call) => call.operation === operation).length
  return {
    puts: count('put'),
    gets: count('get'),
    lists: count('list'),
    deletes: count('delete'),
    messages: world.queue.sent() - messages,
    engineCalls: world.engineCalls.length - engineCalls,
  }
}
