/**
 * The word difference of two texts, for display. If the texts are similar it is the shortest one (Myers, "An O(ND)
 * difference algorithm", Algorithmica 1, 1986); otherwise the whole old text is removed and the whole new one added.
 */
import { word } from './words.ts'

/** The `same` and `removed` parts in order are the old text; the `same` and `added` parts are the new text. */
export type DiffPart = { text: string; kind: 'same' | 'added' | 'removed' }

/** How many words may differ before the texts count as dissimilar. This limits the cost. */
const maxEdits = 400

/** Splits all of a text into words, white space, and single other characters. */
const words = new RegExp(`${word}|\\s+|\\S`, 'gu')

export function diffWords(before: string, after: string): DiffPart[] {
  const [olds, news] = [before.match(words) ?? [], after.match(words) ?? []]
  let start = 0
  while (start < olds.length && start < news.length && olds[start] === news[start]) start++
  let end = 0
  const shorter = Math.min(olds.length, news.length) - start
  while (end < shorter && olds.at(-1 - end) === news.at(-1 - end)) end++
  const pieces: DiffPart[] = [
    { kind: 'same', text: olds.slice(0, start).join('') },
    ...compare(olds.slice(start, olds.length - end), news.slice(start, news.length - end)),
    { kind: 'same', text: olds.slice(olds.length - end).join('') },
  ]
  return tidy(pieces)
}

function compare(olds: readonly string[], news: readonly string[]): DiffPart[] {
  const trace = findTrace(olds, news)
  if (!trace)
    return [
      { kind: 'removed', text: olds.join('') },
      { kind: 'added', text: news.join('') },
    ]
  const pieces: DiffPart[] = []
  let [x, y] = [olds.length, news.length]
  for (let d = trace.length; d >= 0; d--) {
    const last = trace[d - 1]
    const k = x - y
    const down = last && (k === -d || (k !== d && reach(last, k - 1, d - 1) < reach(last, k + 1, d - 1)))
    const fromX = !last ? 0 : down ? reach(last, k + 1, d - 1) : reach(last, k - 1, d - 1)
    const fromY = !last ? 0 : fromX - (down ? k + 1 : k - 1)
    for (; x > fromX && y > fromY; y--) pieces.push({ kind: 'same', text: olds[--x] ?? '' })
    if (!last) break
    pieces.push(down ? { kind: 'added', text: news[--y] ?? '' } : { kind: 'removed', text: olds[--x] ?? '' })
  }
  return pieces.reverse()
}

/** How far each diagonal from -d to d reaches after d edits, one array per d. Undefined if it takes too many edits. */
function findTrace(olds: readonly string[], news: readonly string[]): Int32Array[] | undefined {
  const trace: Int32Array[] = []
  for (let d = 0; d <= maxEdits; d++) {
    const last = trace.at(-1)
    const row = new Int32Array(2 * d + 1)
    for (let k = -d; k <= d; k += 2) {
      const left = last && k > -d ? reach(last, k - 1, d - 1) + 1 : 0
      const above = last && k < d ? reach(last, k + 1, d - 1) : 0
      let x = k === -d ? above : k === d ? left : Math.max(left, above)
      while (x < olds.length && x - k >= 0 && x - k < news.length && olds[x] === news[x - k]) x++
      row[k + d] = x
      if (x >= olds.length && x - k >= news.length) return trace
    }
    trace.push(row)
  }
  return undefined
}

const reach = (row: Int32Array, k: number, d: number): number => row[k + d] ?? 0

/** Merges white space between changes into them, so that a changed phrase is one change; removed text comes first. */
function tidy(pieces: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) result.push({ text: removed, kind: 'removed' })
    if (added) result.push({ text: added, kind: 'added' })
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of pieces.entries()) {
    if (!text) continue
    const next = pieces[at + 1]
    const between = kind === 'same' && text.trim() === '' && (removed || added) && next && next.kind !== 'same'
    if (kind === 'removed' || between) removed += text
    if (kind === 'added' || between) added += text
    if (kind !== 'same' || between) continue
    flush()
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += text
    else result.push({ text, kind })
  }
  flush()
  return result
}
