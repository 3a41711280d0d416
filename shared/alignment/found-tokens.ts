/** Which tokens of a unit are found in which units of the other text, and the other way, for one row of the corridor. */
import type { Evidence } from './evidence.ts'
import type { Stretch } from './stretch.ts'

/** `ends[n]`: where the entries of column `first + n` end; those of a column have a token's place and what it gains. */
type ByColumn = { first: number; ends: Int32Array; tokens: Uint8Array; gains: Float32Array }
/** `forward`: the row's tokens that a column has; `reverse`: the column's tokens that the row has. */
export type FoundTokens = { forward: ByColumn; reverse: ByColumn }

/** Entries as they are found, in no order; used again for each row. */
type Collected = { columns: number[]; tokens: number[]; gains: number[] }
const collected = (): Collected => ({ columns: [], tokens: [], gains: [] })

export function findTokens({ source, target }: Stretch, evidence: Evidence) {
  const [forward, reverse] = [collected(), collected()]
  return (row: number, first: number, end: number): FoundTokens => {
    for (const list of [forward, reverse]) list.columns.length = list.tokens.length = list.gains.length = 0
    source.units[row]?.forEach((type, token) => {
      const others = evidence.others[type] ?? []
      for (let at = 0; at < others.length; at++) {
        const [gain, back] = [evidence.there[type]?.[at] ?? 0, evidence.back[type]?.[at] ?? 0]
        target.eachPlace(others[at] ?? 0, first, end, (column, place) => {
          if (gain > 0) add(forward, column, token, gain)
          if (back > 0) add(reverse, column, place, back)
        })
      }
    })
    return { forward: byColumn(forward, first, end), reverse: byColumn(reverse, first, end) }
  }
}

function add({ columns, tokens, gains }: Collected, column: number, token: number, gain: number): void {
  columns.push(column)
  tokens.push(token)
  gains.push(gain)
}

function byColumn({ columns, tokens, gains }: Collected, first: number, end: number): ByColumn {
  const ends = new Int32Array(Math.max(0, end - first))
  for (const column of columns) ends[column - first] = (ends[column - first] ?? 0) + 1
  const next = new Int32Array(ends.length)
  for (let at = 1; at < ends.length; at++) {
    next[at] = ends[at - 1] ?? 0
    ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  }
  const found = { first, ends, tokens: new Uint8Array(columns.length), gains: new Float32Array(columns.length) }
  columns.forEach((column, at) => {
    const place = next[column - first] ?? 0
    found.tokens[place] = tokens[at] ?? 0
    found.gains[place] = gains[at] ?? 0
    next[column - first] = place + 1
  })
  return found
}
