/** Changes a person in the store, unless the settings name them or they are gone. */
import type { PersonRecord } from '../../../shared/people/person-record.ts'
import { changePersonRecord } from '../../../shared/pipeline/people-store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'

export type Refused<Code extends ProblemCode> = { ok: false; refusal: Refusal<Code> }
/** What is to change of a record. */
export type Wanted = { ok: true; record: Partial<PersonRecord> }
export type Changed<Code extends ProblemCode> = { ok: true; record: PersonRecord } | Refused<Code>

type Usual = 'person-in-settings' | 'person-unknown' | 'person-gone' | 'person-busy'

export async function changeStored<Code extends ProblemCode>(
  ports: Ports,
  id: string,
  to: (record: PersonRecord) => Wanted | Refused<Code> | Promise<Wanted | Refused<Code>>,
): Promise<Changed<Code | Usual>> {
  if (findInSettings(ports, id)) return { ok: false, refusal: refusal('person-in-settings') }
  const changed = await changePersonRecord<Refused<Code | Usual>>(ports, id, (record) =>
    record.state === 'gone' ? { ok: false, refusal: refusal('person-gone') } : to(record),
  )
  if (changed.ok || 'refusal' in changed) return changed
  return { ok: false, refusal: refusal(changed.reason) }
}

export const findInSettings = ({ settings }: Ports, id: string) => settings.people.find((person) => person.id === id)
