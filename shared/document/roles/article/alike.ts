/** Elements beside each other with the same name and first class: cards of a list, parts of a body, paragraphs. */
import type { Region } from '../../model/region.ts'

/** @returns the elements in groups; one that is like no other is a group of its own. */
export function groupAlike(regions: Iterable<Region>): Region[][] {
  const groups = new Map<Region | null, Map<string, Region[]>>()
  for (const region of regions) {
    const siblings = groups.get(region.parent) ?? new Map<string, Region[]>()
    groups.set(region.parent, siblings)
    const key = `${region.name} ${region.classes.replace(/\d+/g, '').split(' ')[0]}`
    const list = siblings.get(key)
    if (list) list.push(region)
    else siblings.set(key, [region])
  }
  return [...groups.values()].flatMap((siblings) => [...siblings.values()])
}
