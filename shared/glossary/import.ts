/**
 * Plans the import of a table of terms into a glossary: all of it, or nothing if one row is wrong. An import adds and
 * replaces terms and never deletes any. A row that was exported and not edited changes nothing, even if somebody has
 * changed its term since.
 */
import type { LanguagePair } from '../locales/locale.ts'
import { type Term, tidyForm } from './term.ts'
import { parseTermRow, ruleOf, type TermRow, type TermRowIssue, termCells } from './term-table.ts'

type ImportedTerm = { line: number; change: 'created' | 'changed'; term: Term }
/** `items`: the terms that change, by line. */
type ImportReport = { created: number; changed: number; same: number; items: ImportedTerm[] }

type ImportPlan =
  | { ok: true; terms: Term[]; changed: Term[]; value: ImportReport }
  | { ok: false; reason: 'rows'; issues: TermRowIssue[] }

/** The shape of ids that a glossary gives. */
const idPattern = /^[0-9a-hjkmnp-tv-z]{26}$/

type Read = { line: number; was: Term | undefined; term: Term; etag: string }

/** A row without an id stands for the term with its rule and forms if there is one, else for a new term. */
export function planImport(
  standing: readonly Term[],
  rows: readonly TermRow[],
  pair: LanguagePair,
  newId: () => string,
  etagOf: (term: Term) => string,
): ImportPlan {
  const byId = new Map(standing.map((term) => [term.id, term]))
  const formsOf = ({ rule, forms }: Term) =>
    JSON.stringify([rule, ...pair.locales.map((locale) => forms[locale]?.base ?? '')])
  const formsIn = (cells: TermRow['cells']) =>
    JSON.stringify([ruleOf(cells), ...pair.locales.map((locale) => tidyForm(cells[locale] ?? '', locale))])
  const cells = (term: Term) => termCells(term, pair)
  const same = (a: Term, b: Term) => JSON.stringify(cells(a)) === JSON.stringify(cells(b))
  const byForms = new Map(standing.map((term) => [formsOf(term), term]))
  const find = (row: TermRow) => (row.cells.id ? byId.get(row.cells.id) : byForms.get(formsIn(row.cells)))
  const read = rows.map((row) => readRow(row, find(row), pair))
  const good = read.flatMap((row) => (row.ok ? [row.read] : []))
  const issues = [
    ...read.flatMap((row) => (row.ok ? [] : row.issues)),
    ...repeated(good, formsOf),
    ...overtaken(good, same, etagOf),
  ]
  if (issues.length > 0) return { ok: false, reason: 'rows', issues: issues.sort((a, b) => a.line - b.line) }
  const items = good
    .filter(({ was, term, etag }) => !was || !(same(was, term) || etag === etagOf(term)))
    .map(({ line, was, term }): ImportedTerm => {
      return { line, change: was ? 'changed' : 'created', term: was ? term : { ...term, id: term.id || newId() } }
    })
  const replaced = new Map(items.map(({ term }) => [term.id, term]))
  const created = items.filter(({ change }) => change === 'created')
  return {
    ok: true,
    terms: [...standing.map((term) => replaced.get(term.id) ?? term), ...created.map(({ term }) => term)],
    changed: items.flatMap(({ term }) => [byId.get(term.id), term]).flatMap((term) => term ?? []),
    value: {
      created: created.length,
      changed: items.length - created.length,
      same: rows.length - items.length,
      items,
    },
  }
}

function readRow(
  row: TermRow,
  was: Term | undefined,
  pair: LanguagePair,
): { ok: true; read: Read } | { ok: false; issues: TermRowIssue[] } {
  const { line, cells } = row
  if (cells.id && !was && !idPattern.test(cells.id))
    return { ok: false, issues: [{ line, column: 'id', reason: 'is no term’s: leave it empty for a new term' }] }
  const read = parseTermRow(row, was, pair)
  if (!read.ok) return read
  const term = { ...read.input, id: was?.id ?? cells.id ?? '' }
  return { ok: true, read: { line, was, term, etag: cells.etag ?? '' } }
}

/** Rows whose term already has an earlier row. */
function repeated(rows: readonly Read[], formsOf: (term: Term) => string): TermRowIssue[] {
  const lines = new Map<string, number>()
  return rows.flatMap(({ line, term }) => {
    const name = term.id || formsOf(term)
    const first = lines.get(name)
    lines.set(name, first ?? line)
    return first === undefined ? [] : [{ line, column: 'all', reason: `is the term of line ${first} again` }]
  })
}

/** Rows that were edited in the table while somebody changed their term. */
const overtaken = (
  rows: readonly Read[],
  same: (a: Term, b: Term) => boolean,
  etagOf: (term: Term) => string,
): TermRowIssue[] =>
  rows
    .filter(({ was, term, etag }) => was && etag && etag !== etagOf(was) && etag !== etagOf(term))
    .filter(({ was, term }) => was && !same(was, term))
    .map(({ line }) => ({
      line,
      column: 'etag',
      reason: 'is old: somebody has changed this term since. Export it anew',
    }))
