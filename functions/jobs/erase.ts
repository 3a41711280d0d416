/**
 * Erases an article whose record is a tombstone: its addresses answer 410, all its objects except the record are
 * deleted, and the logs remove it. Work in progress may still write afterwards, so the job repeats until nothing new
 * has appeared.
 */

import { gone } from '../../shared/article/derive-page.ts'
import { type Head, localesOf, slugsOf } from '../../shared/article/head.ts'
import { blankRow, rowsTail } from '../../shared/article/row.ts'
import { vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { type Locale, languagePairs } from '../../shared/locales/locale.ts'
import { readHead } from '../../shared/pipeline/gather.ts'
import { backOffSeconds, done, type Entry, type Job, later, type Outcome } from '../../shared/pipeline/jobs.ts'
import { post, send } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { parseSite, writeSite } from '../../shared/pipeline/site.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { eachOf, listAll } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { append } from '../../shared/storage/log.ts'

export type EraseJob = Extract<Job, { kind: 'erase' }>

/** After so many waits, about eight minutes, the request that decided is over, so its decision will never be stored. */
const mostWaits = 8

export async function run(ports: Ports, { article }: EraseJob, entry: Entry): Promise<Outcome> {
  const { objects } = ports
  const head = (await readHead(objects, article))?.value
  if (head?.deletedAt === undefined)
    return entry.waits < mostWaits ? later(backOffSeconds(entry.waits + 1), 'the decision is not there yet') : done
  const addresses = localesOf(head).flatMap((locale) => slugsOf(head, locale).map((slug) => ({ locale, slug })))
  const closed = await eachOf(addresses, ({ locale, slug }) => close(objects, head, locale, slug))
  if (closed.includes(false)) return later(1, 'its address was being written')
  const left = (await listAll(objects, keys.article(article))).filter((key) => key !== keys.head(article))
  await objects.delete(left)
  await append(objects, rowsTail, ports.newId(), blankRow(head))
  const logs = [rowsTail.name, vocabularyLog.name, ...languagePairs.map(({ name }) => keys.memory(name))]
  const jobs = logs.map((log) => ({ job: { kind: 'fold', log, without: article } satisfies Job, delaySeconds: 1 }))
  await send(ports, await post(ports, jobs))
  ports.log({ event: 'erased', article, objects: left.length })
  const waitMs = Math.max(requestMs, 2 * ports.settings.leaseMs)
  const isOver = left.length === 0 && ports.now() >= head.deletedAt + waitMs
  return isOver ? done : later(Math.ceil(waitMs / 1000), 'what was under way may still write')
}

/** The longest time that a request takes; a job takes at most two leases. */
const requestMs = 120_000

/** False when somebody else writes it, or the store wants a pause. */
async function close(objects: Objects, head: Head, locale: Locale, slug: string): Promise<boolean> {
  const key = keys.site(locale, slug)
  const body = writeSite(gone(head, locale), slug)
  const stood = await objects.get(key)
  const site = stood && parseSite(stood.body)
  if (stood?.body === body || (site?.ok && site.value.article !== head.article)) return true
  return (await objects.put(key, body, stood ? { etag: stood.etag } : { absent: true })).ok
}
