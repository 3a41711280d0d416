/** The answer to a batch: for each segment, the answer that a single correction would get. */
import * as z from 'zod'
import { named } from './named.ts'
import { memberSchemas, problemSchema } from './problem.ts'
import { correctedSchema } from './segments.ts'

const batchProblemSchema = named(
  'BatchProblem',
  'Why a correction of a batch was refused.',
  problemSchema.extend(
    z.object({ ...memberSchemas['segment-stale'], ...memberSchemas['checks-failed'] }).partial().shape,
  ),
)

export const batchAnswerSchema = named(
  'BatchAnswer',
  'Of each segment the status and body that a single correction would have been answered.',
  z.object({
    items: z.array(
      z.object({ segment: z.string(), status: z.int(), body: z.union([correctedSchema, batchProblemSchema]) }),
    ),
  }),
)
