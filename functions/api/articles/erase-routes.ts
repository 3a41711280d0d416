/** An admin's route that erases an article for good. */
import { Hono } from 'hono'
import { tombstone } from '../../../shared/article/article-record.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { readArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { eraseArticle } from '../../contract/operations/articles.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import type { EraseJob } from '../../jobs/erase.ts'

export function eraseRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, eraseArticle, async ({ c, ports, params, answer, refuse }) => {
    const { article } = params
    const erased = await erase(ports, article, callerOf(c).id)
    return erased.ok ? answer(202, { id: article, deletedAt: erased.deletedAt }) : refuse(erased.reason)
  })
  return app
}

type Erased = { ok: true; deletedAt: number } | { ok: false; reason: 'article-unknown' | 'article-busy' }

/** The change to the article record is the commit; the job does the rest. A repeated request enqueues the job again. */
async function erase(ports: Ports, article: string, by: string): Promise<Erased> {
  const job: EraseJob = { kind: 'erase', article }
  const jobs = [{ job, delaySeconds: 1 }]
  const deletedAt = (await readArticleRecord(ports.objects, article))?.value.deletedAt
  if (deletedAt !== undefined) {
    await sendMessages(ports, await enqueue(ports, jobs))
    return { ok: true, deletedAt }
  }
  const now = ports.now()
  const changed = await changeArticleRecord<null, never>(ports, article, async () => {
    return { ok: true, record: tombstone(now), jobs, value: null }
  })
  if (!changed.ok) return changed
  await sendMessages(ports, changed.posted)
  ports.log({ event: 'erase', article, by })
  return { ok: true, deletedAt: now }
}
