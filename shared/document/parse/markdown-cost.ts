/**
 * Estimates from its characters what a piece of Markdown costs the parser. The parser tries every opening sign against
 * the rest of the paragraph, and counts brackets, stars and quotes repeatedly. Newsrooms' articles are far below these
 * limits.
 */
import { isBlankLine, isFootnote, itemIndent, type MarkdownLine, markdownLines } from './markdown-line.ts'

/** Per paragraph, in UTF-16 code units. */
const maxParagraphChars = 16 << 10
const maxSigns = 1000
/** Characters that the parser may look at more than once. */
const maxScans = 2 << 20
/** Signs in a run without white space. */
const maxRunSigns = 300
const maxNesting = 30
const maxIndent = 200
const maxPipes = 500
const maxLines = 1000
/** Every row of a table costs as much as its widest row. */
const maxCells = 20_000

/** Costs of one piece, in units of ten microseconds on the machine where they were measured. */
const perLine = 2
const perContainer = 4
const scansPerUnit = 500
const signsSquaredPerUnit = 200

const signs = new Set('[]*_~<&`!\\:@')
const quoteSign = '>'

type Counted = { chars: number; signs: number; scanning: number }

/** @returns undefined if the piece is too complex for the parser. */
export function parseCost(markdown: string): number | undefined {
  let paragraph: Counted = { chars: 0, signs: 0, scanning: 0 }
  let cost = 0
  let lines = 0
  let pipes = 0
  let deepest = 0
  let table = false
  const settle = (): boolean => {
    const { chars, signs, scanning } = paragraph
    const scans = scanning * chars
    cost += signs + (signs * signs) / signsSquaredPerUnit + scans / scansPerUnit
    paragraph = { chars: 0, signs: 0, scanning: 0 }
    return signs <= maxSigns && scans <= maxScans && chars <= maxParagraphChars
  }
  for (const line of markdownLines(markdown)) {
    if (isBlankLine(line)) {
      if (!settle()) return undefined
      table = false
      continue
    }
    table ||= isDelimiterRow(line)
    if ((table || itemIndent(line) > 0 || isBlankQuote(line)) && !settle()) return undefined
    const found = measure(line)
    deepest = Math.max(deepest, found.nesting + line.indent / 4)
    pipes = Math.max(pipes, found.pipes)
    lines++
    if (found.nesting > maxNesting || line.indent > maxIndent || found.run > maxRunSigns) return undefined
    if (pipes > maxPipes || pipes * lines > maxCells || (lines > maxLines && !table)) return undefined
    paragraph.chars += line.end - line.start
    paragraph.signs += found.signs
    paragraph.scanning += found.scanning
    cost += perLine + found.pipes + (found.nesting > 0 || isFootnote(line) ? perContainer : 0)
  }
  if (!settle()) return undefined
  return cost + lines * deepest + (pipes * lines) / 2
}

/** A line between two paragraphs of a quote. */
const isBlankQuote = ({ indent, text }: MarkdownLine): boolean =>
  indent < 4 && text.length < 200 && /^(?:> {0,4})+$/.test(text)

const isDelimiterRow = ({ text }: MarkdownLine): boolean =>
  text.includes('|') && text.includes('-') && /^[-|: \t]+$/.test(text)

function measure({ text }: MarkdownLine) {
  const found = { nesting: 0, pipes: 0, signs: 0, scanning: 0, run: 0 }
  let leading = true
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === ' ' || character === '\t') {
      run = 0
      continue
    }
    if (signs.has(character) || (character === 'w' && text.startsWith('www.', at))) {
      found.signs++
      run++
      found.run = Math.max(found.run, run)
      if (character === '<' || character === '`') found.scanning++
      // An escaped character opens nothing.
      if (character === '\\') at++
    } else if (character === '|') found.pipes++
    if (!leading) continue
    const next = text.charAt(at + 1)
    const marker = '-+*.)'.includes(character) && (next === '' || next === ' ' || next === '\t')
    if (marker || character === quoteSign) found.nesting++
    else if (character < '0' || character > '9') leading = false
  }
  return found
}
