/** A glossary as CSV: export for spreadsheets, and import of all rows or none. A dry run shows what would change. */
import { Hono } from 'hono'
import { planImport } from '../../../shared/glossary/import.ts'
import type { Term } from '../../../shared/glossary/term.ts'
import { readTermRows, type TermRowIssue, writeTermRows } from '../../../shared/glossary/term-table.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import { exportTerms, importTerms } from '../../contract/operations/glossary.ts'
import { refusal } from '../../contract/refusal.ts'
import type { Env } from '../../http/env.ts'
import { decodeText, mediaTypeOf } from '../../http/read-body.ts'
import { serve } from '../../http/serve.ts'
import { changeGlossary, full, maxTerms, termEtag } from './change-glossary.ts'

const tableType = 'text/csv'
/** The most issues that an answer lists. */
const maxIssues = 100

export function exchangeRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, exportTerms, async ({ c, ports, params }) => {
    const { pair } = params
    const { terms } = await readGlossary(ports.objects, pair.name)
    return c.body(writeTermRows(terms, pair, termEtag), 200, {
      'Content-Type': `${tableType}; charset=utf-8; header=present`,
      'Content-Disposition': `attachment; filename="glossary-${pair.name}.csv"`,
    })
  })
  serve(app, importTerms, async (call) => {
    const { c, ports, params, query, answer, refuse, refuseWith, leaveUnrecorded } = call
    if (query.dry) leaveUnrecorded()
    const type = mediaTypeOf(c)
    if (type !== tableType)
      return refuse('media-type-unsupported', { values: { types: tableType, type: type || 'no type' } })
    const text = decodeText(await c.req.arrayBuffer(), { keepMark: true })
    if (text === null) return refuse('body-not-utf8')
    const read = readTermRows(text, params.pair)
    if (!read.ok) return refuseWith(invalid(read.issues))
    const plan = (terms: readonly Term[]) => {
      const planned = planImport(terms, read.rows, params.pair, () => ports.newId().toLowerCase(), termEtag)
      if (!planned.ok) return { ok: false as const, refusal: invalid(planned.issues) }
      const isFull = planned.terms.length > Math.max(maxTerms, terms.length)
      return isFull ? { ok: false as const, refusal: full } : planned
    }
    const result = query.dry
      ? plan((await readGlossary(ports.objects, params.pair.name)).terms)
      : await changeGlossary(ports, params.pair.name, plan)
    return result.ok ? answer(200, { dry: query.dry, ...result.value }) : refuseWith(result.refusal)
  })
  return app
}

function invalid(issues: TermRowIssue[]) {
  const told = issues.slice(0, maxIssues)
  const errors = told.map(({ line, column, reason }) => ({ field: `line ${line}, ${column}`, reason, line, column }))
  return refusal('table-invalid', { values: { cells: issues.length }, errors })
}
