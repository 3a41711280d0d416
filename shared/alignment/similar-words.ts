/** Words of two languages that look alike: names, and words of one root ("president", "președinte"). */
import type { Side } from './side.ts'

/** Words are compared if they begin with as many letters alike, at most so many with each beginning. */
const [beginning, mostAlike] = [4, 40]
/** The least share of the longer word that is alike from its beginning. */
const leastShare = 0.5

/** Calls `visit` for each two types that look alike, with how much, from 0 to 1. */
export function eachSimilar(
  source: Side,
  target: Side,
  visit: (one: number, other: number, alike: number) => void,
): void {
  const index = new Map<string, number[]>()
  target.types.forEach(({ kind, form }, at) => {
    if (kind !== 'word' && kind !== 'name') return
    const key = form.slice(0, beginning)
    const list = index.get(key)
    if (!list) index.set(key, [at])
    else if (list.length < mostAlike) list.push(at)
  })
  source.types.forEach(({ kind, form }, at) => {
    if (kind !== 'word' && kind !== 'name') return
    for (const other of index.get(form.slice(0, beginning)) ?? []) {
      const alike = alikeness(form, target.types[other]?.form ?? '')
      if (alike >= leastShare) visit(at, other, alike)
    }
  })
}

/** The share of the longer word that is the same from the beginning; short words must be the same. */
function alikeness(one: string, other: string): number {
  if (one === other) return one.length > 1 ? 1 : 0
  const shorter = Math.min(one.length, other.length)
  let same = 0
  while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same++
  return same < beginning ? 0 : same / Math.max(one.length, other.length)
}
