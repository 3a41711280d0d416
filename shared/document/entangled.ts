/**
 * Finds Markdown on which the parser takes more than linear time, or seconds: dozens of nested containers, a thousand
 * brackets in one paragraph, hundreds of columns, more lines than an article of 5,000 segments has. No newsroom writes that.
 */

const maxLines = 20_000
const maxNesting = 30
const maxIndent = 200
/** Over all lines: markers of containers, and four columns of indent as one. */
const maxNestingSum = 30_000
const maxPipes = 500
const maxDelimiters = 1000

const delimiterCharacters = new Set('[]*_~')
const itemMarkers = new Set('-+*.)')

export function isEntangled(markdown: string): boolean {
  let delimiters = 0
  let nesting = 0
  let from = 0
  for (let lines = 0; from < markdown.length; lines++) {
    const newline = markdown.indexOf('\n', from)
    const end = newline < 0 ? markdown.length : newline
    const line = measure(markdown, from, end)
    if (line.nesting > maxNesting || line.indent > maxIndent || line.pipes > maxPipes) return true
    nesting += line.nesting + line.indent / 4
    if (lines === maxLines || nesting > maxNestingSum) return true
    delimiters = line.blank || line.item ? line.delimiters : delimiters + line.delimiters
    if (delimiters > maxDelimiters) return true
    from = end + 1
  }
  return false
}

function measure(markdown: string, from: number, end: number) {
  const line = { nesting: 0, indent: 0, pipes: 0, delimiters: 0, blank: true, item: false }
  let leading = true
  for (let at = from; at < end; at++) {
    const character = markdown[at] ?? ''
    if (character === ' ' || character === '\t' || character === '\r') {
      if (leading) line.indent++
      continue
    }
    line.blank = false
    if (delimiterCharacters.has(character)) line.delimiters++
    if (character === '|') line.pipes++
    if (!leading) continue
    const marker = itemMarkers.has(character) && (markdown[at + 1] === ' ' || at + 1 === end)
    if (marker) line.item = true
    if (marker || character === '>') line.nesting++
    else if (character < '0' || character > '9') leading = false
  }
  return line
}
