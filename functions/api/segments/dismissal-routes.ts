/** The routes that dismiss what a check found in a segment, and bring it back. */
import { type Context, Hono } from 'hono'
import { apiSegmentPair } from '../../../shared/article/api-views.ts'
import { findingIds, isDismissal } from '../../../shared/article/dismissal.ts'
import type { Finding, SegmentPair } from '../../../shared/article/segment-pair.ts'
import type { Version } from '../../../shared/article/version.ts'
import { quote } from '../../../shared/etag.ts'
import { findSegmentPair, type MissingPair } from '../../../shared/pipeline/current-segment.ts'
import { type DismissalNumbers, markDismissed, putDismissal } from '../../../shared/pipeline/dismissals.ts'
import type { SegmentPlace } from '../../../shared/pipeline/history.ts'
import { bringFindingBack, dismissFinding } from '../../contract/operations/segments.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import type { SegmentOf } from './read-correction.ts'

export function dismissalRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, dismissFinding, async ({ c, params, seen, answer, refuse, refuseWith }) => {
    const found = await findFinding(c, { ...params, seen }, params.check)
    if (!found.ok) return refuseWith(found.refusal)
    if (found.finding.severity === 'error') return refuse('error-not-dismissable')
    return answer(200, ...shown(await decide(c, found, true)))
  })
  serve(app, bringFindingBack, async ({ c, params, seen, answer, refuseWith }) => {
    const found = await findFinding(c, { ...params, seen }, params.check)
    return found.ok ? answer(200, ...shown(await decide(c, found, false))) : refuseWith(found.refusal)
  })
  return app
}

const shown = (pair: SegmentPair) => [apiSegmentPair(pair), { ETag: quote(pair.etag) }] as const

/** `numbers`: of all dismissals in the segment. */
type Found = {
  ok: true
  place: SegmentPlace
  version: Version
  id: string
  pair: SegmentPair
  finding: Finding
  numbers: DismissalNumbers
}
type Missing = { ok: false; refusal: Refusal<MissingPair | 'segment-stale' | 'check-unknown'> }

async function findFinding(c: Context<Env>, { seen, ...place }: SegmentOf, id: string): Promise<Found | Missing> {
  const found = await findSegmentPair(c.get('ports'), place)
  if (!found.ok) return { ok: false, refusal: refusal(found.reason) }
  const { version, pair, dismissals: numbers } = found
  if (!seen(pair.etag)) {
    const now = { etag: pair.etag, more: { segment: apiSegmentPair(pair) } }
    return { ok: false, refusal: refusal('segment-stale', now) }
  }
  const finding = pair.checks[findingIds(pair).indexOf(id)]
  return finding
    ? { ok: true, place, version, id, pair, finding, numbers }
    : { ok: false, refusal: refusal('check-unknown') }
}

/** The pair with the finding dismissed or not. If it is so already, nothing is stored. */
async function decide(c: Context<Env>, { place, version, id, pair, finding, numbers }: Found, dismissed: boolean) {
  const { objects, now, log } = c.get('ports')
  const last = numbers.get(id) ?? 0
  if (isDismissal(last) === dismissed) return pair
  const caller = callerOf(c)
  const said = { v: 1 as const, message: finding.message, by: caller.id, at: now() }
  await putDismissal(objects, place, id, last + 1, said)
  const { article, locale, segment } = place
  const event = dismissed ? 'dismissed' : 'brought-back'
  log({ event, article, locale, segment, check: finding.check, by: caller.id })
  return markDismissed(objects, version, pair, new Map(numbers).set(id, last + 1))
}
