/**
 * What names a person from outside: an e-mail address, or an account at an issuer. A small object per name, the claim,
 * points to the person, so that a sign-in finds them with two reads. It counts only while the person's record has the
 * name too. A request makes the claim before it stores the record, so a claim may be without a record for as long as a
 * request takes. After that anybody may take it over.
 */
import * as z from 'zod'
import { claimKeysOf, emailKey, type Identity, identityKey } from '../people/claim-keys.ts'
import type { PersonRecord } from '../people/person-record.ts'
import { minWriteIntervalMs, type Objects } from '../ports/objects.ts'
import { getJson, putJson, StoreBusy } from '../storage/json.ts'
import { changePersonRecord, createPersonRecord, readPersonRecord } from './people-store.ts'
import type { Ports } from './ports.ts'
import { requestMs } from './request-time.ts'

const claimSchema = z.object({
  v: z.literal(1),
  person: z.string(),
  /** When it was claimed, in milliseconds since the epoch. */
  at: z.number(),
  /** It is about to be deleted, so nobody takes it over meanwhile. */
  ending: z.literal(true).optional(),
})
type Claim = z.infer<typeof claimSchema>

/** `email` in lower case. */
export const findByEmail = (objects: Objects, email: string): Promise<PersonRecord | null> =>
  find(objects, emailKey(email))
export const findByIdentity = (objects: Objects, identity: Identity): Promise<PersonRecord | null> =>
  find(objects, identityKey(identity))

async function find(objects: Objects, key: string): Promise<PersonRecord | null> {
  const claim = (await getJson(objects, key, claimSchema))?.value
  const record = claim && (await readPersonRecord(objects, claim.person))?.value
  return record && claimKeysOf(record).includes(key) ? record : null
}

/** Claim before the record has the name. False if another person has it. Throws StoreBusy. */
export const claimEmail = (ports: Ports, email: string, person: string): Promise<boolean> =>
  claim(ports, emailKey(email), person)
export const claimIdentity = (ports: Ports, identity: Identity, person: string): Promise<boolean> =>
  claim(ports, identityKey(identity), person)

/** How often a conflicting claim is tried. */
const most = 4

async function claim(ports: Ports, key: string, person: string): Promise<boolean> {
  for (let tries = 0; tries < most; tries++) {
    const stored = await getJson(ports.objects, key, claimSchema)
    const { value: standing } = stored ?? {}
    const age = standing ? ports.now() - standing.at : Number.POSITIVE_INFINITY
    if (standing?.ending && age < requestMs) throw new StoreBusy()
    // One's own old claim is renewed, because somebody could take it over at this moment.
    if (standing?.person === person && !standing.ending && age < requestMs / 2) return true
    if (standing && standing.person !== person && (age < requestMs || !(await isLost(ports, key, standing))))
      return false
    const next: Claim = { v: 1, person, at: ports.now() }
    const put = await putJson(ports.objects, key, next, stored ? { etag: stored.etag } : { absent: true })
    if (put.ok) return true
    if (put.reason === 'busy') await ports.pause(minWriteIntervalMs)
  }
  throw new StoreBusy()
}

/**
 * Whether nobody has the name of an old claim. Makes sure that no late request of the claimant's can store it any more:
 * it would find another number in the record.
 */
async function isLost(ports: Ports, key: string, { person }: Claim): Promise<boolean> {
  const record = (await readPersonRecord(ports.objects, person))?.value
  if (!record) return createPersonRecord(ports, spentPerson(person, ports.now()))
  if (record.state === 'gone') return true
  const kept = { ok: false, reason: 'kept' } as const
  const changed = await changePersonRecord(ports, person, (now) =>
    claimKeysOf(now).includes(key) ? kept : { ok: true, record: {} },
  )
  return changed.ok
}

/** In place of somebody who was not added in time. */
const spentPerson = (id: string, now: number): PersonRecord => ({
  ...{ v: 1, number: 1, id, name: '', listed: false, roles: [], state: 'gone', sessionVersion: 1 },
  ...{ tokens: [], identities: [], createdAt: now, changedAt: now },
})

/**
 * Deletes a claim that its person needs no more. False if it can't be done now: a request may be about to store the
 * name again, or another job deletes the claim.
 */
export async function releaseClaim(ports: Ports, key: string, person: string): Promise<boolean> {
  const stored = await getJson(ports.objects, key, claimSchema)
  if (stored?.value.person !== person) return true
  const record = (await readPersonRecord(ports.objects, person))?.value
  if (record && claimKeysOf(record).includes(key)) return true
  if (ports.now() - stored.value.at < requestMs) return false
  const ending: Claim = { v: 1, person, at: ports.now(), ending: true }
  if (!(await putJson(ports.objects, key, ending, { etag: stored.etag })).ok) return false
  await ports.objects.delete([key])
  return true
}
