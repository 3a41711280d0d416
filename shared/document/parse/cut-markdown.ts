/**
 * Cuts Markdown into pieces that mean the same alone as in the whole, except for references. The Markdown parser takes
 * more than linear time and some 300 bytes per character, so it gets small pieces. If no safe position comes for long,
 * a list is cut before an item, a quote before a line and code before a line; the rest becomes plain text.
 */
import {
  closesConstruct,
  interruptsParagraph,
  isBlankLine,
  isFootnote,
  isHtmlLine,
  itemIndent,
  type MarkdownLine,
  markdownLines,
  type OpenConstruct,
  openElement,
  opensConstruct,
} from './markdown-line.ts'

/** `code` is Markdown with one block of code; `html` is plain HTML. */
export type MarkdownPiece = { kind: 'markdown' | 'code' | 'html'; text: string }

/** In UTF-16 code units: a piece ends at the first safe position after this many... */
const pieceChars = 4 << 10
/** ...or at this limit. */
const maxPieceChars = 32 << 10
/** A block with more HTML than this needs no Markdown parser. */
const htmlChars = 2 << 10

type Group = { start: number; end: number; opened?: OpenConstruct }

/** @param chars a piece ends at the first safe position after this many UTF-16 units. */
export function* cutMarkdown(markdown: string, chars = pieceChars): Generator<MarkdownPiece> {
  let start = 0
  for (const { start: from, end, opened } of groupsOf(markdown)) {
    const text = markdown.slice(from, end)
    if (isApart(text, opened)) {
      if (from > start) yield { kind: 'markdown', text: markdown.slice(start, from) }
      yield* cutGroup(text, opened)
      start = end
    } else if (end - start >= chars) {
      yield { kind: 'markdown', text: markdown.slice(start, end) }
      start = end
    }
  }
  if (start < markdown.length) yield { kind: 'markdown', text: markdown.slice(start) }
}

function isApart(text: string, opened: OpenConstruct | undefined): boolean {
  if (text.length > maxPieceChars || (opened && 'fence' in opened)) return true
  return text.length > htmlChars && (opened !== undefined || startsHtml(text))
}

function startsHtml(text: string): boolean {
  const first = markdownLines(text).next().value
  return first !== undefined && isHtmlLine(first, false)
}

/** Whether the HTML contains the end of its first element, if the content of that element is not text. */
export function isClosedElement(html: string): boolean {
  const first = markdownLines(html).next().value
  const end = first && openElement(first)
  return !end || html.toLowerCase().includes(end)
}

/** Each group starts where no earlier block can continue. */
function* groupsOf(markdown: string): Generator<Group> {
  let group: Group = { start: 0, end: 0 }
  let opened: OpenConstruct | undefined
  /** The end tag of an open element whose content is not Markdown. */
  let element: string | undefined
  /** Inside HTML that continues until the next blank line. */
  let html = false
  let afterBlank = true
  let paragraph = false
  /** A list or footnote may be open: lines indented by this many columns belong to it. */
  let inside = 0
  /** The fence that is open inside it. */
  let fence: string | undefined
  for (const line of markdownLines(markdown)) {
    const held = element !== undefined && line.end - group.start < maxPieceChars
    if (element && line.text.toLowerCase().includes(element)) element = undefined
    if (opened) {
      group.end = line.end
      if (!closesConstruct(opened, line)) continue
      opened = undefined
      afterBlank = true
      paragraph = false
      if (held) continue
      yield group
      group = { start: line.end, end: line.end }
      continue
    }
    if (isBlankLine(line)) {
      group.end = line.end
      afterBlank = true
      paragraph = false
      html = false
      continue
    }
    if (fence && line.indent < inside) {
      // Code inside an item ends with the item, and a line that starts no other item ends the list.
      if (itemIndent(line) === 0) inside = 0
      fence = undefined
    }
    const item: number = html ? 0 : itemIndent(line)
    const within = inside > 0 && line.indent >= inside
    const opening: OpenConstruct | undefined = html || within || item > 0 ? undefined : opensConstruct(line)
    const free = inside === 0 ? line.indent < 4 : line.indent === 0 && item === 0 && !isFootnote(line)
    if (!held && ((afterBlank && free) || opening)) {
      if (line.start > group.start) yield group
      group = { start: line.start, end: line.end, ...(opening && { opened: opening }) }
      element = undefined
      inside = 0
    }
    group.end = line.end
    opened = opening
    html ||= !within && !opening && isHtmlLine(line, paragraph)
    if (html || (opening && 'html' in opening)) element ??= openElement(line)
    if (item > 0 || within) fence = fenceAfter(line, fence)
    if (item > 0 && !within) inside = item
    else if (!html && isFootnote(line) && !within) inside = 4
    else if (!within && (html || interruptsParagraph(line))) inside = 0
    paragraph = !html && !interruptsParagraph(line) && (paragraph || line.indent < 4)
    afterBlank = false
  }
  if (group.end > group.start) yield group
}

function fenceAfter({ text, ...line }: MarkdownLine, fence: string | undefined): string | undefined {
  const inner = { ...line, indent: 0, text: text.replace(/^(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]*)+/, '') }
  if (fence) return closesConstruct({ fence }, inner) ? undefined : fence
  const opening = opensConstruct(inner)
  return opening && 'fence' in opening ? opening.fence : undefined
}

function* cutGroup(text: string, opened: OpenConstruct | undefined): Generator<MarkdownPiece> {
  const lines = [...markdownLines(text)]
  const [first] = lines
  if (!first) return
  if (opened && 'fence' in opened) yield* cutFence(text, lines)
  else if (opened || startsHtml(text)) {
    const end = opened ? text.length : (lines.find(isBlankLine)?.start ?? text.length)
    yield { kind: 'html', text: text.slice(0, end) }
    if (end < text.length) yield* cutMarkdown(text.slice(end))
  } else yield* cutContainers(text)
}

/** Cuts a long block of code; each piece gets the same first line. */
function* cutFence(text: string, lines: MarkdownLine[]): Generator<MarkdownPiece> {
  const head = text.slice(0, lines[0]?.end)
  let start = 0
  for (const { start: at, end } of lines) {
    if (end - start <= maxPieceChars || at === start) continue
    yield { kind: 'code', text: (start > 0 ? head : '') + text.slice(start, at) }
    start = at
  }
  yield { kind: 'code', text: (start > 0 ? head : '') + text.slice(start) }
}

/**
 * Cuts before an outermost item or a quote's line as soon as possible, or after a blank line inside an item if
 * necessary.
 */
export function* cutContainers(text: string): Generator<MarkdownPiece> {
  let start = 0
  let inside = 0
  let afterBlank = false
  for (const line of markdownLines(text)) {
    const item = itemIndent(line)
    const outermost = item > 0 && (inside === 0 || line.indent < inside)
    const size = line.start - start
    const may = (outermost || line.text.startsWith('>')) && size >= pieceChars
    if (may || (afterBlank && size >= 4 * pieceChars)) {
      yield { kind: 'markdown', text: outdent(text.slice(start, line.start)) }
      start = line.start
    }
    if (outermost) inside = item
    afterBlank = isBlankLine(line)
  }
  yield { kind: 'markdown', text: outdent(text.slice(start)) }
}

/** Removes the indent of a piece that starts inside an item, which would otherwise be read as code. */
function outdent(text: string): string {
  const columns = /^[ \t]*/.exec(text)?.[0].length ?? 0
  return columns < 2 ? text : text.replace(new RegExp(`^[ \\t]{1,${Math.min(columns, 100)}}`, 'gm'), '')
}
