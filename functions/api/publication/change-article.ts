/** Carries out what an editor decides about an article: the head, then the pages at once, and the listings soon after. */
import { type ArticleRecord, assembledLocales } from '../../../shared/article/article-record.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { compactListingsJob } from '../../../shared/pipeline/compact-listings-job.ts'
import type { Job } from '../../../shared/pipeline/jobs.ts'
import { sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { updateViewsAndMemory } from '../../jobs/assemble.ts'

export type ArticleChangeResult<Refused> =
  | { ok: true; head: ArticleRecord }
  | Refused
  | { ok: false; reason: 'article-unknown' | 'article-busy' }

/** What the head is to have. `claimed`: where a page is to be, something was put just now, and a key takes one write a second. */
export type WantedRecord = { ok: true; head: Partial<ArticleRecord>; claimed?: boolean }

/** `to` says what the head is to have, or why not. What of the pages can't be done now is a job's. */
export async function changeArticle<Refused extends { ok: false }>(
  ports: Ports,
  article: string,
  to: (head: ArticleRecord) => Promise<WantedRecord | Refused>,
): Promise<ArticleChangeResult<Refused>> {
  const changed = await changeArticleRecord(ports, article, async (head) => {
    const wanted = await to(head)
    if (!wanted.ok) return wanted
    const jobs = assembledLocales(head).map((locale) => ({ kind: 'assemble', article, locale }) satisfies Job)
    const owed = [...jobs.map((job) => ({ job, delaySeconds: 2 })), compactListingsJob]
    return { ...wanted, jobs: owed, value: wanted.claimed ? [] : jobs }
  })
  if (!changed.ok) return changed
  const { head, posted, value: jobs } = changed
  const settled = await Promise.all(jobs.map((job) => updateViewsAndMemory(ports, job).catch(() => false)))
  await ports.objects.delete(posted.filter((_, i) => settled[i]).map(({ key }) => key))
  await sendMessages(
    ports,
    posted.filter((_, i) => !settled[i]),
  )
  return { ok: true, head }
}
