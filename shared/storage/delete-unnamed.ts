/**
 * Takes back objects whose head was not put. A store can answer that it took no head when it did: a client that repeats a
 * put whose answer was lost meets its own. So the head that stands is asked, and what it names is left alone.
 */
import type { Objects } from '../ports/objects.ts'

/** `names`: as a head would have them, as JSON strings. `keyOf`: the key of a name's object, or of each of its objects. */
export async function deleteUnnamed(
  objects: Objects,
  headKey: string,
  names: string[],
  keyOf: (name: string) => string | string[] = (name) => name,
): Promise<void> {
  if (names.length === 0) return
  const head = (await objects.get(headKey))?.body ?? ''
  await objects.delete(names.filter((name) => !head.includes(JSON.stringify(name))).flatMap(keyOf))
}
