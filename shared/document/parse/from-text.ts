/**
 * Parses plain text into parsed blocks. A paragraph is the text between blank lines, or each line if lines are long.
 * Lines that a mail program, an editor or a typesetter wrapped at one width are joined. What a mail or a printed page
 * has around its text becomes blocks that are not the article's.
 */
import { safeSrc } from '../model/address.ts'
import type { Container } from '../model/document.ts'
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'
import { DroppedText } from './dropped-text.ts'
import { readShortcodeLine } from './paste/shortcode-line.ts'
import { type Chunk, isBulleted, toChunks, withoutBullet } from './text/chunks.ts'
import { endsInHyphen, KnownWords } from './text/hyphens.ts'
import { readMail } from './text/mail.ts'
import { linkAddresses } from './text/mail-links.ts'
import { isMailNotice } from './text/mail-words.ts'
import { markPageEdges } from './text/page-edges.ts'
import { toLines } from './text/text-line.ts'
import { joinWrapped, wrapWidth } from './text/wrapped-lines.ts'

/** A mail's lines are wrapped at such a width, however few they are. */
const mailWidths = { min: 50, max: 80 }

/** More lines with words are more segments than a document may have, however they are joined. */
const maxLines = 100_000

export function readText(content: string, mint: () => string): ParsedSource {
  if (hasTooManyLines(content)) return { blocks: [], full: true, plain: true, evidence: { titles: [] }, meta: {} }
  const dropped = new DroppedText()
  const { lines, isMail, subject } = readMail(toLines(content), dropped)
  markPageEdges(lines)
  const chunks = joinChunks(toChunks(lines), dropped, isMail)
  const blocks = toBlocks(chunks, mint, dropped)
  const titles = subject === undefined ? [] : [subject]
  return { blocks, plain: true, evidence: { titles }, dropped: dropped.list(), meta: {} }
}

/** The paragraphs of plain text inside another format. */
export function splitParagraphs(content: string): string[] {
  return joinChunks(toChunks(toLines(content)), new DroppedText()).flatMap(({ lines }) => lines)
}

/** The width at which a program wrapped the text, if one did. */
export function lineWidth(content: string): number | undefined {
  return wrapWidth(toChunks(toLines(content)).map(({ lines }) => lines))
}

/** Each chunk with its paragraphs for lines. */
function joinChunks(chunks: Chunk[], dropped: DroppedText, isMail = false): Chunk[] {
  const texts = chunks.flatMap(({ lines, aside }) => (aside ? [] : [lines]))
  const width = wrapWidth(texts) ?? (isMail ? mailWidth(texts) : undefined)
  const lines = texts.flat()
  const known = new KnownWords(lines.some(endsInHyphen) ? lines : [])
  const cut = (hyphen: string) => dropped.text('line-hyphen', hyphen.replace('\u00ad', ''))
  return chunks.map((chunk) => (chunk.aside ? chunk : { lines: joinWrapped(chunk.lines, width, known, cut) }))
}

function mailWidth(texts: string[][]): number | undefined {
  const width = texts.reduce(
    (max, lines) => lines.slice(0, -1).reduce((most, { length }) => Math.max(most, length), max),
    0,
  )
  return width >= mailWidths.min && width <= mailWidths.max ? width : undefined
}

/** Lines with bullets are the items of lists, if there are several. */
function toBlocks(chunks: Chunk[], mint: () => string, dropped: DroppedText): ParsedBlock[] {
  const bullets = chunks.reduce((sum, { lines }) => sum + lines.filter(isBulleted).length, 0)
  let list: Container | undefined
  return chunks.flatMap(({ lines, aside }) =>
    lines.flatMap((line): ParsedBlock[] => {
      const code = aside ? undefined : readShortcodeLine(line)
      if (code) return toEmbed(line, code, dropped)
      const item = !aside && bullets > 1 && isBulleted(line)
      list = item ? (list ?? { id: mint(), kind: 'list' }) : undefined
      const within: Container[] = list ? [list, { id: mint(), kind: 'item' }] : []
      const own = item ? withoutBullet(line) : line
      dropped.text('list-marker', line.slice(0, line.length - own.length))
      const { text, tags, removed } = linkAddresses(own)
      for (const address of removed) dropped.text('link-address', address)
      const why = aside ?? (isMailNotice(text) ? 'mail' : undefined)
      return [{ kind: item ? 'list-item' : 'paragraph', text, tags, within, ...(why && { role: 'chrome', why }) }]
    }),
  )
}

/** What a line shows that is only a shortcode. */
function toEmbed(line: string, { src }: { src?: string }, dropped: DroppedText): ParsedBlock[] {
  const safe = src === undefined ? undefined : safeSrc(src)
  dropped.text('shortcode', safe === undefined ? line : line.replace(safe, ''))
  return safe === undefined ? [] : [{ kind: 'embed', text: safe, src: safe, tags: [], within: [] }]
}

function hasTooManyLines(content: string): boolean {
  let lines = 0
  for (const _ of content.matchAll(/\S[\n\r\f\u2028\u2029]/g)) if (++lines > maxLines) return true
  return false
}
