/**
 * A session, as its encrypted cookie holds it. It has what a request needs to know of the person, so that no request
 * reads the store within a minute of the last check.
 */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { type Person, userRoles } from './person.ts'
import { type PersonRecord, personOf } from './person-record.ts'

/** How old the last check of the person may be. */
export const checkMs = 60_000
/** A session ends this long after its last use, */
export const idleMs = 12 * 60 * 60 * 1000
/** and this long after it began. */
export const longestMs = 7 * 24 * 60 * 60 * 1000

export const sessionSchema = z.object({
  person: z.object({
    id: z.string(),
    roles: z.array(z.enum(userRoles)),
    languages: z.array(localeSchema).optional(),
    name: z.string().optional(),
    listed: z.boolean().optional(),
  }),
  /** The person's session version; of a person in the settings the hash of their token. */
  version: z.union([z.int(), z.string()]),
  /** The id of the token with which it began. It ends with that token. */
  token: z.string().optional(),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  checkedAt: z.number(),
})
export type Session = z.infer<typeof sessionSchema>

export const isOver = ({ startedAt, checkedAt }: Session, now: number): boolean =>
  now >= checkedAt + idleMs || now >= startedAt + longestMs

export const needsCheck = ({ checkedAt }: Session, now: number): boolean => now >= checkedAt + checkMs

/** A new session of a person in the store. */
export const beginSession = (record: PersonRecord, now: number, token?: string): Session => ({
  ...{ person: copyOf(personOf(record)), version: record.sessionVersion, startedAt: now, checkedAt: now },
  ...(token === undefined ? {} : { token }),
})

export const copyOf = ({ id, roles, languages, name, listed }: Person): Session['person'] => ({
  ...{ id, roles: [...roles] },
  ...(languages ? { languages: [...languages] } : {}),
  ...(name === undefined ? {} : { name }),
  ...(listed === undefined ? {} : { listed }),
})

/** The session after a check against the person's record; null if it is over. */
export function renew(session: Session, record: PersonRecord | null, now: number): Session | null {
  if (record?.state !== 'active' || record.sessionVersion !== session.version) return null
  const token = record.tokens.find(({ id }) => id === session.token)
  const isTokenOver = token ? token.expiresAt !== undefined && token.expiresAt <= now : session.token !== undefined
  return isTokenOver ? null : { ...session, person: copyOf(personOf(record)), checkedAt: now }
}
