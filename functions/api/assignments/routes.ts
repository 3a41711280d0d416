/** The routes of assignments: read and change to whom a version is given, and list one's own work. */
import { Hono } from 'hono'
import { quote } from '../../../shared/etag.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { readAssignment } from '../../../shared/pipeline/assignments.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import * as contract from '../../contract/operations/assignments.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { assign } from './assign.ts'
import { listOwnWork } from './own-work.ts'
import { etagOf, showAssignment } from './show-assignment.ts'

export function assignmentRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.readAssignment, async ({ ports, params, answer, refuse }) => {
    const found = await findTranslation(ports.objects, params.article, params.locale)
    if (!found.ok) return refuse(found.reason)
    const assignment = (await readAssignment(ports.objects, params.article, params.locale))?.value ?? null
    return answer(200, showAssignment(assignment), { ETag: quote(etagOf(assignment)) })
  })
  serve(app, contract.assignVersion, async (call) => {
    const { c, ports, params, body, seen, answer, refuse, refuseWith, concerns } = call
    const found = await findTranslation(ports.objects, params.article, params.locale)
    if (!found.ok) return refuse(found.reason)
    if (found.record.withdrawnAt !== undefined) return refuse('article-withdrawn')
    const result = await assign(ports, { ...params, wanted: body, seen, by: callerOf(c).id })
    if (!result.ok) return refuseWith(result.refusal)
    const { assignment } = result
    const people = [body.translator, body.reviewer].filter((id) => id !== null)
    if (people.length > 0) concerns({ person: [...new Set(people)] })
    return answer(200, showAssignment(assignment), { ETag: quote(etagOf(assignment)) })
  })
  serve(app, contract.listOwnWork, async ({ c, ports, answer }) =>
    answer(200, { items: await listOwnWork(ports.objects, callerOf(c).id) }),
  )
  return app
}

/** The record of an article that has a translation into the locale. An original is given to nobody. */
async function findTranslation(objects: Objects, article: string, locale: Locale) {
  const record = await findArticleRecord(objects, article)
  if (!record) return { ok: false as const, reason: 'article-unknown' as const }
  return record.targets.includes(locale)
    ? { ok: true as const, record }
    : { ok: false as const, reason: 'locale-unknown' as const }
}
