/** Removes the days of the trail that are older than a setting says. */
import { firstKeptDay, trailLog } from '../../shared/people/trail.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { minWriteIntervalMs } from '../../shared/ports/objects.ts'
import { dropShards } from '../../shared/storage/drop-shards.ts'

/** Tries again after a pause, because a compaction has mostly just written the manifest. Else the next hour does it. */
export async function dropOldTrail({ objects, pause, settings }: Ports, at: number): Promise<void> {
  const first = firstKeptDay(at, settings.trailDays)
  const drop = () => dropShards(objects, trailLog, (day) => day < first)
  if (await drop()) return
  await pause(minWriteIntervalMs)
  await drop()
}
