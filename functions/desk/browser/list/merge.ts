/** Updates a shown listing with a page that has been loaded. */

/** Items keep their places. New items of an `older` page come after them, others before. */
export function merge<T extends { id: string }>(shown: readonly T[], page: readonly T[], older: boolean): T[] {
  const fresh = new Map(page.map((item) => [item.id, item]))
  const kept = shown.map((item) => fresh.get(item.id) ?? item)
  for (const { id } of shown) fresh.delete(id)
  return older ? [...kept, ...fresh.values()] : [...fresh.values(), ...kept]
}
