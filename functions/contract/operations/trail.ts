/** The trail: who did what, and when. */
import * as z from 'zod'
import { ulidPattern } from '../../../shared/ids.ts'
import { json, operation } from '../operation.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import { trailSchema } from '../schemas/trail.ts'

const day = z.iso.date('is not a day such as 2026-11-30')

const filters = {
  by: z
    .string()
    .regex(/^[\w.@+-]{1,100}$/, 'is no id of a person')
    .optional()
    .describe('Only what this person did: an id.'),
  what: z
    .string()
    .regex(/^\w{1,100}$/, 'is no id of a call')
    .optional()
    .describe('Only calls with this id.'),
  about: z
    .string()
    .regex(/^[\w.@+-]{1,300}$/, 'is no id')
    .optional()
    .describe('Only what was done to this: the id of an article, a segment, a person.'),
  from: day.optional().describe('From this day (UTC) on.'),
  to: day.optional().describe('Up to this day (UTC), itself included.'),
}

/** The most days that a table has: about 6 MB of a newsroom that changes a thousand things a day. */
export const mostExportedDays = 31

const isShort = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || Date.parse(to) - Date.parse(from) < mostExportedDays * 86_400_000

export const readTrail = operation({
  id: 'readTrail',
  method: 'get',
  path: '/trail',
  room: 'trail',
  roles: ['admin'],
  summary: 'Read who did what',
  query: z.object({
    ...filters,
    cursor: z
      .string()
      .regex(ulidPattern, 'is not from the trail: take it from `next`')
      .optional()
      .describe(cursorDescription),
    limit: limit(500, 100),
  }),
  answers: { 200: json(trailSchema, 'A page of the trail. It may be empty and have a next one.') },
  problems: [],
})

export const exportTrail = operation({
  id: 'exportTrail',
  method: 'get',
  path: '/trail/export',
  room: 'trail',
  roles: ['admin'],
  summary: 'Read the trail as a table',
  description: `The oldest first, at most ${mostExportedDays} days: without \`from\` and \`to\` the last ones.`,
  query: z
    .object(filters)
    .refine(isShort, { path: ['from'], error: `is more than ${mostExportedDays} days before "to"` }),
  answers: {
    200: {
      description: 'The table.',
      content: { 'text/csv': z.string() },
      headers: ['Content-Disposition'],
    },
  },
  problems: [],
})
