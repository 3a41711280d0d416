/**
 * What the clock brings, once a minute: lost messages are sent again, logs folded, and in the first minute of each hour
 * what is to be forgotten forgotten.
 * What breaks of it holds up nothing else, and throws in the end.
 */

import { sweep } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { forgetLimits } from '../http/limit.ts'
import { foldAll } from './compact/run.ts'
import { forgetClosed } from './forget-closed.ts'

export async function tick(ports: Ports): Promise<void> {
  // The minute that it is called in, however long the rest takes.
  const at = ports.now()
  const broke: unknown[] = []
  const hourly = [() => forgetLimits(ports, at), () => forgetClosed(ports, at)]
  for (const work of [sweep, foldAll, ...(new Date(at).getUTCMinutes() === 0 ? hourly : [])])
    await work(ports).catch((error: unknown) => broke.push(error))
  if (broke.length > 0) throw broke[0]
}
