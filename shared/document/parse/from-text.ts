/**
 * Parses plain text into parsed blocks. A paragraph is the text between blank lines, or each line if lines are long.
 * Lines that a mail program or editor wrapped at one width are joined. Only white space changes.
 */
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'

/** Longer lines are paragraphs, because no program wraps at such a width. */
const maxWrapChars = 100
const minWrapChars = 40

export function readText(content: string): ParsedSource {
  const drafts = splitParagraphs(content).map(
    (text): ParsedBlock => ({ kind: 'paragraph', text, tags: [], within: [] }),
  )
  return { blocks: drafts, plain: true, evidence: { titles: [] }, meta: {} }
}

export function splitParagraphs(content: string): string[] {
  const chunks = splitChunks(content)
  const width = wrapWidth(chunks)
  return chunks.flatMap((lines) => (width === undefined ? lines : joinWrapped(lines, width)))
}

/** Lines between blank lines, with white space collapsed. */
function splitChunks(content: string): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  for (const raw of content.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.replace(/[ \t\v\f]+/g, ' ').trim()
    if (line) chunk.push(line)
    else if (chunk.length) {
      chunks.push(chunk)
      chunk = []
    }
  }
  return chunk.length ? [...chunks, chunk] : chunks
}

/** @returns the width at which most lines end because the next word did not fit, or undefined. */
function wrapWidth(chunks: string[][]): number | undefined {
  const ends = chunks.flatMap((lines) =>
    lines.slice(0, -1).map((line, index) => ({ line, next: lines[index + 1] ?? '' })),
  )
  const lengths = ends.map(({ line }) => line.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  if (ends.length < 3 || width < minWrapChars || width > maxWrapChars) return undefined
  const wrapped = ends.filter(({ line, next }) => fitsNoMore(line, next, width)).length
  return wrapped >= ends.length * 0.7 ? width : undefined
}

/** The width at which a program wrapped the text, if one did. */
export function lineWidth(content: string): number | undefined {
  return wrapWidth(splitChunks(content))
}

/** Whether a line ends because the next word did not fit. */
export function fitsNoMore(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) >= width
}

function joinWrapped(lines: string[], width: number): string[] {
  const joined: string[] = []
  let before = ''
  for (const line of lines) {
    if (before && fitsNoMore(before, line, width)) joined[joined.length - 1] += ` ${line}`
    else joined.push(line)
    before = line
  }
  return joined
}
