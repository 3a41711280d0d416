/** An admin's routes to the trail: read it page by page, or as a table. */
import { Hono } from 'hono'
import { dayAfter, dayOf } from '../../../shared/people/trail.ts'
import { exportTrail, mostExportedDays, readTrail } from '../../contract/operations/trail.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { namePeople } from './name-people.ts'
import { isAsked, readDays } from './read-days.ts'
import { readPage } from './read-page.ts'
import { writeTable } from './write-table.ts'

export function trailRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readTrail, async ({ ports, query, answer }) => {
    const { records, next } = await readPage(ports, query)
    const names = await namePeople(
      ports,
      records.map(({ by }) => by),
    )
    const items = records.map(({ v: _, ...record }) => ({ ...record, name: names.get(record.by) ?? null }))
    return answer(200, { items, ...(next === undefined ? {} : { next }) })
  })
  serve(app, exportTrail, async ({ c, ports, query }) => {
    const span = spanOf(query, dayOf(ports.now()))
    const { records } = await readDays(ports, span, mostExportedDays)
    const asked = records.filter(isAsked(query)).reverse()
    const names = await namePeople(
      ports,
      asked.map(({ by }) => by),
    )
    return c.body(writeTable(asked, names), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="trail-${span.from}-${span.to}.csv"`,
    })
  })
  return app
}

/** As many days as a table has, from the first or up to the last that was asked for; else up to today. */
function spanOf({ from, to }: { from?: string | undefined; to?: string | undefined }, today: string) {
  const others = mostExportedDays - 1
  if (from !== undefined) return { from, to: to ?? dayAfter(from, others) }
  const last = to ?? today
  return { from: dayAfter(last, -others), to: last }
}
