/** Whether people can be given what they are to be given: they need access, and the role in the version's language. */
import type { Locale } from '../../../shared/locales/locale.ts'
import { type AssignedRole, assignedRoles } from '../../../shared/people/assignment.ts'
import { type Person, worksIn } from '../../../shared/people/person.ts'
import { personOf } from '../../../shared/people/person-record.ts'
import { readPersonRecord } from '../../../shared/pipeline/people-store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { AssignmentChange } from '../../contract/schemas/assignments.ts'

/** Null if all is well. */
export async function unfitFor(
  ports: Ports,
  wanted: AssignmentChange,
  locale: Locale,
): Promise<Refusal<'person-unfit' | 'second-eyes'> | null> {
  const found = await mapConcurrent([...assignedRoles], async (field) => {
    const id = wanted[field]
    const reason = id === null ? null : await whyNot(ports, id, field, locale)
    return reason === null ? [] : [{ field, reason }]
  })
  const errors = found.flat()
  if (errors.length > 0) return refusal('person-unfit', { errors })
  const isOne = wanted.translator !== null && wanted.translator === wanted.reviewer
  return isOne && ports.settings.secondEyes ? refusal('second-eyes') : null
}

async function whyNot(ports: Ports, id: string, role: AssignedRole, locale: Locale): Promise<string | null> {
  const person = await findActive(ports, id)
  if (!person) return 'is nobody with access'
  return worksIn(person, [role], locale) ? null : `does not have the role ${role} in "${locale}"`
}

async function findActive({ objects, settings }: Ports, id: string): Promise<Person | null> {
  const known = settings.people.find((person) => person.id === id)
  if (known) return known
  const record = (await readPersonRecord(objects, id))?.value
  return record?.state === 'active' ? personOf(record) : null
}
