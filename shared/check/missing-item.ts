/** Finds a list that lost an item: one text has a single list of some words each, the other the same with fewer. */
import { registry } from '../locales/registry.ts'
import type { CheckedPair, CheckFinding } from './model.ts'
import { readLists } from './read-lists.ts'

/** The least length, as a share of what is expected, of a text that has no list. */
const shorter = 0.9

/** @param fit the target's length, as a share of what is expected, and how many marks between clauses it lacks */
export function missingItem(pair: CheckedPair, fit: { share: number; marks: number }): CheckFinding[] {
  const { source, target, from, to } = pair
  if (!source.text.includes(',')) return []
  const [list, ...more] = readLists(source.text, registry[from].checking.lists)
  if (!list || more.length > 0) return []
  const rules = registry[to].checking.lists
  const [found, ...others] = readLists(target.text, rules)
  const { start, end } = list
  const isLess = found
    ? others.length === 0 && found.items < list.items
    : list.items === 3 && fit.marks > 0 && fit.share < shorter && rules.joint.test(target.text)
  // Of three items, two are no list. A name may explain the one before it: "Paris, France, and London".
  if (!isLess || (!found && /^\s\p{Lu}/u.test(source.text.slice(start, end)))) return []
  return [{ severity: 'warning', code: 'omission.item', source: { start, end } }]
}
