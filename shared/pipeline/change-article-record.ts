/**
 * Changes an article record by compare-and-set: the commit point of every human decision. After a conflict it applies
 * the change to the new record and tries again. If the store is busy, it waits once, and then returns `busy`.
 */
import type { ArticleRecord } from '../article/article-record.ts'
import { minWriteIntervalMs } from '../ports/objects.ts'
import { putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { Job } from './jobs.ts'
import { readArticleRecord } from './load-truth.ts'
import { enqueue, type QueuedEntry } from './outbox.ts'
import type { Ports } from './ports.ts'

/** What to change, which jobs to enqueue, and which value to return to the caller. */
type RecordChange<T> = {
  ok: true
  record: Partial<ArticleRecord>
  jobs: { job: Job; delaySeconds: number }[]
  value: T
}

type ChangedRecord<T> = { ok: true; record: ArticleRecord; posted: QueuedEntry[]; value: T }

/** How often a conflicting change is tried. */
const most = 4

/** Stores the jobs' entries before the record. The caller sends or drops the entries in `posted`. */
export async function changeArticleRecord<T, Failure extends { ok: false }>(
  ports: Ports,
  article: string,
  to: (record: ArticleRecord) => Promise<RecordChange<T> | Failure>,
): Promise<ChangedRecord<T> | Failure | { ok: false; reason: 'article-unknown' | 'article-busy' }> {
  let paused = false
  for (let tries = 0; tries < most; tries++) {
    const stored = await readArticleRecord(ports.objects, article)
    if (!stored || stored.value.spent) return { ok: false, reason: 'article-unknown' }
    const wanted = await to(stored.value)
    if (!wanted.ok) return wanted
    const next: ArticleRecord = {
      ...stored.value,
      ...wanted.record,
      number: stored.value.number + 1,
      changedAt: ports.now(),
    }
    const posted = await enqueue(ports, wanted.jobs)
    const put = await putJson(ports.objects, keys.articleRecord(article), next, { etag: stored.etag })
    if (put.ok) return { ok: true, record: next, posted, value: wanted.value }
    await ports.objects.delete(posted.map(({ key }) => key))
    if (put.reason === 'refused') continue
    if (paused) break
    paused = true
    await ports.pause(minWriteIntervalMs)
  }
  return { ok: false, reason: 'article-busy' }
}
