/**
 * Erases an article whose record is a tombstone: its addresses answer 410, all its objects except the record are
 * deleted, and the logs remove it. Work in progress may still write afterwards, so the job repeats until nothing new
 * has appeared.
 */

import { type ArticleRecord, allSlugs, articleLocales } from '../../shared/article/article-record.ts'
import { goneObject } from '../../shared/article/derive-page.ts'
import { erasedRecord, indexLog } from '../../shared/article/index-record.ts'
import { vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { type Locale, languagePairs } from '../../shared/locales/locale.ts'
import {
  awaitChange,
  type Job,
  type JobOutcome,
  jobDone,
  jobLater,
  type OutboxEntry,
} from '../../shared/pipeline/jobs.ts'
import { readArticleRecord } from '../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { requestMs } from '../../shared/pipeline/request-time.ts'
import { parseSiteObject, writeWithoutPage } from '../../shared/pipeline/site-object.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { listAll, mapConcurrent } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { appendRecord } from '../../shared/storage/log.ts'

export type EraseJob = Extract<Job, { kind: 'erase' }>

export async function runErase(ports: Ports, { article }: EraseJob, entry: OutboxEntry): Promise<JobOutcome> {
  const { objects } = ports
  const record = (await readArticleRecord(objects, article))?.value
  if (record?.deletedAt === undefined) return awaitChange(entry)
  const addresses = articleLocales(record).flatMap((locale) =>
    allSlugs(record, locale).map((slug) => ({ locale, slug })),
  )
  const closed = await mapConcurrent(addresses, ({ locale, slug }) => close(objects, record, locale, slug))
  if (closed.includes(false)) return jobLater(1, 'its address was being written')
  const left = (await listAll(objects, keys.article(article))).filter((key) => key !== keys.articleRecord(article))
  await objects.delete(left)
  await appendRecord(objects, indexLog, ports.newId(), erasedRecord(record))
  const logs = [indexLog.name, vocabularyLog.name, ...languagePairs.map(({ name }) => keys.memory(name))]
  const jobs = logs.map((log) => ({
    job: { kind: 'compact', log, erased: article } satisfies Job,
    delaySeconds: 1,
  }))
  await sendMessages(ports, await enqueue(ports, jobs))
  ports.log({ event: 'erased', article, objects: left.length })
  // A job takes at most two leases.
  const waitMs = Math.max(requestMs, 2 * ports.settings.leaseMs)
  const isOver = left.length === 0 && ports.now() >= record.deletedAt + waitMs
  return isOver ? jobDone : jobLater(Math.ceil(waitMs / 1000), 'what was under way may still write')
}

/** False when somebody else writes it, or the store wants a pause. */
async function close(objects: Objects, record: ArticleRecord, locale: Locale, slug: string): Promise<boolean> {
  const key = keys.site(locale, slug)
  const body = writeWithoutPage(goneObject(record, locale))
  const stood = await objects.get(key)
  const site = stood && parseSiteObject(stood.body)
  if (stood?.body === body || (site?.ok && site.value.article !== record.article)) return true
  return (await objects.put(key, body, stood ? { etag: stood.etag } : { absent: true })).ok
}
