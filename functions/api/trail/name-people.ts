/** The names of people today, by id. Only people in the store make it read their directory. */
import { ulidPattern } from '../../../shared/ids.ts'
import { readDirectory } from '../../../shared/pipeline/people-store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'

/** Somebody without a name has none here, and so has somebody who is gone. */
export async function namePeople({ objects, settings }: Ports, ids: string[]): Promise<Map<string, string>> {
  const known = settings.people.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const]))
  if (!ids.some((id) => ulidPattern.test(id))) return new Map(known)
  const stored = await readDirectory(objects)
  return new Map([...known, ...stored.filter(({ name }) => name !== '').map(({ id, name }) => [id, name] as const)])
}
