/** The translator's routes: read or export a version, correct its segments, read a segment's history, revert edits. */
import { type Context, Hono } from 'hono'
import { apiSegmentPair, translatorView } from '../../../shared/article/api-views.ts'
import { quote } from '../../../shared/etag.ts'
import { findCurrentVersion, findOriginal, findSegmentPair } from '../../../shared/pipeline/current-segment.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { readHistory } from '../../../shared/pipeline/history.ts'
import * as contract from '../../contract/operations/segments.ts'
import { entryOf } from '../../contract/problems.ts'
import { problemOf, refusal } from '../../contract/refusal.ts'
import { correctionSchema } from '../../contract/schemas/segments.ts'
import { findCaller } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { etagMatcher } from '../../http/if-match.ts'
import { issuesOf } from '../../http/problem.ts'
import { serve } from '../../http/serve.ts'
import { type CorrectionResult, type OwedUpdate, saveCorrection, storeCorrection, updateAfter } from './correct.ts'
import { exportVersion } from './export.ts'
import { readConsistency } from './read-consistency.ts'
import { changeOf, mayGive, revertOf, type SegmentOf } from './read-correction.ts'

export function segmentRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.readVersion, async ({ c, ports, params, answer, refuse }) => {
    // A request without a token is answered with what is public, by functions/site.
    if (!(await findCaller(c))) return null
    const { article, locale } = params
    const found = await findCurrentVersion(ports, article, locale)
    if (found.ok) return answer(200, translatorView(found.version))
    const original = found.reason === 'locale-unknown' && (await findOriginal(ports.objects, article, locale))
    return original ? answer(200, original) : refuse(found.reason)
  })
  serve(app, contract.exportVersion, async ({ c, ports, params, query, refuse }) => {
    const found = await findCurrentVersion(ports, params.article, params.locale)
    if (!found.ok) return refuse(found.reason)
    const document = await readDocument(ports.objects, found.record)
    const { type, ending, body } = exportVersion(document, found.version, query.format)
    const name = `${found.record.slugs[found.version.locale]}.${found.version.locale}.${ending}`
    return c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
  })
  serve(app, contract.readConsistency, async ({ ports, params, answer, refuse }) => {
    const found = await findCurrentVersion(ports, params.article, params.locale)
    return found.ok ? answer(200, await readConsistency(ports.objects, found.version)) : refuse(found.reason)
  })
  serve(app, contract.readSegment, async ({ ports, params, answer, refuse }) => {
    const found = await findSegmentPair(ports, params)
    return found.ok ? answer(200, apiSegmentPair(found.pair), { ETag: quote(found.pair.etag) }) : refuse(found.reason)
  })
  serve(app, contract.correctSegment, async ({ c, ports, params, body, seen, answer, refuse, refuseWith }) => {
    if (!mayGive(c, params.locale, body.state)) return refuse('final-needs-reviewer')
    const result = await saveCorrection(ports, changeOf(c, { ...params, seen }, body))
    return result.ok ? answer(200, ...shown(result)) : refuseWith(result.refusal)
  })
  serve(app, contract.correctSegments, async (call) => {
    const { c, ports, params, body, answer, refuse, concerns, leaveUnrecorded } = call
    const items = []
    const owed: OwedUpdate[] = []
    for (const { segment, ifMatch, ...change } of body.segments) {
      const place = { ...params, segment, seen: etagMatcher(ifMatch) }
      const { status, body, update } = await correctOne(c, place, change)
      if (update) owed.push(update)
      // If the version does not exist, the other segments are missing too.
      if ('code' in body && (body.code === 'article-unknown' || body.code === 'locale-unknown'))
        return refuse(body.code)
      items.push({ segment, status, body })
    }
    if (owed.length > 0) await updateAfter(ports, owed)
    const saved = items.filter(({ status }) => status === 200).map(({ segment }) => segment)
    if (saved.length > 0) concerns({ segment: [...new Set(saved)] })
    else leaveUnrecorded()
    return answer(207, { items })
  })
  serve(app, contract.readHistory, async ({ ports, params, answer, refuse }) => {
    const found = await findSegmentPair(ports, params)
    if (!found.ok) return refuse(found.reason)
    const edits = await readHistory(ports.objects, params)
    return answer(200, { items: edits.map(({ v: _, editId: __, request: ___, ...shown }) => shown) })
  })
  serve(app, contract.revertSegment, async ({ c, ports, params, body, seen, answer, refuse, refuseWith }) => {
    const edit = (await readHistory(ports.objects, params)).find(({ n }) => n === body.n)
    if (!edit) {
      const found = await findSegmentPair(ports, params)
      return found.ok ? refuse('edit-unknown', { values: { edit: body.n } }) : refuse(found.reason)
    }
    const result = await saveCorrection(ports, revertOf(c, { ...params, seen }, edit))
    return result.ok ? answer(200, ...shown(result)) : refuseWith(result.refusal)
  })
  return app
}

const shown = ({ pair, saved }: CorrectionResult & { ok: true }) =>
  [{ ...apiSegmentPair(pair), saved }, { ETag: quote(pair.etag) }] as const

/** The answer for one segment of a batch, the same as for a single correction, and the update that it owes. */
async function correctOne(c: Context<Env>, place: SegmentOf, change: unknown) {
  const parsed = correctionSchema.safeParse(change)
  const refused = (refusal: Parameters<typeof problemOf>[0]) => {
    const { article, locale, segment } = place
    const body = problemOf(refusal, { article, locale, segment })
    return { status: entryOf(refusal.code).status, body, update: undefined }
  }
  if (!parsed.success) return refused(refusal('body-invalid', { errors: issuesOf(parsed.error) }))
  if (!mayGive(c, place.locale, parsed.data.state)) return refused(refusal('final-needs-reviewer'))
  const result = await storeCorrection(c.get('ports'), changeOf(c, place, parsed.data))
  return result.ok ? { status: 200, body: shown(result)[0], update: result.owed } : refused(result.refusal)
}
