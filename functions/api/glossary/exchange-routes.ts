/** A glossary as CSV: out for spreadsheets, and back in, all of it or nothing, with what would change told first. */
import { type Context, Hono } from 'hono'
import { planImport } from '../../../shared/glossary/import.ts'
import { type RowIssue, readRows, writeRows } from '../../../shared/glossary/rows.ts'
import { readGlossary } from '../../../shared/pipeline/gather.ts'
import { allow, type Env } from '../../http/auth.ts'
import { notFound, type Problem, problem } from '../../http/problem.ts'
import { pairOf } from './pair.ts'
import { busy, full } from './problems.ts'
import { changeGlossary, glossarySize, termEtag } from './terms-store.ts'

/** As for an article. */
export const tableLimit = {
  bytes: 2 * 1024 * 1024,
  advice: 'Send the table in parts: rows that it lacks stay as they are.',
}

/** Issues told at once. */
const mostIssues = 100

export const exchangeRoutes = () =>
  new Hono<Env>()
    .get('/glossaries/:pair/terms:export', allow('translator', 'editor', 'reviewer'), async (c) => {
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const { terms } = await readGlossary(c.get('ports').objects, pair.name)
      return c.body(writeRows(terms, pair, termEtag), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="glossary-${pair.name}.csv"`,
      })
    })
    .post('/glossaries/:pair/terms:import', allow('reviewer'), async (c) => {
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const body = await readBody(c)
      if (!body.ok) return problem(c, body.problem)
      const read = readRows(body.text, pair)
      if (!read.ok) return refuse(c, read.issues)
      const ports = c.get('ports')
      const plan = (terms: Parameters<typeof planImport>[0]) =>
        planImport(terms, read.rows, pair, () => ports.newId().toLowerCase(), termEtag)
      if (isDry(c)) {
        const planned = plan((await readGlossary(ports.objects, pair.name)).terms)
        if (!planned.ok) return refuse(c, planned.issues)
        return planned.terms.length > glossarySize ? problem(c, full) : c.json({ dry: true, ...planned.value })
      }
      const result = await changeGlossary(ports, pair.name, plan)
      if (result.ok) return c.json({ dry: false, ...result.value })
      if (result.reason === 'rows') return refuse(c, result.issues)
      return result.reason === 'full' ? problem(c, full) : busy(c)
    })

const isDry = (c: Context<Env>): boolean => !['', '0', 'false'].includes(c.req.query('dry') ?? '')

async function readBody(c: Context<Env>): Promise<{ ok: true; text: string } | { ok: false; problem: Problem }> {
  const type = c.req.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'text/csv') return { ok: false, problem: { status: 415, detail: 'A glossary comes as text/csv.' } }
  const bytes = await c.req.arrayBuffer()
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, problem: { status: 400, detail: 'The table is not UTF-8. Save it as CSV UTF-8.' } }
  }
}

function refuse(c: Context<Env>, issues: RowIssue[]): Response {
  const told = issues.slice(0, mostIssues)
  const errors = told.map(({ line, column, reason }) => ({ field: `line ${line}, ${column}`, reason, line, column }))
  const count = issues.length === 1 ? 'One cell is' : `${issues.length} cells are`
  return problem(c, { status: 422, detail: `${count} wrong. Nothing was changed.`, errors })
}
