/** Reads how readers see the people whom a version credits. A page is derived with them; no reader's request reads them. */
import type { Credit, Credits } from '../article/credits.ts'
import { creditOf } from '../people/person.ts'
import { personOf } from '../people/person-record.ts'
import { mapConcurrent } from '../storage/json.ts'
import { readPersonRecord } from './people-store.ts'
import type { Ports } from './ports.ts'

type Sources = Pick<Ports, 'objects' | 'settings'>

/** Each person is read once. */
export async function readCredits(ports: Sources, ids: Iterable<string>): Promise<Credits> {
  const read = await mapConcurrent([...new Set(ids)], async (id) => [id, await readCredit(ports, id)] as const)
  return new Map(read)
}

/** Somebody whom the settings named and no longer name has left nothing but the id. */
async function readCredit({ objects, settings }: Sources, id: string): Promise<Credit> {
  const person = settings.people.find((each) => each.id === id)
  if (person) return { name: creditOf(person), renames: 0 }
  const record = (await readPersonRecord(objects, id))?.value
  return record ? { name: creditOf(personOf(record)), renames: record.renames ?? 0 } : { name: id, renames: 0 }
}
