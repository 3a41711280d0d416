/** Assignments as the API takes and shows them, and what is somebody's to do. */
import * as z from 'zod'
import { progressSchema, versionStateSchema } from '../../../shared/article/version.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { assignedRoles } from '../../../shared/people/assignment.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { named, timeSchema } from './named.ts'

const personId = z.string().min(1).max(100)
const noteSchema = z.string().trim().min(1).max(1000).check(isPlainText)

export const assignmentSchema = named(
  'Assignment',
  'To whom a version is given.',
  z.object({
    translator: personId.nullable().describe('The id of a person.'),
    reviewer: personId.nullable().describe('The id of a person.'),
    due: timeSchema.nullable(),
    note: z.string().nullable(),
    by: z.string().nullable().describe('Who gave it; null if nobody has yet.'),
    at: timeSchema.nullable(),
  }),
)

export const assignmentChangeSchema = named(
  'AssignmentChange',
  'To whom a version is to be given. What is left out is nobody, no time, no note.',
  z.strictObject({
    translator: personId.nullable().default(null),
    reviewer: personId.nullable().default(null),
    due: z.int().min(0).nullable().default(null).describe('Milliseconds since 1970-01-01T00:00:00Z.'),
    note: noteSchema.nullable().default(null),
  }),
)
export type AssignmentChange = z.output<typeof assignmentChangeSchema>

export const workSchema = named(
  'Work',
  'The versions that are given to a person: those that are not reviewed before the others, and of each those due first.',
  z.object({
    items: z.array(
      z.object({
        article: z.string(),
        locale: localeSchema,
        title: z.string().describe('The title of the original.'),
        as: z.array(z.enum(assignedRoles)),
        due: timeSchema.nullable(),
        note: z.string().nullable(),
        state: versionStateSchema.describe('The state of the version.'),
        progress: progressSchema.optional(),
      }),
    ),
  }),
)
