/** A world with many articles published, folded as the cron and its jobs do. */
import { publish } from '../../pipeline/newsroom.ts'
import { makeWorld, type World } from '../../world.ts'

/** A record a millisecond, in order. */
export function publishTo(world: World, from: number, to: number, gone = false): Promise<void> {
  const newId = () => {
    world.pass(1)
    return world.ports.newId()
  }
  return publish(world.stored, newId, from, to, gone)
}

export async function newsroom(count: number): Promise<World> {
  const world = makeWorld()
  await publishTo(world, 0, count)
  await world.fold()
  await world.settle()
  world.pass(2000)
  return world
}
