/** The shape of a problem, and the extra members of some problems. */
import * as z from 'zod'
import { checkSchema } from '../../../shared/check/model.ts'
import { type ProblemCode, problemCodeSchema } from '../problems.ts'
import { assignmentSchema } from './assignments.ts'
import { termSchema } from './glossary.ts'
import { entrySchema } from './memory.ts'
import { named } from './named.ts'
import { personSchema } from './people.ts'
import { pairSchema } from './segments.ts'

export const problemSchema = named(
  'Problem',
  'Why a request was refused (RFC 9457).',
  z.object({
    type: z.literal('about:blank'),
    title: z.string().describe('The name of the status.'),
    status: z.int(),
    code: problemCodeSchema.describe('The reason. It never changes, and clients may show a text of their own for it.'),
    detail: z.string().describe('What is wrong and what to send, in English.'),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('What `detail` names, for a text in another language.'),
    errors: z
      .array(
        z.object({
          field: z.string(),
          reason: z.string(),
          line: z.int().optional().describe('In a table: the line, from 1.'),
          column: z.string().optional().describe('In a table: the column.'),
        }),
      )
      .optional()
      .describe('The fields that are wrong.'),
  }),
)

/** The extra members that problems have, by code. */
export const memberSchemas: Partial<Record<ProblemCode, z.ZodRawShape>> = {
  'article-stale': { revision: z.int().describe('The revision that the article has now.') },
  'segment-stale': { segment: pairSchema },
  'person-stale': { person: personSchema },
  'assignment-stale': { assignment: assignmentSchema },
  'term-stale': { term: termSchema },
  'entry-stale': { entry: entrySchema },
  'checks-failed': { checks: z.array(checkSchema).describe('What the checks found, warnings too.') },
}
