import { planImport } from '../../../shared/glossary/import.ts'
import { readTermRows } from '../../../shared/glossary/term-table.ts'
import type { LanguagePair } from '../../../shared/locales/locale.ts'
import { filled, grown } from '../harness.ts'
import { casesOf, wordOf } from './cases-of.ts'

const row = (n: number) => `,preferred,${wordOf(n)},,${wordOf(n)},,noun,,a note,\n`
const header = 'id,rule,ro,ro_variants,en,en_variants,part_of_speech,case,note,etag\n'
const tables: Record<string, (chars: number) => string> = {
  rows: (chars) => header + grown(row, chars),
  'rows of one term': (chars) => header + filled(row(1), chars),
  'rows that are wrong': (chars) => header + grown((n) => `,wrong,${wordOf(n)},,,,,,,\n`, chars),
  'columns nobody knows': (chars) => `${filled('x,', chars)}ro\n`,
  'columns that are there twice': (chars) => `${filled('x,', chars / 2)}${filled('ro,', chars / 2)}\n`,
  'cells without a header': (chars) => `ro\n${filled('a,', chars)}`,
  'quotes in quotes': (chars) => `ro\n"${filled('""', 2 * Math.floor(chars / 2))}"\n`,
  'a quote that is never closed': (chars) => `ro\n${filled('a\n', chars)}"${filled('a\n', chars)}`,
  'quotes that open': (chars) => `ro\n${filled('"a""', chars)}`,
  'lines in a cell': (chars) => `ro\n"${filled('a\r\n', chars)}"x\n`,
  'blank lines': (chars) => `ro\n${filled('\r\n', chars)}`,
  variants: (chars) => `ro,ro_variants\na,${filled('a|', chars)}\n`,
  'variants of backslashes': (chars) => `ro,ro_variants\na,${filled('\\', chars)}\n`,
  semicolons: (chars) => `ro;en\n${filled('a;b\n', chars)}`,
}

const pair: LanguagePair = { name: 'en-ro', locales: ['ro', 'en'] }

function useTable(csv: string): unknown {
  const read = readTermRows(csv, pair)
  let ids = 0
  return read.ok
    ? planImport(
        [],
        read.rows,
        pair,
        () => String(ids++),
        ({ id }) => id,
      )
    : read.issues
}

export const tablesCases = casesOf(tables, useTable)
