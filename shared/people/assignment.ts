/**
 * Assignments: an article's version given to a translator and a reviewer. The record lies beside the version and is
 * changed by compare-and-set; a log with a shard for each person lists what is theirs.
 */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { Log } from '../storage/log.ts'

export const assignmentSchema = z.object({
  v: z.literal(1),
  /** Grows with every change. */
  number: z.int(),
  /** Ids of people. */
  translator: z.string().optional(),
  reviewer: z.string().optional(),
  /** Milliseconds since the epoch. */
  due: z.number().optional(),
  note: z.string().optional(),
  by: z.string(),
  at: z.number(),
})
export type Assignment = z.infer<typeof assignmentSchema>

export const assignedRoles = ['translator', 'reviewer'] as const
export type AssignedRole = (typeof assignedRoles)[number]

/** What one assignment means to one person. */
const workSchema = z.object({
  person: z.string(),
  article: z.string(),
  locale: localeSchema,
  /** The number of the assignment. */
  number: z.int(),
  /** None if it is theirs no more. */
  as: z.array(z.enum(assignedRoles)),
  due: z.number().optional(),
})
export type Work = z.infer<typeof workSchema>

const workListSchema = z.object({ v: z.literal(1), work: z.record(z.string(), workSchema) })
type WorkList = z.infer<typeof workListSchema>

const placeOf = ({ article, locale }: Work) => `${article}/${locale}`

export const workLog: Log<Work, WorkList> = {
  name: keys.work(),
  record: workSchema,
  state: workListSchema,
  empty: { v: 1, work: {} },
  shardsOf: ({ person }) => [person],
  merge(state, records) {
    const work = { ...state.work }
    for (const record of records)
      if ((work[placeOf(record)]?.number ?? 0) < record.number) work[placeOf(record)] = record
    return { v: 1, work }
  },
}

/** A record for each person whom an assignment concerns, before or now. */
export function workOf(article: string, locale: Locale, before: Assignment | null, now: Assignment): Work[] {
  const people = new Set([before, now].flatMap((one) => assignedRoles.flatMap((role) => one?.[role] ?? [])))
  return [...people].map((person) => ({
    ...{ person, article, locale, number: now.number },
    as: assignedRoles.filter((role) => now[role] === person),
    ...(now.due === undefined ? {} : { due: now.due }),
  }))
}
