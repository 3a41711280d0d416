/** Decides which pieces of a Markdown text are read as such: the first, until what they cost its parser is spent. */
import { cutFlow, cutMarkdown, isClosed, type Piece } from './cut-markdown.ts'
import { costOf } from './markdown-cost.ts'

/** Of all pieces together, as `costOf` counts: a second or two. */
export const maxCost = 100_000

/** Of a piece, however short. */
const perPiece = 20

/** Whether another piece may refer to what is in this one: it is then read twice, and what it defines is kept for all. */
export const defines = (text: string): boolean => text.includes(']:')

export type Weighed = { kind: Piece['kind'] | 'plain'; text: string }

/** Of a piece that can't be afforded, the parts are read as Markdown that can, of a list or quote parts of it. */
export function affordable(pieces: Iterable<Piece>): Weighed[] {
  let left = maxCost
  const afford = (piece: Piece): Weighed | undefined => {
    const cost = pieceCost(piece)
    if (cost === undefined || cost > left) return undefined
    left -= defines(piece.text) ? 8 * cost : cost
    return piece
  }
  const weighed: Weighed[] = []
  const weigh = (piece: Piece, ...cuts: ((text: string) => Iterable<Piece>)[]): void => {
    const [cut, ...finer] = cuts
    const whole = afford(piece)
    if (whole) weighed.push(whole)
    else if (!cut) weighed.push({ kind: 'plain', text: piece.text })
    else for (const part of cut(piece.text)) weigh(part, ...finer)
  }
  for (const piece of pieces) if (piece.text.trim() !== '') weigh(piece, (text) => cutMarkdown(text, 1), cutFlow)
  return weighed
}

export function pieceCost({ kind, text }: Piece): number | undefined {
  if (kind === 'code') return perPiece + text.length / 32
  if (kind === 'markdown') {
    const cost = costOf(text)
    return cost === undefined ? undefined : perPiece + cost
  }
  // Without its end, the first element would hide all that follows.
  return isClosed(text) ? 0 : undefined
}
