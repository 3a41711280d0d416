/** Tells people's lists of work what an assignment says now, and takes it from the lists of those who had it before. */
import { workLog, workOf } from '../../shared/people/assignment.ts'
import { readAssignment } from '../../shared/pipeline/assignments.ts'
import { awaitChange, type Job, type JobOutcome, jobDone, type OutboxEntry } from '../../shared/pipeline/jobs.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { appendRecord } from '../../shared/storage/log.ts'

export type AssignmentJob = Extract<Job, { kind: 'assignment' }>

export async function runAssignment(
  { objects, newId }: Ports,
  { article, locale, number, former }: AssignmentJob,
  entry: OutboxEntry,
): Promise<JobOutcome> {
  const assignment = (await readAssignment(objects, article, locale))?.value
  if (!assignment || assignment.number < number) return awaitChange(entry)
  await appendRecord(objects, workLog, newId(), workOf(article, locale, assignment, former))
  return jobDone
}
