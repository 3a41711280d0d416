/** Groups items that share a key, be it through others, each group and the list of groups in the items' order. */
export function groupByKeys<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[][] {
  const parents = items.map((_, at) => at)
  const rootOf = (start: number): number => {
    let at = start
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      parents[at] = parents[parent] ?? parent
      at = parent
    }
    return at
  }
  const firsts = new Map<string, number>()
  for (const [at, item] of items.entries())
    for (const key of keysOf(item)) {
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, at)
      else parents[rootOf(at)] = rootOf(first)
    }
  const groups = Map.groupBy(items.keys(), rootOf)
  return Array.from(groups.values(), (group) => group.flatMap((at) => items[at] ?? []))
}
