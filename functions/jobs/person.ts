/** Lists a person in the directory, as their record has them now. */
import { directoryEntryOf, directoryLog } from '../../shared/people/directory.ts'
import { type Job, type JobOutcome, jobDone } from '../../shared/pipeline/jobs.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { appendRecord } from '../../shared/storage/log.ts'

export type PersonJob = Extract<Job, { kind: 'person' }>

export async function runPerson({ objects, newId }: Ports, { person }: PersonJob): Promise<JobOutcome> {
  const record = (await readPersonRecord(objects, person))?.value
  if (record) await appendRecord(objects, directoryLog, newId(), directoryEntryOf(record))
  return jobDone
}
