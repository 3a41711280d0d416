/** The translators' routes for proposals: list the open ones of a version, and close one. Readers have no access. */
import { Hono } from 'hono'
import { targetHash } from '../../../shared/article/proposal.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { closeProposal, listOpenProposals, readProposal } from '../../../shared/pipeline/proposal-store.ts'
import { readVersion } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import * as contract from '../../contract/operations/proposals.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

export function proposalRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.listProposals, async ({ ports, params, query, answer, refuse }) => {
    const { article, locale } = params
    const { objects } = ports
    const missing = await missingOf(objects, article, locale)
    if (missing) return refuse(missing)
    const { cursor = '', limit } = query
    const open = await listOpenProposals(objects, article, locale)
    const left = open.filter((id) => id > cursor)
    const ids = left.slice(0, limit)
    const version = ids.length > 0 ? await readVersion(objects, article, locale) : null
    const pairs = new Map(version?.segments.map((pair) => [pair.id, pair]))
    const items = await mapConcurrent(ids, async (id) => {
      const proposal = await readProposal(objects, article, locale, id)
      if (!proposal) return []
      const { v: _, sourceHash: made, targetHash: replaces, ...shown } = proposal
      const pair = pairs.get(proposal.segment)
      const stale = made !== pair?.sourceHash
      return [{ id, ...shown, stale, targetChanged: !pair?.target || replaces !== targetHash(pair.target) }]
    })
    const next = left.length > limit ? ids.at(-1) : undefined
    return answer(200, { open: open.length, items: items.flat(), ...(next ? { next } : {}) })
  })
  serve(app, contract.closeProposal, async ({ c, ports, params, body, answer, refuse }) => {
    const { article, locale, proposal: id } = params
    const missing = await missingOf(ports.objects, article, locale)
    if (missing) return refuse(missing)
    const result = await closeProposal(ports, { article, locale, id, ...body, by: callerOf(c).id })
    if (result.ok) {
      const { v: _, ...shown } = result.closed
      return answer(200, { id, ...shown })
    }
    if (result.reason !== 'proposal-decided') return refuse(result.reason)
    const { by, decision } = result.closed
    return by === null ? refuse('proposal-displaced') : refuse('proposal-decided', { values: { by, decision } })
  })
  return app
}

/** Why the translation does not exist; null if it does. An original takes no proposals. */
async function missingOf(
  objects: Objects,
  article: string,
  locale: Locale,
): Promise<'article-unknown' | 'locale-unknown' | null> {
  const record = await findArticleRecord(objects, article)
  if (!record) return 'article-unknown'
  return record.targets.includes(locale) ? null : 'locale-unknown'
}
