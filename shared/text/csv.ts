/**
 * Reads and writes CSV by RFC 4180, and reads what spreadsheets write: a byte order mark, a first line that names the
 * separator ("sep=;"), and semicolons or tabs instead of commas. Errors give line and character. It knows nothing about terms.
 */

type CsvRecord = {
  /** The line where it begins, from 1; a quoted cell may span several lines. */
  line: number
  cells: string[]
}
type CsvResult = { ok: true; records: CsvRecord[] } | { ok: false; line: number; character: number; reason: string }

/** Semicolons or tabs separate cells if the first line that is not blank has no comma. Empty lines are skipped. */
export function readCsv(text: string): CsvResult {
  const named = /^\ufeff?"?sep=([,;\t])"?(?:\r\n?|\n|$)/i.exec(text)
  const start = named ? named[0].length : text.startsWith('\ufeff') ? 1 : 0
  const separator = named?.[1] ?? separatorOf(/\S[^\r\n]*/.exec(text.slice(start))?.[0] ?? '')
  const records: CsvRecord[] = []
  let [at, line, lineStart] = [start, named ? 2 : 1, start]
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [] }
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, separator)
      const next = text[cell.end]
      const broken = cell.wrong ?? (isEnd(next, separator) ? undefined : [cell.end, 'stands after a closing quote'])
      for (const _ of cell.text.matchAll(/\r\n?|\n/g)) line++
      if (broken) return { ok: false, ...placeOf(text, broken[0], lineStart, record.line), reason: broken[1] }
      record.cells.push(bared(cell.text))
      at = cell.end + 1
      if (next === separator) continue
      if (next === '\r' && text[at] === '\n') at++
      break
    }
    line++
    lineStart = at
    if (record.cells.some((cell) => cell !== '')) records.push(record)
  }
  return { ok: true, records }
}

const separatorOf = (header: string): string =>
  header.includes(',') ? ',' : (['\t', ';'].find((separator) => header.includes(separator)) ?? ',')

const isEnd = (letter: string | undefined, separator: string): boolean =>
  letter === undefined || letter === separator || letter === '\n' || letter === '\r'

type Cell = { text: string; end: number; wrong?: [at: number, reason: string] }

function quoted(text: string, start: number): Cell {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { text: '', end: text.length, wrong: [start, 'opens a quote that is never closed'] }
    if (text[quote + 1] !== '"') return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    at = quote + 2
  }
}

function bare(text: string, start: number, separator: string): Cell {
  let end = start
  while (!isEnd(text[end], separator)) {
    if (text[end] === '"')
      return { text: '', end, wrong: [end, 'is a quote inside a cell that does not begin with one'] }
    end++
  }
  return { text: text.slice(start, end), end }
}

/** The line and character of an offset in the record that begins at offset `start` on line `line`, both from 1. */
function placeOf(text: string, at: number, start: number, line: number) {
  const before = text.slice(start, at).split(/\r\n?|\n/)
  return { line: line + before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 }
}

/** Starts with a byte order mark, so that spreadsheets recognise UTF-8. */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  `\ufeff${records.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`

function writeCell(text: string): string {
  const cell = isFormula.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Text that a spreadsheet may run as a formula (OWASP, "CSV Injection"), also behind apostrophes. Writing puts an
 * apostrophe before it and reading removes that, so every text comes back unchanged.
 */
const isFormula = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/

const bared = (cell: string): string => (cell.startsWith("'") && isFormula.test(cell.slice(1)) ? cell.slice(1) : cell)
