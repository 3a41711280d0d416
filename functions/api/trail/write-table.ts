/** The trail as a table, a row for each record. */
import type { TrailRecord } from '../../../shared/people/trail.ts'
import { writeCsv } from '../../../shared/text/csv.ts'

const places = ['article', 'locale', 'segment', 'person'] as const
const columns = ['time', 'by', 'name', 'call', ...places, 'other']

export const writeTable = (records: readonly TrailRecord[], names: ReadonlyMap<string, string>): string =>
  writeCsv([columns, ...records.map((record) => rowOf(record, names.get(record.by) ?? ''))])

function rowOf({ at, by, what, about }: TrailRecord, name: string): string[] {
  const { article = '', locale = '', segment = '', person = '', ...other } = about
  const rest = Object.entries(other).map(([key, ids]) => `${key}=${ids}`)
  return [new Date(at).toISOString(), by, name, what, article, locale, segment, person, rest.join('; ')]
}
