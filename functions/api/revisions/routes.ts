/** The routes of an article's revisions: add one, list all, compare any two, go back to one. */
import { Hono } from 'hono'
import { slugIn } from '../../../shared/article/article-record.ts'
import { endingOf, mediaTypes } from '../../../shared/document/format.ts'
import { quote } from '../../../shared/etag.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import * as contract from '../../contract/operations/revisions.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { readUpload } from '../articles/read-upload.ts'
import { compareRevisions } from './compare.ts'
import { readOriginal } from './read-original.ts'
import { type Revised, revertArticle, reviseArticle } from './revise.ts'

export function revisionRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.reviseArticle, async ({ c, ports, params, query, seen, answer, refuseWith }) => {
    const read = await readUpload(c, query)
    if (!read.ok) return refuseWith(read.refusal)
    const { format, content, title, address } = read.upload
    const source = { format, content, title, address, original: read.original, by: callerOf(c).id }
    const result = await reviseArticle(ports, params.article, seen, source)
    return result.ok ? answer(202, ...show(result)) : refuseWith(result.refusal)
  })
  serve(app, contract.readOriginal, async ({ c, ports, params, query, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    if (!record) return refuse('article-unknown')
    const { revision = record.revision } = query
    const found = await readOriginal(ports.objects, record, revision)
    if (!found) return refuse('revision-unknown', { values: { revision } })
    const name = `${slugIn(record, record.source.locale)}.${endingOf(found.format)}`
    return c.body(new Uint8Array(found.bytes), 200, {
      'Content-Type': mediaTypes[found.format],
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
  serve(app, contract.listRevisions, async ({ ports, params, answer, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    if (!record) return refuse('article-unknown')
    const items = record.revisions.map(({ source: _, ...shown }) => shown).reverse()
    return answer(200, { items }, { ETag: quote(String(record.number)) })
  })
  serve(app, contract.compareRevisions, async ({ ports, params, query, answer, refuse }) => {
    const record = await findArticleRecord(ports.objects, params.article)
    if (!record) return refuse('article-unknown')
    const compared = await compareRevisions(ports.objects, record, query.from, query.to)
    if (compared) return answer(200, compared)
    return refuse('revision-unknown', { values: { revision: `${query.from} or ${query.to}` } })
  })
  serve(app, contract.revertArticle, async ({ c, ports, params, body, seen, answer, refuseWith }) => {
    const result = await revertArticle(ports, params.article, seen, body.revision, callerOf(c).id)
    return result.ok ? answer(202, ...show(result)) : refuseWith(result.refusal)
  })
  return app
}

const show = ({ record, changes, removed }: Revised) =>
  [
    { id: record.article, revision: record.revision, title: record.title, changes, removed },
    { ETag: quote(String(record.number)) },
  ] as const
