/**
 * Reads CommonMark with GitHub's extensions into drafts, by way of HTML: raw HTML in it then means what it means in a
 * page. It is read piece by piece, and no more once the article is full; pieces on which the parser would take more than
 * its share of work are read as plain text.
 */
import { cutMarkdown } from './cut-markdown.ts'
import type { Reading } from './draft.ts'
import { escapeHtml } from './escape.ts'
import { HtmlReader } from './from-html.ts'
import { splitParagraphs } from './from-text.ts'
import { takeFrontMatter } from './front-matter.ts'
import { affordable, defines, type Weighed } from './markdown-budget.ts'
import { markdownHtml } from './markdown-html.ts'
import { noReferences, parseMarkdown, type References, takeReferences } from './markdown-tree.ts'

export function readMarkdown(markdown: string, mint: () => string): Reading {
  const { title, marked, meta, body } = takeFrontMatter(markdown)
  const reader = new HtmlReader(mint)
  const pieces = affordable(cutMarkdown(body))
  const references = gather(pieces)
  for (const piece of pieces) {
    if (reader.full) break
    reader.write(toHtml(piece, references))
  }
  const { drafts, full } = reader.finish()
  return {
    drafts,
    meta,
    ...(full && { full }),
    ...(marked && { marked }),
    ...(title && { title }),
  }
}

/** What one piece defines, another refers to. A single piece has its own. */
function gather(pieces: Weighed[]): References {
  const references = noReferences()
  if (pieces.length < 2) return references
  for (const { kind, text } of pieces) {
    if (kind !== 'markdown' || !defines(text)) continue
    const tree = parseMarkdown(text, references)
    if (tree) takeReferences(references, tree)
  }
  return references
}

function toHtml({ kind, text }: Weighed, references: References): string {
  if (kind === 'html') return text
  const tree = kind !== 'plain' ? parseMarkdown(text, references) : undefined
  if (!tree) return plainHtml(text)
  takeReferences(references, tree)
  return markdownHtml(tree, references.definitions)
}

function plainHtml(text: string): string {
  return splitParagraphs(text)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`)
    .join('')
}
