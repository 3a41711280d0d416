/** What the clock brings, once a minute: lost messages are sent again, logs folded, and what is to be forgotten forgotten. */
import type { Ports } from '../shared/ports/ports.ts'
import { sweep } from '../shared/store/outbox.ts'
import { foldAll } from './fold/run.ts'
import { forgetLimits } from './propose/limit.ts'

export async function tick(ports: Ports): Promise<void> {
  await sweep(ports)
  await foldAll(ports)
  await forgetLimits(ports)
}
