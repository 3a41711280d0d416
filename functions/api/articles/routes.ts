/** The editor's routes: upload an article, look at it, list them, follow its progress, change what a block is. */
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import * as z from 'zod'
import { blockChangeSchema } from '../../../shared/article/block-change.ts'
import { type Head, localesOf, slugIn } from '../../../shared/article/head.ts'
import { isPublic } from '../../../shared/article/visibility.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { readHead } from '../../../shared/pipeline/gather.ts'
import { isCursor } from '../../../shared/pipeline/rows.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { issuesOf, notFound, otherRequest, problem, tryAgain } from '../../http/problem.ts'
import { changeBlock } from './change-block.ts'
import { type IngestFailure, ingest } from './ingest.ts'
import { listArticles } from './list-articles.ts'
import { readProgress, streamProgress } from './progress.ts'
import { readUpload } from './read-upload.ts'
import { readVersions } from './read-versions.ts'

export const parserBusy = (c: Context) =>
  tryAgain(c, 'Many articles wait to be read. Nothing was stored: send it again.')

const listQuery = z.object({
  cursor: z.string().refine(isCursor, 'is no article’s id: take it from `next`').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const ingestRoutes = () =>
  new Hono<Env>()
    .post('/articles', allow('editor'), async (c) => {
      const read = await readUpload(c)
      if (!read.ok) return problem(c, read.problem)
      const key = c.req.header('Idempotency-Key')
      const result = await ingest(c.get('ports'), {
        upload: read.upload,
        original: read.original,
        by: callerOf(c).id,
        ...(key ? { idempotencyKey: `${callerOf(c).id}:${key}` } : {}),
      })
      if (!result.ok) return refuse(c, result.failure)
      c.header('Location', `/api/v1/articles/${result.head.article}`)
      return c.json(accepted(result.head, result.document), 202)
    })
    .get('/articles', allow('editor', 'translator', 'reviewer'), async (c) => {
      const query = listQuery.safeParse(c.req.query())
      if (!query.success)
        return problem(c, { status: 400, detail: 'The query does not fit.', errors: issuesOf(query.error) })
      return c.json(await listArticles(c.get('ports').objects, query.data))
    })
    .get('/articles/:id', allow('editor', 'translator', 'reviewer'), async (c) => {
      const head = await findHead(c)
      if (!head) return problem(c, notFound('article', c.req.param('id')))
      const versions = await readVersions(c.get('ports').objects, head)
      c.header('ETag', `"${head.number}"`)
      return c.json({
        id: head.article,
        title: head.title,
        locale: head.source.locale,
        revision: head.revision,
        createdAt: head.createdAt,
        slugs: head.slugs,
        withdrawn: head.withdrawnAt !== undefined,
        versions: localesOf(head).map((locale) => ({
          locale,
          slug: head.slugs[locale],
          formerSlugs: head.formerSlugs?.[locale] ?? [],
          title: head.titles?.[locale] ?? null,
          description: head.descriptions?.[locale] ?? null,
          state: locale === head.source.locale ? 'original' : (versions[locale]?.state ?? 'waiting'),
          public: isPublic(head, locale, versions),
          decision: head.publication[locale],
          progress: versions[locale]?.progress ?? null,
          href: hrefOf(head, locale),
        })),
      })
    })
    .get('/articles/:id/document', allow('editor', 'translator', 'reviewer'), async (c) => {
      const head = await findHead(c)
      if (!head) return problem(c, notFound('article', c.req.param('id')))
      return c.json(await readDocument(c.get('ports').objects, head))
    })
    .patch('/articles/:id/blocks/:block', allow('editor'), async (c) => {
      const change = blockChangeSchema.safeParse(await c.req.json().catch(() => null))
      if (!change.success)
        return problem(c, { status: 422, detail: 'The change does not fit.', errors: issuesOf(change.error) })
      const { id, block } = c.req.param()
      const result = await changeBlock(c.get('ports'), { article: id, block, change: change.data, by: callerOf(c).id })
      if (result.ok) return c.json(result.block)
      if (result.reason === 'busy') return tryAgain(c, 'This article is being changed by others. Try again.')
      if (result.reason === 'withdrawn') return problem(c, { status: 409, detail: 'This article is withdrawn.' })
      return problem(
        c,
        notFound(result.reason === 'article' ? 'article' : 'block', result.reason === 'article' ? id : block),
      )
    })
    .get('/articles/:id/progress', allow('editor', 'translator', 'reviewer'), async (c) => {
      const head = await findHead(c)
      if (!head) return problem(c, notFound('article', c.req.param('id')))
      if (
        accepts(c, {
          header: 'Accept',
          supports: ['application/json', 'text/event-stream'],
          default: 'application/json',
        }) === 'text/event-stream'
      ) {
        return streamProgress(c, head)
      }
      return c.json(await readProgress(c.get('ports').objects, head))
    })

async function findHead(c: Context<Env>): Promise<Head | null> {
  const stored = await readHead(c.get('ports').objects, c.req.param('id') ?? '')
  return stored && !stored.value.abandoned ? stored.value : null
}

const hrefOf = (head: Head, locale: string) => `/api/v1/articles/${head.article}/versions/${locale}`

const accepted = (head: Head, document: Document) => ({
  id: head.article,
  slug: slugIn(head, head.source.locale),
  locale: head.source.locale,
  title: head.title,
  revision: head.revision,
  segments: document.blocks.filter((block) => block.translate).reduce((sum, block) => sum + block.segments.length, 0),
  dropped: document.blocks
    .filter((block) => !block.render)
    .map(({ id, role, why, text }) => ({ block: id, role, why, text: text.slice(0, 80) })),
  versions: head.targets.map((locale) => ({ locale, state: 'waiting', href: hrefOf(head, locale) })),
})

function refuse(c: Context<Env>, failure: IngestFailure): Response {
  switch (failure.kind) {
    case 'content':
      return problem(c, {
        status: 422,
        detail: `The article can’t be used: ${failure.errors.map(({ field, reason }) => `${field} ${reason}`).join('; ')}.`,
        errors: failure.errors,
      })
    case 'parser-busy':
      return parserBusy(c)
    case 'slug-taken':
      return problem(c, {
        status: 409,
        detail: `The slug ${failure.slug} is taken in ${failure.locale}. Choose another, or leave it out.`,
        errors: [{ field: 'slug', reason: `is taken in ${failure.locale}` }],
      })
    case 'other-request':
      return problem(c, otherRequest('article'))
    case 'unknown-engine':
      return problem(c, {
        status: 422,
        detail: `There is no engine ${failure.engine} here. There is: ${failure.known.join(', ')}.`,
        errors: [{ field: 'engines', reason: `${failure.engine} is not set up here` }],
      })
    case 'erased':
      return problem(c, { status: 410, detail: 'The article that came with this Idempotency-Key is erased.' })
    case 'abandoned':
      return problem(c, {
        status: 503,
        detail: 'The upload took too long and was given up. Send it again, with a new Idempotency-Key.',
      })
  }
}
