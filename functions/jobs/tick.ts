/**
 * The cron's work, once a minute: sends lost messages again and compacts the logs. In the first minute of each hour it
 * also deletes old quotas, closed proposals and old days of the trail. A failing task does not stop the others; the first error is rethrown.
 */

import { resendOverdue } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { deleteOldQuotas } from '../http/quota.ts'
import { compactAll } from './compact/compact-log.ts'
import { deleteClosedProposals } from './delete-closed-proposals.ts'
import { dropOldTrail } from './drop-old-trail.ts'

export async function tick(ports: Ports): Promise<void> {
  // The minute of the call, however long the tasks take.
  const at = ports.now()
  const broke: unknown[] = []
  const hourly = [deleteOldQuotas, deleteClosedProposals, dropOldTrail].map((work) => () => work(ports, at))
  for (const work of [resendOverdue, compactAll, ...(new Date(at).getUTCMinutes() === 0 ? hourly : [])])
    await work(ports).catch((error: unknown) => broke.push(error))
  if (broke.length > 0) throw broke[0]
}
