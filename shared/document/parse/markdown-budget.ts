/**
 * Decides which pieces of a Markdown text are parsed as Markdown: the first ones, until the parser's budget is spent.
 */
import { cutFlow, cutMarkdown, isClosed, type Piece } from './cut-markdown.ts'
import { costOf } from './markdown-cost.ts'

/** The budget for all pieces, in units of `parseCost`: one or two seconds. */
export const maxCost = 100_000

/** The cost of any piece, however short. */
const perPiece = 20

/**
 * Whether other pieces may refer to definitions in this one. Such a piece is parsed twice, and its definitions are kept
 * for all.
 */
export const defines = (text: string): boolean => text.includes(']:')

export type Weighed = { kind: Piece['kind'] | 'plain'; text: string }

/**
 * If a piece exceeds the budget, it is cut into smaller ones, and lists and quotes into their parts; those within the
 * budget are parsed as Markdown.
 */
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
  // Without its end tag, the first element would hide everything after it.
  return isClosed(text) ? 0 : undefined
}
