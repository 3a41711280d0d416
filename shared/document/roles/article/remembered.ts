/** Computes what is asked for once for each key. Many blocks of a page are in the same element, and elements nest deep. */
export function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, { value: V }>()
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) }
    known.set(key, found)
    return found.value
  }
}
