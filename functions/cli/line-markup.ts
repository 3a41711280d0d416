/**
 * Reads a line as text with inline tags, from Markdown, or from HTML if the line has elements. The signs of a heading,
 * list or quotation are kept apart. Other lines, such as table rows and images, stay plain text. An address that stands in
 * the line as it is, is a link to Punte and is written as it came.
 */

import type { RichText, Tag } from '../../shared/document/model/document.ts'
import { readMarkdown } from '../../shared/document/parse/from-markdown.ts'
import { inlineMarkdown } from '../../shared/document/render/markdown-inline.ts'
import { renderBlockHtml } from '../../shared/document/render/render-html.ts'
import { applyTextEdits } from '../../shared/markup/finish-translation.ts'

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
  const writeRest = element.test(rest) ? writeHtml : writeMarkdown
  const addresses = tags
    .map((tag) => ({ ...tag, words: text.slice(tag.start, tag.end) }))
    .filter((tag) => isAddress(tag) && !rest.includes(`[${tag.words}`))
  const written = addresses.map(({ words }) => (rest.includes(`<${words}>`) ? `<${words}>` : words))
  return {
    source: { text: oneLine(text), tags },
    write(target) {
      const line = writeRest(withStandIns({ ...target, text: oneLine(target.text) }, addresses))
      const whole = line.replace(standIns, (sign) => written[sign.charCodeAt(0) - firstStandIn] ?? '')
      return before + (rest.search(escaped) < 0 ? whole.replace(escaped, '') : whole)
    },
  }
}

/** The sign with which Markdown is kept from reading a link, in an address that the line has as plain text: x\@y.ro. */
const escaped = /\\(?=@)|(?<=(?<!\p{L})https?)\\(?=:)|(?<=(?<!\p{L})www)\\(?=\.)/giu

/** Whether a link's words are its address. */
const isAddress = ({ name, href, title, words }: Tag & { words: string }): boolean =>
  name === 'a' && !title && ['', 'mailto:', 'http://'].some((scheme) => href === scheme + words)

/** Private characters, since what writes Markdown would write an address as a link, or escape its marks. */
const standIns = /[\ue000-\uf8ff]/g
const firstStandIn = 0xe000

/**
 * The target with a private character in place of each address, without the address's tag. An address that the engine
 * changed keeps its tag, and is written as a link.
 */
function withStandIns({ text, tags = [] }: RichText, addresses: readonly (Tag & { words: string })[]): RichText {
  const found = addresses.flatMap(({ id, words }, number) => {
    const tag = tags.find((tag) => tag.id === id)
    const start = tag ? text.lastIndexOf(words, tag.start) : -1
    const end = start + words.length
    return tag && start >= 0 && end >= tag.end
      ? [{ id, start, end, text: String.fromCharCode(firstStandIn + number) }]
      : []
  })
  found.sort((a, b) => a.start - b.start)
  const edits = found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0))
  const replaced = new Set(edits.map(({ id }) => id))
  return applyTextEdits({ text, tags: tags.filter(({ id }) => !replaced.has(id)) }, edits)
}

const writeMarkdown = ({ text, tags = [] }: RichText): string => inlineMarkdown(text, tags)

const writeHtml = ({ text, tags = [] }: RichText): string =>
  renderBlockHtml({ text, tags, segments: [] }).replaceAll(' rel="noopener"', '')

const oneLine = (text: string): string => text.replaceAll('\n', ' ')
