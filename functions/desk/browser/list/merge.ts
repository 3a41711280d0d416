/** Brings a listing that is shown up to date with a page of it that has come. */

/** Items stay where they are. New ones of an `older` page come after them, others before. */
export function merge<T extends { id: string }>(shown: readonly T[], page: readonly T[], older: boolean): T[] {
  const fresh = new Map(page.map((item) => [item.id, item]))
  const kept = shown.map((item) => fresh.get(item.id) ?? item)
  for (const { id } of shown) fresh.delete(id)
  return older ? [...kept, ...fresh.values()] : [...fresh.values(), ...kept]
}
