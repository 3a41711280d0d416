/** What a single line of Markdown opens: the part of CommonMark's block structure that is needed to cut a text. */
import { skippedElements, textModes } from '../model/elements.ts'

export type MarkdownLine = {
  start: number
  end: number
  /** Columns of white space before `text`. */
  indent: number
  /** Without white space at its start, and without its line end. */
  text: string
}

/** A construct that continues over blank lines until a line contains its end. */
export type OpenConstruct = { fence: string } | { html: RegExp }

const lineEnd = /\r\n?|\n/g

export function* markdownLines(markdown: string): Generator<MarkdownLine> {
  for (let start = 0; start < markdown.length; ) {
    lineEnd.lastIndex = start
    const found = lineEnd.exec(markdown)
    const end = found ? found.index + found[0].length : markdown.length
    let indent = 0
    let at = start
    for (; markdown[at] === ' ' || markdown[at] === '\t'; at++) indent += markdown[at] === '\t' ? 4 - (indent % 4) : 1
    yield { start, end, indent, text: markdown.slice(at, found ? found.index : end) }
    start = end
  }
}

export const isBlankLine = ({ text }: MarkdownLine): boolean => text === ''

const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/

/** @returns the indent in columns of lines that belong to the item that this line starts; 0 if it starts none. */
export function itemIndent({ indent, text }: MarkdownLine): number {
  const [sign] = indent < 4 ? (marker.exec(text) ?? []) : []
  if (!sign) return 0
  const spaces = /^[ \t]*/.exec(text.slice(sign.length, sign.length + 5))?.[0].length ?? 0
  const alone = text.slice(sign.length).trim() === ''
  return indent + sign.length + (alone || spaces > 4 ? 1 : spaces)
}

/** The start of a footnote, which includes lines indented by four columns. */
export const isFootnote = ({ indent, text }: MarkdownLine): boolean => indent < 4 && /^\[\^[^\]\s]+\]:/.test(text)

/**
 * A heading, its underline, a rule or a quote: it ends the paragraph and the list before it, unless it is indented
 * further.
 */
export const interruptsParagraph = ({ indent, text }: MarkdownLine): boolean =>
  indent < 4 &&
  (/^(?:#{1,6}(?=[ \t]|$)|>)/.test(text) ||
    (text.length < 1000 && /^(?:([-_*])[ \t]*(?:\1[ \t]*){2,}$|(?:=+|-+)[ \t]*$)/.test(text)))

/** A fence or HTML that does not end on its own line. */
export function opensConstruct({ indent, text }: MarkdownLine): OpenConstruct | undefined {
  if (indent > 3) return undefined
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[0]
  if (fence) return { fence }
  const html = htmlEnds.find(([start]) => start.test(text))?.[1]
  return html && !html.test(text.slice(1)) ? { html } : undefined
}

/** CommonMark 0.31, "HTML blocks", 1 to 5. */
const htmlEnds: [RegExp, RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
]

export function closesConstruct(opened: OpenConstruct, { indent, text }: MarkdownLine): boolean {
  if ('html' in opened) return opened.html.test(text)
  const { fence } = opened
  return indent < 4 && text.startsWith(fence) && text.replaceAll(fence.charAt(0), '').trim() === ''
}

const blockNames =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
  'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
  'title tr track ul'
const block = new RegExp(`^</?(?:${blockNames.replaceAll(' ', '|')})(?=[\\s/>]|$)`, 'i')

/** HTML that continues until the next blank line. A tag alone counts only if it does not continue a paragraph. */
export function isHtmlLine({ indent, text }: MarkdownLine, paragraph: boolean): boolean {
  return indent < 4 && (block.test(text) || (!paragraph && /^<\/?[a-z][^<>]*>[ \t]*$/i.test(text)))
}

/** The end tag of an element that the line starts and whose content is not text, unless the line contains that too. */
export function openElement({ text }: MarkdownLine): string | undefined {
  const name = /^<([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  if (!skippedElements.has(name) && !textModes.has(name)) return undefined
  return text.toLowerCase().includes(`</${name}`) ? undefined : `</${name}`
}
