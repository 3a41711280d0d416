/** Jobs that wait, and jobs that failed for good. */
import * as z from 'zod'
import { named, pageOf, timeSchema } from './named.ts'

export const jobsSchema = named(
  'Jobs',
  'A page of jobs. Each also has the members of its kind, such as `article` and `locale`.',
  pageOf(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      at: timeSchema.optional().describe('When the work was first owed.'),
      comesAt: timeSchema.optional().describe('Of an open job: when it runs.'),
      attempts: z.int().optional().describe('How often it has failed.'),
      waits: z.int().optional().describe('How often it was put off.'),
      reason: z.string().optional().describe('Why it waits or failed, in English.'),
    }),
  ),
)
