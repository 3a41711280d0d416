/** Jobs that wait or have failed. */
import * as z from 'zod'
import { json, operation } from '../operation.ts'
import { jobsSchema } from '../schemas/jobs.ts'
import { cursorDescription } from '../schemas/named.ts'

export const jobStates = ['open', 'dead'] as const

export const listJobs = operation({
  id: 'listJobs',
  method: 'get',
  path: '/jobs',
  room: 'jobs',
  roles: ['editor'],
  summary: 'List jobs that wait, or that have failed for good',
  query: z.object({
    state: z
      .enum(jobStates, 'is neither dead nor open')
      .default('dead')
      .describe('`open`: it waits. `dead`: it has failed for good.'),
    cursor: z
      .string()
      .regex(/^[\w./-]{1,500}$/, 'is not from a list of jobs: take it from `next`')
      .optional()
      .describe(cursorDescription),
  }),
  answers: { 200: json(jobsSchema, 'A page of jobs.') },
  problems: [],
})

export const retryJob = operation({
  id: 'retryJob',
  method: 'post',
  path: '/jobs/{job}/retry',
  room: 'jobs',
  roles: ['editor'],
  summary: 'Run a job now that waits or has failed',
  description: 'An engine that is not asked for a while is asked again. A job that is due anyway stays as it is.',
  answers: { 204: { description: 'The job runs now.' } },
  problems: ['job-unreadable'],
})
