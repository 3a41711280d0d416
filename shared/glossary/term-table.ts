/** Converts terms to rows of a table and back. Validates rows like the API validates terms; errors name the column. */
import type * as z from 'zod'
import { languageNames } from '../locales/languages.ts'
import { byLocale, type LanguagePair, type Locale, locales } from '../locales/locale.ts'
import { readCsv, writeCsv } from '../text/csv.ts'
import { type Term, type TermInput, termInputSchema } from './term.ts'

/** The columns of a language pair's table, in order. */
const columnsOf = ({ locales }: LanguagePair): readonly string[] => [
  'id',
  'rule',
  ...locales.flatMap((locale) => [locale, variantsColumn(locale)]),
  'part_of_speech',
  'case',
  'note',
  /** The ETag of the exported term: tells whether somebody changed it since. */
  'etag',
]

const variantsColumn = (locale: Locale): string => `${locale}_variants`

/** The cells of a row by column; a table may lack columns. */
type Cells = Partial<Record<string, string>>
export type TermRow = { line: number; cells: Cells }
/** `line` counts from 1, the header included. */
export type TermRowIssue = { line: number; column: string; reason: string }

/** Maps what people name a column to its name: "English", "engleză" and "Part of speech" are en and part_of_speech. */
const localeNames: Readonly<Record<string, string>> = Object.fromEntries(
  locales.flatMap((reader) => {
    const names = languageNames(reader)
    return Object.values(byLocale((locale) => [names[locale].toLowerCase(), locale] as const))
  }),
)

function columnOf(header: string): string {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    // "en-US"
    .replace(/^([a-z]{2})_[a-z]{2}(?=_|$)/, '$1')
  const [language = '', ...rest] = name.split('_')
  const locale = Object.hasOwn(localeNames, language) ? localeNames[language] : undefined
  return locale ? [locale, ...rest].join('_') : name
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

/**
 * Skips blank rows, and columns without a name whose cells are blank: spreadsheets add both. What a row leaves out at its
 * end is as if its columns were not there.
 */
export function readTermRows(
  csv: string,
  pair: LanguagePair,
): { ok: true; rows: TermRow[] } | { ok: false; issues: TermRowIssue[] } {
  const read = readCsv(csv)
  if (!read.ok)
    return { ok: false, issues: [{ line: read.line, column: `character ${read.character}`, reason: read.reason }] }
  const [header, ...records] = read.records.filter(({ cells }) => cells.some(isFilled))
  const names = (header?.cells ?? []).map(columnOf)
  const line = header?.line ?? 1
  const columns = columnsOf(pair)
  const seen = new Set<string>()
  const issues: TermRowIssue[] = names.flatMap((name) => {
    if (name === '') return []
    if (!columns.includes(name)) return [{ line, column: name, reason: `is no column: ${columns.join(', ')}` }]
    if (seen.has(name)) return [{ line, column: name, reason: 'is there twice' }]
    seen.add(name)
    return []
  })
  const [first, second] = pair.locales
  if (!names.includes(first) && !names.includes(second))
    issues.push({ line, column: first, reason: `is missing, and "${second}" too: the first line names the columns` })
  for (const { line, cells } of records) {
    const nameless = cells.findIndex((cell, i) => !names[i] && isFilled(cell))
    if (nameless >= 0)
      issues.push({ line, column: `column ${nameless + 1}`, reason: 'is filled, and the header does not name it' })
  }
  if (issues.length > 0) return { ok: false, issues }
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      cells.flatMap((cell, i) => {
        const name = names[i]
        return name ? [[name, cell.trim()] as const] : []
      }),
    ),
  }))
  return { ok: true, rows }
}

export function writeTermRows(terms: readonly Term[], pair: LanguagePair, etagOf: (term: Term) => string): string {
  const columns = columnsOf(pair)
  const rowOf = (term: Term) => {
    const cells = termCells(term, pair, etagOf(term))
    return columns.map((column) => cells[column] ?? '')
  }
  return writeCsv([columns, ...terms.map(rowOf)])
}

export function termCells(term: Term, { locales }: LanguagePair, etag = ''): Cells {
  const { id, rule, forms, partOfSpeech = '', caseSensitive, note = '' } = term
  return {
    id,
    rule,
    ...Object.fromEntries(
      locales.flatMap((locale) => [
        [locale, forms[locale]?.base ?? ''],
        [variantsColumn(locale), joinVariants(forms[locale]?.variants)],
      ]),
    ),
    part_of_speech: partOfSpeech,
    case: caseSensitive === undefined ? '' : caseSensitive ? 'sensitive' : 'insensitive',
    note,
    etag,
  }
}

/** The rule of a row, in lowercase as the other words that a column knows. An empty one is "preferred". */
export const ruleOf = ({ rule }: Cells): string => rule?.toLowerCase() || 'preferred'

/** Takes columns that the table lacks from `standing`. An empty case is the default. */
export function parseTermRow(
  { line, cells }: TermRow,
  standing: Term | undefined,
  pair: LanguagePair,
): { ok: true; input: TermInput } | { ok: false; issues: TermRowIssue[] } {
  const all: Cells = { ...(standing && termCells(standing, pair)), ...cells }
  const caseOf: Record<string, boolean | undefined> = { sensitive: true, insensitive: false, '': undefined }
  const letterCase = all.case?.toLowerCase() ?? ''
  if (!Object.hasOwn(caseOf, letterCase))
    return { ok: false, issues: [{ line, column: 'case', reason: 'is neither sensitive nor insensitive' }] }
  const parsed = termInputSchema.safeParse(
    defined({
      rule: ruleOf(all),
      forms: defined(
        Object.fromEntries(pair.locales.map((locale) => [locale, formOf(all[locale], all[variantsColumn(locale)])])),
      ),
      partOfSpeech: all.part_of_speech?.toLowerCase() || undefined,
      note: all.note || undefined,
      caseSensitive: caseOf[letterCase],
    }),
  )
  if (parsed.success) return { ok: true, input: parsed.data }
  return { ok: false, issues: parsed.error.issues.map((issue) => ({ line, ...placed(issue, pair) })) }
}

const defined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function formOf(base = '', variants = '') {
  const list = splitVariants(variants)
  return base || list.length > 0 ? defined({ base, variants: list.length > 0 ? list : undefined }) : undefined
}

function placed({ path, message }: z.core.$ZodIssue, { locales }: LanguagePair): { column: string; reason: string } {
  const [field, locale, part] = path.map(String)
  if (field === 'forms')
    return { column: `${locale ?? locales[0]}${part === 'variants' ? '_variants' : ''}`, reason: message }
  return { column: field === 'partOfSpeech' ? 'part_of_speech' : (field ?? 'all'), reason: message }
}

/** Escapes "|" in a variant as "\|" and "\" as "\\". */
const joinVariants = (variants: readonly string[] = []): string =>
  variants.map((variant) => variant.replace(/[\\|]/g, '\\$&')).join('|')

function splitVariants(cell: string): string[] {
  if (cell === '') return []
  const list = ['']
  for (const [part] of cell.matchAll(/\\[\\|]|[^\\|]+|[\\|]/g)) {
    if (part === '|') list.push('')
    else list.push(`${list.pop()}${/^\\[\\|]$/.test(part) ? part.slice(1) : part}`)
  }
  return list.map((variant) => variant.trim()).filter(Boolean)
}
