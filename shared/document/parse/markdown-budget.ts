/**
 * Decides which pieces of a Markdown text are parsed as Markdown: the first ones, until the parser's budget is spent.
 */
import { cutContainers, cutMarkdown, isClosedElement, type MarkdownPiece } from './cut-markdown.ts'
import { parseCost } from './markdown-cost.ts'

/** The budget for all pieces, in units of `parseCost`: one or two seconds. */
export const maxParseCost = 100_000

/** The cost of any piece, however short. */
const perPiece = 20

/**
 * Whether other pieces may refer to definitions in this one. Such a piece is parsed twice, and its definitions are kept
 * for all.
 */
export const hasDefinitions = (text: string): boolean => text.includes(']:')

export type BudgetedPiece = { kind: MarkdownPiece['kind'] | 'plain'; text: string }

/**
 * If a piece exceeds the budget, it is cut into smaller ones, and lists and quotes into their parts; those within the
 * budget are parsed as Markdown.
 */
export function withinBudget(pieces: Iterable<MarkdownPiece>): BudgetedPiece[] {
  let left = maxParseCost
  const afford = (piece: MarkdownPiece): BudgetedPiece | undefined => {
    const cost = pieceCost(piece)
    if (cost === undefined || cost > left) return undefined
    left -= hasDefinitions(piece.text) ? 8 * cost : cost
    return piece
  }
  const weighed: BudgetedPiece[] = []
  const weigh = (piece: MarkdownPiece, ...cuts: ((text: string) => Iterable<MarkdownPiece>)[]): void => {
    const [cut, ...finer] = cuts
    const whole = afford(piece)
    if (whole) weighed.push(whole)
    else if (!cut) weighed.push({ kind: 'plain', text: piece.text })
    else for (const part of cut(piece.text)) weigh(part, ...finer)
  }
  for (const piece of pieces) if (piece.text.trim() !== '') weigh(piece, (text) => cutMarkdown(text, 1), cutContainers)
  return weighed
}

export function pieceCost({ kind, text }: MarkdownPiece): number | undefined {
  if (kind === 'code') return perPiece + text.length / 32
  if (kind === 'markdown') {
    const cost = parseCost(text)
    return cost === undefined ? undefined : perPiece + cost
  }
  // Without its end tag, the first element would hide everything after it.
  return isClosedElement(text) ? 0 : undefined
}
