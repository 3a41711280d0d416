/**
 * Reads a line as text with inline tags, from Markdown, or from HTML if the line has elements. The signs of a heading,
 * list or quotation are kept apart. Other lines, such as table rows and images, stay plain text.
 */

import type { RichText } from '../../shared/document/model/document.ts'
import { readMarkdown } from '../../shared/document/parse/from-markdown.ts'
import { inlineMarkdown } from '../../shared/document/render/markdown-inline.ts'
import { renderBlockHtml } from '../../shared/document/render/render-html.ts'

export type MarkupLine = { source: RichText; write(target: RichText): string }

const beginning = /^(?:\s*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)(?=\s))*\s*/
const element = /<(?:a|em|strong|b|i|u|s|code|sub|sup|mark|q|cite|abbr)[\s>]/i

export function readMarkupLine(line: string): MarkupLine {
  const [before = ''] = beginning.exec(line) ?? []
  const rest = line.slice(before.length)
  const { blocks: drafts, plain } = readMarkdown(rest, () => '')
  const [draft] = drafts
  const isText = draft?.kind === 'paragraph' && drafts.length === 1 && draft.within.length === 0 && !plain
  if (!isText || draft.tags.length === 0) return { source: { text: line }, write: ({ text }) => oneLine(text) }
  const { text, tags } = draft
  const writeRest = element.test(rest)
    ? writeHtml
    : (target: RichText) => inlineMarkdown(target.text, target.tags ?? [])
  return {
    source: { text: oneLine(text), tags },
    write: (target) => before + writeRest({ ...target, text: oneLine(target.text) }),
  }
}

const writeHtml = ({ text, tags = [] }: RichText): string =>
  renderBlockHtml({ text, tags, segments: [] }).replaceAll(' rel="noopener"', '')

const oneLine = (text: string): string => text.replaceAll('\n', ' ')
