/** The routes of alignments: takes existing translations in, shows and changes the links of their sentences. */
import { Hono } from 'hono'
import { quote } from '../../../shared/etag.ts'
import * as contract from '../../contract/operations/alignments.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { articleHref, showAccepted } from '../articles/show-article.ts'
import { changeLinks } from './change-links.ts'
import { createAlignment } from './create-alignment.ts'
import { findLinks, showLinks } from './find-links.ts'

export function alignmentRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.alignTexts, async ({ c, ports, body, answer, refuseWith, concerns }) => {
    const { id: by } = callerOf(c)
    const key = c.req.header('Idempotency-Key')
    const result = await createAlignment(ports, body, by, key ? `${by}:${key}` : undefined)
    if (!result.ok) return refuseWith(result.refusal)
    const { record, document, translation } = result
    concerns({ article: record.article, locale: translation.locale })
    const { segments, dropped, hidden } = showAccepted(record, translation)
    const shown = { locale: translation.locale, segments, dropped, hidden }
    return answer(
      202,
      { ...showAccepted(record, document), translation: shown },
      { Location: articleHref(record.article) },
    )
  })
  serve(app, contract.readLinks, async ({ ports, params, answer, refuse }) => {
    const found = await findLinks(ports.objects, params.article, params.locale)
    if (!found.ok) return refuse(found.reason)
    return answer(200, showLinks(found), { ETag: quote(String(found.stored.alignment.n)) })
  })
  serve(app, contract.changeLinks, async ({ c, ports, params, body, seen, answer, refuseWith }) => {
    const result = await changeLinks(ports, { ...params, links: body.links, seen, by: callerOf(c).id })
    if (!result.ok) return refuseWith(result.refusal)
    return answer(200, showLinks(result), { ETag: quote(String(result.stored.alignment.n)) })
  })
  return app
}
