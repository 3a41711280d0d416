/** Many people in a store, as their directory has them once it is folded. */
import { hash } from '../../shared/hash.ts'
import { writeCredential } from '../../shared/people/credential.ts'
import { directoryEntryOf, directoryLog } from '../../shared/people/directory.ts'
import { userRoles } from '../../shared/people/person.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { mapConcurrent, putJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { appendRecord, compact } from '../../shared/storage/log.ts'

type Surroundings = { objects: Objects; newId(): string; newSecret(): string; now(): number }

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const given = ['Ana', 'Ion', 'Ștefan', 'Țuțu', 'Ileana', 'Mara', 'Dan', 'Radu', 'Irina', 'Vlad', 'Ada']
const family = ['Popescu', 'Ionescu', 'Țepordei', 'Negrea', 'Moșescu', 'Dumitrescu', 'Munteanu']

/** Returns their tokens. */
export async function fillNewsroom({ objects, newId, newSecret, now }: Surroundings, count: number): Promise<string[]> {
  const at = now()
  const made = Array.from({ length: count }, (_, n) => {
    const id = newId()
    const token = writeCredential('token', id, newSecret())
    const record: PersonRecord = {
      ...{ v: 1, number: 1, id, name: `${pick(given, n)} ${pick(family, n)} ${n}`, listed: true, state: 'active' },
      ...{ email: `person.${n}@newsroom.example`, roles: [pick(userRoles, n)], sessionVersion: 1, identities: [] },
      tokens: [{ id: newId(), name: 'laptop', hash: hash(token), createdAt: at }],
      ...{ createdAt: at, changedAt: at },
    }
    return { token, record }
  })
  await mapConcurrent(made, async ({ record }) => {
    await putJson(objects, keys.person(record.id), record, { absent: true })
    await appendRecord(objects, directoryLog, newId(), directoryEntryOf(record))
  })
  // All at once, because a manifest is written at most once a second.
  if (!(await compact(objects, directoryLog, newId, count)).ok) throw new Error('the directory was not folded')
  return made.map(({ token }) => token)
}
