/** Tells people's lists of work what an assignment says now, and takes it from the lists of those who had it before. */
import { workLog, workOf } from '../../shared/people/assignment.ts'
import { readAssignment } from '../../shared/pipeline/assignments.ts'
import {
  backoffSeconds,
  type Job,
  type JobOutcome,
  jobDone,
  jobLater,
  type OutboxEntry,
} from '../../shared/pipeline/jobs.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { appendRecord } from '../../shared/storage/log.ts'

export type AssignmentJob = Extract<Job, { kind: 'assignment' }>

/** After so many waits, about eight minutes, the request is over, so its assignment will never be stored. */
const maxWaits = 8

export async function runAssignment(
  { objects, newId }: Ports,
  { article, locale, number, former }: AssignmentJob,
  { postponements: waits }: OutboxEntry,
): Promise<JobOutcome> {
  const assignment = (await readAssignment(objects, article, locale))?.value
  if (!assignment || assignment.number < number)
    return waits < maxWaits ? jobLater(backoffSeconds(waits + 1), 'the assignment is not there yet') : jobDone
  await appendRecord(objects, workLog, newId(), workOf(article, locale, assignment, former))
  return jobDone
}
