/**
 * The directory of people, for lists and search: a log with one shard. Only admins' pages and choices of a person read
 * it, never an ordinary request. 10,000 people are about 1.5 MB.
 */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { Log } from '../storage/log.ts'
import { userRoles } from './person.ts'
import { type PersonRecord, personStates } from './person-record.ts'

const directoryEntrySchema = z.object({
  id: z.string(),
  /** The number of the record that it shows. */
  number: z.int(),
  name: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(userRoles)),
  languages: z.array(localeSchema).optional(),
  state: z.enum(personStates),
})
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>

const directorySchema = z.object({ v: z.literal(1), people: z.record(z.string(), directoryEntrySchema) })
type Directory = z.infer<typeof directorySchema>

export const directoryShard = 'all'

export const directoryLog: Log<DirectoryEntry, Directory> = {
  name: keys.directory(),
  record: directoryEntrySchema,
  state: directorySchema,
  empty: { v: 1, people: {} },
  shardsOf: () => [directoryShard],
  merge(state, entries) {
    const people = { ...state.people }
    for (const entry of entries) if ((people[entry.id]?.number ?? 0) < entry.number) people[entry.id] = entry
    return { v: 1, people }
  },
}

export const directoryEntryOf = ({
  id,
  number,
  name,
  email,
  roles,
  languages,
  state,
}: PersonRecord): DirectoryEntry => ({
  ...{ id, number, name, roles, state },
  ...(email === undefined ? {} : { email }),
  ...(languages ? { languages } : {}),
})
