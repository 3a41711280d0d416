/** The keys of the claims by which a person is found: of their e-mail address, and of their accounts at issuers. */
import { hash } from '../hash.ts'
import { keys } from '../storage/keys.ts'
import type { PersonRecord } from './person-record.ts'

export type Identity = PersonRecord['identities'][number]

/** `email` in lower case. */
export const emailKey = (email: string): string => keys.personByEmail(hash(email))

export const identityKey = ({ issuer, subject }: Identity): string =>
  keys.personByIdentity(hash(`${issuer} ${subject}`))

export const claimKeysOf = ({ email, identities }: PersonRecord): string[] => [
  ...(email === undefined ? [] : [emailKey(email)]),
  ...identities.map(identityKey),
]
