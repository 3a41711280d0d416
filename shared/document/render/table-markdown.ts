/** Renders a table as Markdown if it has one header row and rows of equal length; otherwise as HTML. */

import type { Block } from '../model/document.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { renderBlockHtml } from './render-html.ts'

export function tableMarkdown(rows: Block[][], mark: (block: Block) => string): string {
  return isPlain(rows) ? barred(rows, mark) : html(rows, mark)
}

function isPlain(rows: Block[][]): boolean {
  const columns = rows[0]?.length ?? 0
  return rows.every(
    (row, index) => row.length === columns && row.every((cell) => (cell.header ?? false) === (index === 0)),
  )
}

function barred(rows: Block[][], mark: (block: Block) => string): string {
  const lines = rows.map((row) => `| ${row.map((cell) => cellMarkdown(cell, mark(cell))).join(' | ')} |`)
  lines.splice(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`)
  return lines.join('\n')
}

function cellMarkdown(cell: Block, mark: string): string {
  return mark + inlineMarkdown(cell.text, cell.tags, { within: 'table', breaks: '<br>' })
}

function html(rows: Block[][], mark: (block: Block) => string): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const name = cell.header ? 'th' : 'td'
      return `<${name}>${mark(cell)}${renderBlockHtml({ ...cell, segments: [] })}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>\n${lines.join('\n')}\n</table>`
}
