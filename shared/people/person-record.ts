/**
 * A person in the store, changed only by compare-and-set. Tokens and an invitation are part of the record, so that
 * whatever ends a person's access is one write.
 */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { type Person, userRoles } from './person.ts'

/**
 * `waiting`: signed in at an issuer, and an admin has not decided yet. `suspended`: an admin took the access away for a
 * while. `gone`: erased; only the id remains.
 */
export const personStates = ['waiting', 'active', 'suspended', 'gone'] as const

export type PersonState = (typeof personStates)[number]

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const accessTokenSchema = z.object({
  id: z.string(),
  /** What it is for, in the words of whoever made it. */
  name: z.string(),
  hash: sha256Schema,
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  expiresAt: z.number().optional(),
})
export type AccessToken = z.infer<typeof accessTokenSchema>

export const personRecordSchema = z.object({
  v: z.literal(1),
  /** Grows with every change, so that two records never have the same bytes. */
  number: z.int(),
  id: z.string(),
  /** Empty if the person is gone. */
  name: z.string(),
  /** Whether readers see the name. */
  listed: z.boolean(),
  /** How often the two have changed. Absent for a person whose pages never had to follow. */
  renames: z.int().optional(),
  /** In lower case. It claims `people/emails/{hash}.json`. */
  email: z.string().optional(),
  roles: z.array(z.enum(userRoles)),
  languages: z.array(localeSchema).min(1).optional(),
  state: z.enum(personStates),
  /** A session of an earlier version is over. */
  sessionVersion: z.int(),
  tokens: z.array(accessTokenSchema),
  invitation: z.object({ hash: sha256Schema, expiresAt: z.number() }).optional(),
  /** Accounts at issuers (OpenID Connect). Each claims `people/identities/{hash}.json`. */
  identities: z.array(z.object({ issuer: z.string(), subject: z.string() })),
  /** The id of the issuer whose rules gave the roles. They follow the rules at each sign-in there. */
  rolesFromIssuer: z.string().optional(),
  createdAt: z.number(),
  changedAt: z.number(),
})
export type PersonRecord = z.infer<typeof personRecordSchema>

export const personOf = ({ id, name, listed, roles, languages }: PersonRecord): Person => ({
  ...{ id, name, listed, roles },
  ...(languages ? { languages } : {}),
})

export const maxTokens = 20

/** The token that has this hash and has not expired. `expired`: it has. */
export function findToken({ tokens }: PersonRecord, tokenHash: string, now: number): AccessToken | 'expired' | null {
  const token = tokens.find(({ hash }) => hash === tokenHash)
  if (!token) return null
  return token.expiresAt !== undefined && token.expiresAt <= now ? 'expired' : token
}

/** What is left of a person who is erased: the id, so that facts about their work stay true. */
export const erasedPerson = ({ id, createdAt, sessionVersion }: PersonRecord) =>
  ({
    ...{ v: 1, id, createdAt, sessionVersion: sessionVersion + 1, state: 'gone' },
    ...{ name: '', listed: false, email: undefined, roles: [], languages: undefined },
    ...{ tokens: [], identities: [], invitation: undefined, rolesFromIssuer: undefined },
  }) satisfies Partial<PersonRecord>
