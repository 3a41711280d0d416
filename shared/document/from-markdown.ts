/**
 * Reads CommonMark with GitHub's extensions into drafts, by way of HTML: raw HTML in it then means what it means in a
 * page. Text so entangled that the parser would take more than linear time is read as plain text.
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Reading } from './draft.ts'
import { isEntangled } from './entangled.ts'
import { readHtml } from './from-html.ts'
import { readText } from './from-text.ts'
import { takeFrontMatter } from './front-matter.ts'
import { markdownHtml } from './markdown-html.ts'

/** Links are found by the tokenizer alone: a second search over the finished text would undo escapes. */
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

export function readMarkdown(markdown: string, mint: () => string): Reading {
  const { title, marked, meta, body } = takeFrontMatter(markdown)
  const html = toHtml(body)
  const { drafts, plain, full } = html === undefined ? readText(body) : readHtml(html, mint)
  return {
    drafts,
    meta,
    ...(plain && { plain }),
    ...(full && { full }),
    ...(marked && { marked }),
    ...(title && { title }),
  }
}

function toHtml(markdown: string): string | undefined {
  if (isEntangled(markdown)) return undefined
  try {
    return markdownHtml(fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions }))
  } catch (error) {
    // Nesting deeper than the stack.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
