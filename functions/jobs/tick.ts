/**
 * The cron's work, once a minute: sends lost messages again and compacts the logs. In the first minute of each hour it
 * also deletes old quotas and closed proposals. A failing task does not stop the others; the first error is rethrown.
 */

import { sweep } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { forgetLimits } from '../http/limit.ts'
import { foldAll } from './compact/run.ts'
import { forgetClosed } from './forget-closed.ts'

export async function tick(ports: Ports): Promise<void> {
  // The minute of the call, however long the tasks take.
  const at = ports.now()
  const broke: unknown[] = []
  const hourly = [() => forgetLimits(ports, at), () => forgetClosed(ports, at)]
  for (const work of [sweep, foldAll, ...(new Date(at).getUTCMinutes() === 0 ? hourly : [])])
    await work(ports).catch((error: unknown) => broke.push(error))
  if (broke.length > 0) throw broke[0]
}
