/**
 * Assignments: an article's version given to a translator and a reviewer. The record lies beside the version and is
 * changed by compare-and-set; a log lists for each person what is theirs.
 */
import * as z from 'zod'
import { hash } from '../hash.ts'
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

/** A version that was given, as its assignment had it at one time. `number` is that of the assignment. */
const givenSchema = z.object({
  article: z.string(),
  locale: localeSchema,
  number: z.int(),
  at: z.number(),
})

/** The people whom an assignment concerns; `as` is empty for those whose work it is no more. */
const assignedSchema = z.array(z.object({ person: z.string(), as: z.array(z.enum(assignedRoles)) }))
const workRecordSchema = givenSchema.extend({ people: assignedSchema })
type WorkRecord = z.infer<typeof workRecordSchema>

const workSchema = givenSchema.extend({ as: z.array(z.enum(assignedRoles)) })
export type Work = z.infer<typeof workSchema>

/** Work by person and version. */
const workListsSchema = z.object({
  v: z.literal(1),
  people: z.record(z.string(), z.record(z.string(), workSchema)),
})
type WorkLists = z.infer<typeof workListsSchema>

/** How many versions a person's list has: those that were given last. */
export const mostWork = 200

/** One of 256 shards, so that the manifest stays small however many people there are. */
export const workShardOf = (person: string): string => hash(person).slice(0, 2)

export const workLog: Log<WorkRecord, WorkLists> = {
  name: keys.work(),
  record: workRecordSchema,
  state: workListsSchema,
  empty: { v: 1, people: {} },
  shardsOf: ({ people }) => [...new Set(people.map(({ person }) => workShardOf(person)))],
  merge(state, records, shard) {
    const people = { ...state.people }
    for (const { people: concerned, ...given } of records)
      for (const { person, as } of concerned)
        if (workShardOf(person) === shard) people[person] = withWork(people[person] ?? {}, { ...given, as })
    return { v: 1, people }
  },
}

/** What was taken away is kept too, so that an older record that comes late does not give it back. */
function withWork(list: Record<string, Work>, work: Work): Record<string, Work> {
  const place = placeOf(work)
  if ((list[place]?.number ?? 0) >= work.number) return list
  const all = Object.values({ ...list, [place]: work }).sort(lastFirst)
  const kept = [true, false].flatMap((isTheirs) =>
    all.filter(({ as }) => as.length > 0 === isTheirs).slice(0, mostWork),
  )
  return Object.fromEntries(kept.map((work) => [placeOf(work), work]))
}

const placeOf = ({ article, locale }: Work) => `${article}/${locale}`
const lastFirst = (a: Work, b: Work) => b.at - a.at || (placeOf(a) < placeOf(b) ? -1 : 1)

export const peopleOf = (assignment: Assignment | null): string[] =>
  assignedRoles.flatMap((role) => assignment?.[role] ?? [])

export const rolesOf = (assignment: Assignment, person: string): AssignedRole[] =>
  assignedRoles.filter((role) => assignment[role] === person)

/** What an assignment means to the people in it, and to `former` ones. */
export function workOf(article: string, locale: Locale, assignment: Assignment, former: readonly string[]): WorkRecord {
  const { number, at } = assignment
  const people = [...new Set([...former, ...peopleOf(assignment)])]
  return { article, locale, number, at, people: people.map((person) => ({ person, as: rolesOf(assignment, person) })) }
}
