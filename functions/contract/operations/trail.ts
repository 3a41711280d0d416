/** The trail: who did what, and when. */
import * as z from 'zod'
import { json, operation } from '../operation.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import { trailSchema } from '../schemas/trail.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day such as 2026-11-30')

const filters = {
  by: z.string().max(100).optional().describe('Only what this person did: an id.'),
  what: z.string().max(100).optional().describe('Only calls with this id.'),
  about: z
    .string()
    .max(300)
    .optional()
    .describe('Only what was done to this: the id of an article, a segment, a person.'),
  from: day.optional().describe('From this day (UTC) on.'),
  to: day.optional().describe('Up to this day (UTC), itself included.'),
}

export const readTrail = operation({
  id: 'readTrail',
  method: 'get',
  path: '/trail',
  room: 'trail',
  roles: ['admin'],
  summary: 'Read who did what',
  query: z.object({
    ...filters,
    cursor: z.string().max(100).optional().describe(cursorDescription),
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
  description: 'The oldest first, at most 31 days.',
  query: z.object(filters),
  answers: {
    200: {
      description: 'The table.',
      content: { 'text/csv': z.string() },
      headers: ['Content-Disposition'],
    },
  },
  problems: [],
})
