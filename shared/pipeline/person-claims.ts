/**
 * What names a person from outside: an e-mail address, or an account at an issuer. A small object per name points to the
 * person, so that a sign-in finds them with two reads. It counts only while the person's record has the name too.
 */
import * as z from 'zod'
import { hash } from '../hash.ts'
import type { PersonRecord } from '../people/person-record.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readPersonRecord } from './people-store.ts'

const claimSchema = z.object({ v: z.literal(1), person: z.string() })

type Identity = PersonRecord['identities'][number]
type Name = { key: string; isOf(record: PersonRecord): boolean }

const byEmail = (email: string): Name => ({
  key: keys.personByEmail(hash(email)),
  isOf: (record) => record.email === email,
})

const byIdentity = ({ issuer, subject }: Identity): Name => ({
  key: keys.personByIdentity(hash(`${issuer} ${subject}`)),
  isOf: ({ identities }) => identities.some((own) => own.issuer === issuer && own.subject === subject),
})

/** `email` in lower case. */
export const findByEmail = (objects: Objects, email: string): Promise<PersonRecord | null> =>
  find(objects, byEmail(email))
export const findByIdentity = (objects: Objects, identity: Identity): Promise<PersonRecord | null> =>
  find(objects, byIdentity(identity))

async function find(objects: Objects, { key, isOf }: Name): Promise<PersonRecord | null> {
  const claim = (await getJson(objects, key, claimSchema))?.value
  const record = claim && (await readPersonRecord(objects, claim.person))?.value
  return record && isOf(record) ? record : null
}

/** Claim before the record has the name. False if another person has it. Throws StoreBusy. */
export const claimEmail = (objects: Objects, email: string, person: string): Promise<boolean> =>
  claim(objects, byEmail(email), person)
export const claimIdentity = (objects: Objects, identity: Identity, person: string): Promise<boolean> =>
  claim(objects, byIdentity(identity), person)

async function claim(objects: Objects, name: Name, person: string): Promise<boolean> {
  const stored = await getJson(objects, name.key, claimSchema)
  if (stored?.value.person === person) return true
  if (stored && (await find(objects, name))) return false
  const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
  return (await putOrThrow(putJson(objects, name.key, { v: 1, person }, condition))).ok
}
