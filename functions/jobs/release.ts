/**
 * Deletes what a change of a person has left: claims of names that they have no more, and notes on the use of tokens
 * that they have no more.
 */
import { type Job, type JobOutcome, jobDone, jobLater } from '../../shared/pipeline/jobs.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import { releaseClaim } from '../../shared/pipeline/person-claims.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { requestMs } from '../../shared/pipeline/request-time.ts'
import { listAll, mapConcurrent } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'

export async function runRelease(
  ports: Ports,
  { person, claims }: Extract<Job, { kind: 'release' }>,
): Promise<JobOutcome> {
  const { objects } = ports
  const record = (await readPersonRecord(objects, person))?.value
  if (!record) return jobDone
  const noted = new Set(record.tokens.map(({ id }) => keys.tokenUse(person, id)))
  await objects.delete((await listAll(objects, keys.tokenUses(person))).filter((key) => !noted.has(key)))
  const released = await mapConcurrent(claims, (key) => releaseClaim(ports, key, person))
  return released.includes(false) ? jobLater(requestMs / 1000, 'a claim may still be needed') : jobDone
}
