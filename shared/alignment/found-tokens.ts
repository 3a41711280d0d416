/** Which tokens of a unit are found in which units of the other text, and the other way, for one row of the corridor. */
import type { Evidence } from './evidence.ts'
import type { Stretch } from './stretch.ts'

/** `ends[n]`: where the entries of column `first + n` end; those of a column have a token's place and what it gains. */
type ByColumn = { first: number; ends: Int32Array; tokens: Uint8Array; gains: Float32Array }
/** `forward`: the row's tokens that a column has; `reverse`: the column's tokens that the row has. */
export type FoundTokens = { forward: ByColumn; reverse: ByColumn }

type Entry = { column: number; token: number; gain: number }

export function findTokens({ source, target }: Stretch, evidence: Evidence) {
  return (row: number, first: number, end: number): FoundTokens => {
    const [forward, reverse]: [Entry[], Entry[]] = [[], []]
    source.units[row]?.forEach((type, token) => {
      const others = evidence.others[type]
      if (!others) return
      for (let at = 0; at < others.length; at++) {
        const other = others[at] ?? 0
        const [gain, back] = [evidence.there[type]?.[at] ?? 0, evidence.back[type]?.[at] ?? 0]
        target.eachPlace(other, first, end, (column, place) => {
          if (gain > 0) forward.push({ column, token, gain })
          if (back > 0) reverse.push({ column, token: place, gain: back })
        })
      }
    })
    return { forward: byColumn(forward, first, end), reverse: byColumn(reverse, first, end) }
  }
}

function byColumn(entries: readonly Entry[], first: number, end: number): ByColumn {
  const ends = new Int32Array(Math.max(0, end - first))
  for (const { column } of entries) ends[column - first] = (ends[column - first] ?? 0) + 1
  const next = new Int32Array(ends.length)
  for (let at = 1; at < ends.length; at++) {
    next[at] = ends[at - 1] ?? 0
    ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  }
  const found = { first, ends, tokens: new Uint8Array(entries.length), gains: new Float32Array(entries.length) }
  for (const { column, token, gain } of entries) {
    const place = next[column - first] ?? 0
    found.tokens[place] = token
    found.gains[place] = gain
    next[column - first] = place + 1
  }
  return found
}
