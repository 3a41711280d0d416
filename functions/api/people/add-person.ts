/** Adds a person. Their e-mail address is claimed before the record has it. */
import { hash } from '../../../shared/hash.ts'
import type { PersonRecord } from '../../../shared/people/person-record.ts'
import { createPersonRecord, readPersonRecord } from '../../../shared/pipeline/people-store.ts'
import { claimEmail } from '../../../shared/pipeline/person-claims.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { StoreBusy } from '../../../shared/storage/json.ts'
import { refusal } from '../../contract/refusal.ts'
import type { NewPerson } from '../../contract/schemas/people.ts'
import { claimIdempotencyKey } from '../../http/idempotency.ts'
import type { Changed } from './change-stored.ts'

export async function addPerson(
  ports: Ports,
  person: NewPerson,
  idempotencyKey: string | undefined,
): Promise<Changed<'key-reused' | 'email-taken' | 'person-gone'>> {
  const begun = await claimIdempotencyKey(ports, idempotencyKey, hash(JSON.stringify(['person', person])))
  if (!begun.ok) return { ok: false, refusal: refusal('key-reused') }
  const { id } = begun
  const earlier = idempotencyKey === undefined ? null : await readPersonRecord(ports.objects, id)
  if (earlier) return asAdded(earlier.value)
  if (person.email !== undefined && !(await claimEmail(ports, person.email, id)))
    return { ok: false, refusal: refusal('email-taken') }
  const record = newPerson(ports, id, person)
  if (await createPersonRecord(ports, record)) return { ok: true, record }
  const standing = await readPersonRecord(ports.objects, id)
  if (!standing) throw new StoreBusy()
  return asAdded(standing.value)
}

/** A person who was added by an earlier request may have been erased, or given up because the request took too long. */
const asAdded = (record: PersonRecord): Changed<'person-gone'> =>
  record.state === 'gone' ? { ok: false, refusal: refusal('person-gone') } : { ok: true, record }

const newPerson = (ports: Ports, id: string, { name, email, roles, languages, listed }: NewPerson): PersonRecord => ({
  ...{ v: 1, number: 1, id, name, listed, roles, state: 'active', sessionVersion: 1, tokens: [], identities: [] },
  ...(email === undefined ? {} : { email }),
  ...(languages ? { languages } : {}),
  ...{ createdAt: ports.now(), changedAt: ports.now() },
})
