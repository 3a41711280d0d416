/**
 * Parses CommonMark with GitHub's extensions into parsed blocks. It converts to HTML first, so that raw HTML means the
 * same as in a page. It works piece by piece and stops once the article is full. Pieces that would cost the parser too
 * much are read as plain text.
 */

import { escapeHtml } from '../../text/escape-html.ts'
import type { ParsedSource } from '../model/parsed-block.ts'
import { readBuilderLines } from './builder-lines.ts'
import { cutMarkdown } from './cut-markdown.ts'
import { HtmlReader } from './from-html.ts'
import { splitParagraphs } from './from-text.ts'
import { takeFrontMatter } from './front-matter.ts'
import { type BudgetedPiece, hasDefinitions, withinBudget } from './markdown-budget.ts'
import type { Leave } from './markdown-dialects.ts'
import { markdownHtml } from './markdown-html.ts'
import { addReferences, noReferences, parseMarkdown, type References } from './markdown-tree.ts'

/** UTF-16 code units per part of a long plain text, because the later parts may not be needed. */
const plainChars = 32 << 10

export function readMarkdown(markdown: string, mint: () => string, address?: string): ParsedSource {
  const { title, lang, marked, meta, unread, body } = takeFrontMatter(markdown)
  const reader = new HtmlReader(mint, address)
  for (const field of unread) reader.drop(field, 'front-matter')
  // Punte's own Markdown has no dialect: what looks like one is text.
  const leave: Leave | undefined = marked ? undefined : (sign, reason) => reader.drop(sign, reason)
  const pieces = withinBudget(cutMarkdown(leave ? readBuilderLines(body, leave) : body))
  const references = gather(pieces)
  for (const piece of pieces) {
    if (reader.full) break
    for (const html of toHtml(piece, references, leave)) {
      if (reader.full) break
      reader.write(html)
    }
  }
  for (const text of references.definitions.unused()) reader.drop(text, 'definition')
  const { blocks: drafts, full, evidence, dropped = [] } = reader.finish()
  return {
    ...{ blocks: drafts, meta, dropped },
    evidence: { ...evidence, ...(lang && { lang }) },
    ...(full && { full }),
    ...(marked && { marked }),
    ...(title && { title }),
  }
}

/** Collects the definitions to which other pieces may refer. A single piece has its own. */
function gather(pieces: BudgetedPiece[]): References {
  const references = noReferences()
  if (pieces.length < 2) return references
  for (const { kind, text } of pieces) {
    if (kind !== 'markdown' || !hasDefinitions(text)) continue
    const tree = parseMarkdown(text, references)
    if (tree) addReferences(references, tree)
  }
  return references
}

function* toHtml({ kind, text }: BudgetedPiece, references: References, leave: Leave | undefined): Generator<string> {
  if (kind === 'html') yield text
  else {
    const tree = kind === 'plain' ? undefined : parseMarkdown(text, references)
    if (tree) {
      addReferences(references, tree)
      yield markdownHtml(tree, { definitions: references.definitions, leave })
    } else yield* plainHtml(text)
  }
}

/** Each part consists of whole lines, and is written at once: the tokenizer copies what it holds at every write. */
function* plainHtml(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start + plainChars)
    const end = line < 0 ? text.length : line + 1
    const paragraphs = splitParagraphs(text.slice(start, end))
    yield paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`).join('')
    start = end
  }
}
