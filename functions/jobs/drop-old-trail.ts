/** Removes the days of the trail that are older than a setting says. */
import { firstKeptDay, trailLog } from '../../shared/people/trail.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { dropShards } from '../../shared/storage/drop-shards.ts'

/** If another write comes first, the next hour does it. */
export async function dropOldTrail({ objects, settings }: Ports, at: number): Promise<void> {
  const first = firstKeptDay(at, settings.trailDays)
  await dropShards(objects, trailLog, (day) => day < first)
}
