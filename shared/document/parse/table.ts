/**
 * Decides whether a table holds data or lays out a page. In a data table each cell becomes one block in its row; the
 * blocks of a layout table are treated as if there were no table.
 */

import type { Container } from '../model/document.ts'
import { normalizeTags } from '../model/inline-tags.ts'
import { kindInContainers, type ParsedBlock } from '../model/parsed-block.ts'
import type { RoleComment } from '../model/role-comment.ts'

type TableCell = { start: number; end: number; header: boolean; within: Container[]; mark?: RoleComment }
export type ParsedTable = { id: string | undefined; start: number; layout: boolean; cells: TableCell[] }

/** A longer cell is prose. */
const maxCellChars = 1500

/** Replaces the parsed blocks from the table's first one on. */
export function resolveTable(drafts: ParsedBlock[], table: ParsedTable): void {
  const mine = drafts.splice(table.start)
  const at = (index: number): ParsedBlock[] => {
    const cell = table.cells[index]
    return cell ? mine.slice(cell.start - table.start, cell.end - table.start) : []
  }
  const contents = table.cells.map((_, index) => at(index))
  if (isLayout(table, contents)) {
    for (const draft of mine) drafts.push(outside(draft, table))
    return
  }
  const inCells = new Set(contents.flat())
  drafts.push(...mine.filter((draft) => !inCells.has(draft)).map((draft) => outside(draft, table)))
  for (const [index, cell] of table.cells.entries()) drafts.push(joinCell(cell, contents[index] ?? []))
}

function isLayout(table: ParsedTable, contents: ParsedBlock[][]): boolean {
  if (table.layout || contents.every((cell) => cell.length === 0)) return true
  const rows = new Map<string | undefined, number>()
  for (const cell of table.cells) {
    const row = cell.within.at(-1)
    if (row?.kind !== 'row') return true
    rows.set(row.id, (rows.get(row.id) ?? 0) + 1)
  }
  const oneColumn = [...rows.values()].every((cells) => cells < 2)
  return (
    oneColumn ||
    contents.some((cell) => cell.some((draft) => draft.kind !== 'paragraph') || length(cell) > maxCellChars)
  )
}

function length(cell: ParsedBlock[]): number {
  return cell.reduce((sum, draft) => sum + draft.text.length, 0)
}

function joinCell(cell: TableCell, parts: ParsedBlock[]): ParsedBlock {
  let text = ''
  const marks = []
  for (const part of parts) {
    if (text) text += '\n'
    for (const { id: _, ...tag } of part.tags)
      marks.push({ ...tag, start: tag.start + text.length, end: tag.end + text.length })
    text += part.text
  }
  const [first] = parts
  return {
    ...cell.mark,
    ...(first ?? {}),
    kind: 'table-cell',
    text,
    tags: normalizeTags(text, marks),
    within: cell.within,
    ...(cell.header && { header: true }),
  }
}

/** The block without the table around it. */
function outside(draft: ParsedBlock, table: ParsedTable): ParsedBlock {
  const index = draft.within.findIndex((container) => container.id === table.id)
  if (index < 0) return draft
  const inner = draft.within.slice(index + 1)
  const within = [...draft.within.slice(0, index), ...(inner[0]?.kind === 'row' ? inner.slice(1) : inner)]
  return { ...draft, within, kind: draft.kind === 'paragraph' ? kindInContainers(within) : draft.kind }
}
