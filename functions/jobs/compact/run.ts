/**
 * The compact job: merges a log's tail into its next generation, for indexes and memories alike. Also removes an erased
 * article from a log.
 */
import { rowsTail } from '../../../shared/article/row.ts'
import { shardOf, vocabularyLog, without } from '../../../shared/glossary/vocabulary.ts'
import { type Locale, languagePairs } from '../../../shared/locales/locale.ts'
import { foldMemory } from '../../../shared/memory/fold.ts'
import { forgetArticle } from '../../../shared/memory/forget.ts'
import { memoryLog } from '../../../shared/memory/head.ts'
import { done, type Entry, type Job, later, type Outcome } from '../../../shared/pipeline/jobs.ts'
import { post, send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { changeShard, type FoldResult, fold } from '../../../shared/storage/log.ts'
import { purge } from '../../../shared/storage/purge.ts'
import { tellError } from '../../../shared/tell-error.ts'
import { foldArticles } from './articles.ts'

type Folded = {
  fold(ports: Ports): Promise<FoldResult>
  /** Removes an article from the compacted part. False if another writer was faster, or the store is busy. */
  forget(ports: Ports, article: string): Promise<boolean>
}

const vocabulary: Folded = {
  fold: ({ objects, newId }) => fold(objects, vocabularyLog, newId),
  forget: async ({ objects, newId }, article) =>
    (await changeShard(objects, vocabularyLog, shardOf(article), newId, (shard) => without(shard, article))) &&
    purge(objects, vocabularyLog.name, ['shards']),
}

const memory = (a: Locale, b: Locale): Folded => ({
  fold: ({ objects, newId }) => foldMemory(objects, a, b, newId),
  forget: async ({ objects, newId }, article) =>
    (await forgetArticle(objects, a, b, newId, article)) &&
    purge(objects, memoryLog(a, b).name, ['shards', 'directory']),
})

/** All logs, by their names in the store. */
const logs = new Map<string, Folded>([
  // The last index record of an erased article is blank, so compacting it removes the article.
  [rowsTail.name, { fold: foldArticles, forget: async () => true }],
  [vocabularyLog.name, vocabulary],
  ...languagePairs.map(({ locales: [a, b] }): [string, Folded] => [memoryLog(a, b).name, memory(a, b)]),
])

/**
 * How often a job waits for another compaction; after that the cron's next compaction takes what is left. A job that
 * removes an erased article has no such limit.
 */
const mostWaits = 10

export async function run(ports: Ports, job: Extract<Job, { kind: 'fold' }>, { waits }: Entry): Promise<Outcome> {
  const result = await foldLog(ports, job.log)
  if (!result) return { outcome: 'dead', reason: `there is no log ${job.log}` }
  if (!result.ok) return job.without || waits < mostWaits ? quicker : done
  if (result.more) return later(1, 'its tail is longer than one fold takes')
  return !job.without || (await logs.get(job.log)?.forget(ports, job.without)) ? done : quicker
}

const quicker = later(2, 'another fold was under way')

async function foldLog(ports: Ports, log: string): Promise<FoldResult | undefined> {
  const result = await logs.get(log)?.fold(ports)
  if (result?.ok && result.folded > 0) ports.log({ event: 'folded', log, records: result.folded })
  return result
}

/**
 * Compacts the tails of all logs; the sweeper's cron calls it. If a tail is too long for one compaction, a job does the
 * rest. A failing log does not stop the others.
 */
export async function foldAll(ports: Ports): Promise<void> {
  for (const log of logs.keys()) {
    await foldOne(ports, log).catch((error: unknown) => {
      ports.log({ event: 'fold-broke', log, reason: tellError(error) })
    })
  }
}

async function foldOne(ports: Ports, log: string): Promise<void> {
  const result = await foldLog(ports, log)
  if (result?.ok && result.more) await send(ports, await post(ports, [{ job: { kind: 'fold', log }, delaySeconds: 1 }]))
}
