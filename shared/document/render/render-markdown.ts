/**
 * Renders a document, or a version of it, as Markdown. Parsing the result gives the same document except for ids. `all`
 * also keeps hidden blocks, and roles that the text does not show, by role comments.
 */

import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import type { Block, Document, RichText } from '../model/document.ts'
import { joinTargets } from '../model/rich-text.ts'
import { markedField } from '../parse/front-matter.ts'
import { blocksTree } from './markdown-blocks.ts'
import { markdownOptions } from './markdown-options.ts'

type MarkdownOptions = {
  /** Includes every block, with its role in a comment if the text does not show the role. */
  all?: boolean
  /** Fields of the front matter besides those of the document. */
  fields?: Record<string, string>
}

/** @param targetOf returns a segment's target; without it the document itself is rendered. */
export function renderMarkdown(
  document: Document,
  targetOf?: (segmentId: string) => RichText | null,
  { all = false, fields = {} }: MarkdownOptions = {},
): string {
  const inLocale = (block: Block): Block =>
    targetOf && block.translate ? { ...block, ...joinTargets(block, targetOf) } : block
  const blocks = document.blocks.filter((block) => all || block.render).map(inLocale)
  const text = toMarkdown({ type: 'root', children: blocksTree(blocks, all) }, markdownOptions)
  const own = { ...fields, ...(all && markedField) }
  return [frontMatter(document, targetOf === undefined, own), text.trimEnd()].filter(Boolean).join('\n\n').concat('\n')
}

/** The slug is written only for the document itself, because each locale has its own. */
function frontMatter({ meta }: Document, own: boolean, more: Record<string, string>): string {
  const { slug, image, ...rest } = meta ?? {}
  const { src, alt, caption } = image ?? {}
  const picture = { image: src, image_alt: alt, image_caption: caption }
  const fields = Object.entries({ ...rest, ...picture, ...(own && { slug }), ...more }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  )
  const lines = fields.map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`}`,
  )
  return lines.length > 0 ? ['---', ...lines, '---'].join('\n') : ''
}

/** YAML that is also harmless as Markdown, for programs that don't know front matter. */
function scalar(value: string): string {
  if (!/[<[\]`&,{}]/.test(value)) return stringify(value, { lineWidth: 0 }).trim()
  return JSON.stringify(value).replace(/[<[\]`&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
