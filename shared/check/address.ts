/** Finds web and e-mail addresses, hashtags and mentions that the target lost, changed or added. */

import type { Checker, CheckFinding } from './model.ts'
import { type Address, addressesIn, comparableAddress } from './read-addresses.ts'

export const checkAddress: Checker = ({ source, target }) => {
  const [given, found] = [addressesIn(source.text), addressesIn(target.text)]
  const added = without(found, given)
  const findings = without(given, found).map(({ kind, text }): CheckFinding => {
    const at = added.findIndex((other) => other.kind === kind)
    const [instead] = at < 0 ? [] : added.splice(at, 1)
    if (!instead) return { severity: 'warning', code: 'address.missing', values: { address: text } }
    const { start, end } = instead
    return {
      severity: 'warning',
      code: 'address.changed',
      values: { address: text, instead: instead.text },
      start,
      end,
    }
  })
  const more = added.map(({ text, start, end }): CheckFinding => {
    return { severity: 'warning', code: 'address.added', values: { address: text }, start, end }
  })
  return [...findings, ...more]
}

/** Those of `list` that `other` does not have. It need not have one as often. */
function without(list: readonly Address[], other: readonly Address[]): Address[] {
  const known = new Set(other.map(comparableAddress))
  return list.filter((address) => !known.has(comparableAddress(address)))
}
