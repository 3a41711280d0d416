/** Carries out an editor's decision: changes the article record and the pages at once, and the listings soon after. */
import { type ArticleRecord, assembledLocales } from '../../../shared/article/article-record.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { compactListingsJob } from '../../../shared/pipeline/compact-listings-job.ts'
import type { Job } from '../../../shared/pipeline/jobs.ts'
import { sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { updateViewsAndMemory } from '../../jobs/assemble.ts'

export type ArticleChangeResult<Refused> =
  | { ok: true; record: ArticleRecord }
  | Refused
  | { ok: false; reason: 'article-unknown' | 'article-busy' }

/** `head`: changes to the article record. `claimed`: the page's key was just written, and takes one write a second. */
export type WantedRecord = { ok: true; record: Partial<ArticleRecord>; claimed?: boolean }

/** `to` returns the changes to the article record, or a refusal. A job updates the pages that can't be updated now. */
export async function changeArticle<Refused extends { ok: false }>(
  ports: Ports,
  article: string,
  to: (record: ArticleRecord) => Promise<WantedRecord | Refused>,
): Promise<ArticleChangeResult<Refused>> {
  const changed = await changeArticleRecord(ports, article, async (record) => {
    const wanted = await to(record)
    if (!wanted.ok) return wanted
    const jobs = assembledLocales(record).map((locale) => ({ kind: 'assemble', article, locale }) satisfies Job)
    const owed = [...jobs.map((job) => ({ job, delaySeconds: 2 })), compactListingsJob]
    return { ...wanted, jobs: owed, value: wanted.claimed ? [] : jobs }
  })
  if (!changed.ok) return changed
  const { record, posted, value: jobs } = changed
  const settled = await Promise.all(jobs.map((job) => updateViewsAndMemory(ports, [job]).catch(() => false)))
  await ports.objects.delete(posted.filter((_, i) => settled[i]).map(({ key }) => key))
  await sendMessages(
    ports,
    posted.filter((_, i) => !settled[i]),
  )
  return { ok: true, record }
}
