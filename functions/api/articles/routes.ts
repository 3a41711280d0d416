/** The editor's routes: upload an article, read it, list all, follow its progress, change a block. */
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { quote } from '../../../shared/etag.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import * as contract from '../../contract/operations/articles.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { changeBlock } from './change-block.ts'
import { createArticle } from './create-article.ts'
import { listArticles } from './list-articles.ts'
import { readArticleProgress, streamProgress } from './progress.ts'
import { readUpload } from './read-upload.ts'
import { readVersions } from './read-versions.ts'
import { articleHref, showAccepted, showArticle } from './show-article.ts'

export function articleRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.uploadArticle, async ({ c, ports, query, answer, refuseWith, concerns }) => {
    const read = await readUpload(c, query)
    if (!read.ok) return refuseWith(read.refusal)
    const { id: by } = callerOf(c)
    const key = c.req.header('Idempotency-Key')
    const { upload, original } = read
    const named = key ? { idempotencyKey: `${by}:${key}` } : {}
    const result = await createArticle(ports, { upload, original, by, ...named })
    if (!result.ok) return refuseWith(result.refusal)
    const { record, document } = result
    concerns({ article: record.article })
    return answer(202, showAccepted(record, document), { Location: articleHref(record.article) })
  })
  serve(app, contract.listArticles, async ({ ports, query, answer }) =>
    answer(200, await listArticles(ports.objects, query)),
  )
  serve(app, contract.readArticle, async ({ ports, params, answer, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    if (!record) return refuse('article-unknown')
    const versions = await readVersions(ports.objects, record)
    return answer(200, showArticle(record, versions), { ETag: quote(String(record.number)) })
  })
  serve(app, contract.readDocument, async ({ ports, params, answer, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    return record ? answer(200, await readDocument(ports.objects, record)) : refuse('article-unknown')
  })
  serve(app, contract.changeBlock, async ({ c, ports, params, body, answer, refuse }) => {
    const result = await changeBlock(ports, { ...params, change: body, by: callerOf(c).id })
    return result.ok ? answer(200, result.block) : refuse(result.reason)
  })
  serve(app, contract.readProgress, async ({ c, ports, params, answer, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    if (!record) return refuse('article-unknown')
    return wantsEvents(c) ? streamProgress(c, record) : answer(200, await readArticleProgress(ports.objects, record))
  })
  return app
}

const wantsEvents = (c: Context): boolean => {
  const [json, events] = ['application/json', 'text/event-stream'] as const
  return accepts(c, { header: 'Accept', supports: [json, events], default: json }) === events
}
