/** The trail as admins read it. */
import * as z from 'zod'
import { named, pageOf, timeSchema } from './named.ts'

export const trailSchema = named(
  'Trail',
  'A page of what people did, the newest first.',
  pageOf(
    z.object({
      id: z.string(),
      at: timeSchema,
      by: z.string().describe('The id of the person.'),
      name: z.string().nullable().describe('Their name today. Null for somebody who has none or is gone.'),
      what: z.string().describe('The id of the call that they made.'),
      about: z
        .record(z.string(), z.string())
        .describe(
          'What it was done to: ids by the names of the address’s parts, such as `article` and `segment`. Spaces separate several.',
        ),
    }),
  ),
)
