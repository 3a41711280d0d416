/** Puts what somebody has done into the trail, before it is answered. So whatever was acknowledged is there. */
import { ulidTime } from '../../shared/ids.ts'
import { type TrailRecord, trailLog } from '../../shared/people/trail.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { minWriteIntervalMs } from '../../shared/ports/objects.ts'
import { StoreBusy } from '../../shared/storage/json.ts'
import { appendRecord } from '../../shared/storage/log.ts'
import type { ParameterName } from '../contract/parameters.ts'

/** What a call is about: ids by the names of parts of addresses, or several of one kind. Never a text or a name. */
export type About = Partial<Record<ParameterName, string | readonly string[]>>

/** `by`: the id of the person; `what`: the id of the operation. Throws StoreBusy if the store is busy for long. */
export async function record(
  { objects, newId, pause }: Ports,
  { by, what, about = {} }: { by: string; what: string; about?: About },
): Promise<void> {
  const id = newId()
  const texts = Object.entries(about).map(([name, ids]) => [name, typeof ids === 'string' ? ids : ids.join(' ')])
  const done: TrailRecord = { v: 1, id, at: ulidTime(id), by, what, about: Object.fromEntries(texts) }
  const append = () => appendRecord(objects, trailLog, id, done)
  await append().catch(async (error: unknown) => {
    if (!(error instanceof StoreBusy)) throw error
    await pause(minWriteIntervalMs)
    await append()
  })
}
