/** What stands in the trail of a world, the oldest first. */
import { type TrailRecord, trailLog } from '../../shared/people/trail.ts'
import { readLog } from '../../shared/storage/log.ts'
import type { World } from '../world.ts'

export async function trailOf({ stored }: Pick<World, 'stored'>): Promise<TrailRecord[]> {
  const { shards } = await readLog(stored, trailLog, (days) => days)
  return [...shards.values()].flatMap(({ records }) => records).sort((a, b) => (a.id < b.id ? -1 : 1))
}
