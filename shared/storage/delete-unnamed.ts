/**
 * Deletes new objects after the put of their manifest was refused. A put can report a refusal although it took effect:
 * a client that repeats a put after losing its answer is refused by its own first try. So this reads the manifest and
 * keeps the objects that it names.
 */
import type { Objects } from '../ports/objects.ts'

/** `names`: the names as the manifest holds them, as JSON strings. `keyOf`: the key or keys of a name's objects. */
export async function deleteUnnamed(
  objects: Objects,
  headKey: string,
  names: string[],
  keyOf: (name: string) => string | string[] = (name) => name,
): Promise<void> {
  if (names.length === 0) return
  const manifest = (await objects.get(headKey))?.body ?? ''
  await objects.delete(names.filter((name) => !manifest.includes(JSON.stringify(name))).flatMap(keyOf))
}
