/**
 * The compact job: merges a log's tail into its next generation, for indexes and memories alike. Also removes an erased
 * article or person from a log.
 */
import { indexLog } from '../../../shared/article/index-record.ts'
import { errorMessage } from '../../../shared/error-message.ts'
import { shardOf, vocabularyLog, withoutArticle } from '../../../shared/glossary/vocabulary.ts'
import { type Locale, languagePairs, pairName } from '../../../shared/locales/locale.ts'
import { type BeforeCommit, compactMemory } from '../../../shared/memory/compact-memory.ts'
import { forgetArticle } from '../../../shared/memory/forget-article.ts'
import { hasLexicon, isOutgrown } from '../../../shared/memory/lexicon-record.ts'
import { type MemoryManifest, memoryLog } from '../../../shared/memory/memory-manifest.ts'
import { workLog } from '../../../shared/people/assignment.ts'
import { directoryLog } from '../../../shared/people/directory.ts'
import { trailLog } from '../../../shared/people/trail.ts'
import { type Job, type JobOutcome, jobDone, jobLater, type OutboxEntry } from '../../../shared/pipeline/jobs.ts'
import { enqueue, type QueuedEntry, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type CompactionResult, changeShard, compact, type Log } from '../../../shared/storage/log.ts'
import { purgeUnnamed } from '../../../shared/storage/purge.ts'
import { compactArticleLists } from './article-lists.ts'

type Folded = {
  fold(ports: Ports): Promise<CompactionResult>
  /** Removes an article or a person from the compacted part. False if another writer was faster, or the store is busy. */
  forget(ports: Ports, erased: string): Promise<boolean>
}

const vocabulary: Folded = {
  fold: ({ objects, newId }) => compact(objects, vocabularyLog, newId),
  forget: async ({ objects, newId }, article) =>
    (await changeShard(objects, vocabularyLog, shardOf(article), newId, (shard) => withoutArticle(shard, article))) &&
    purgeUnnamed(objects, vocabularyLog.name, ['shards']),
}

const directory: Folded = {
  fold: ({ objects, newId }) => compact(objects, directoryLog, newId),
  // Whoever is gone is listed without a name, so only the shards of earlier compactions still name them.
  forget: ({ objects }) => purgeUnnamed(objects, directoryLog.name, ['shards']),
}

const memory = (a: Locale, b: Locale): Folded => ({
  fold: (ports) =>
    withLexiconJob(
      ports,
      pairName(a, b),
      (next) => isOutgrown(ports.objects, a, b, next),
      (beforeCommit) => compactMemory(ports.objects, a, b, ports.newId, undefined, beforeCommit),
    ),
  forget: async (ports, article) =>
    (await withLexiconJob(
      ports,
      pairName(a, b),
      () => hasLexicon(ports.objects, a, b),
      (beforeCommit) => forgetArticle(ports.objects, a, b, ports.newId, article, beforeCommit),
    )) && purgeUnnamed(ports.objects, memoryLog(a, b).name, ['shards', 'directory']),
})

/** A log with ids of articles and nothing else of them: whoever reads it finds that an erased one is gone. */
const ofIds = <R, S extends object>(log: Log<R, S>): [string, Folded] => [
  log.name,
  { fold: ({ objects, newId }) => compact(objects, log, newId), forget: async () => true },
]

/** Changes a memory. If its lexicon is then to be learnt again, the job is stored before the change and sent after it. */
async function withLexiconJob<T>(
  ports: Ports,
  pair: string,
  isOwed: (next: MemoryManifest) => Promise<boolean>,
  change: (beforeCommit: BeforeCommit) => Promise<T>,
): Promise<T> {
  const queued: QueuedEntry[] = []
  const result = await change(async (next) => {
    if (await isOwed(next))
      queued.push(...(await enqueue(ports, [{ job: { kind: 'lexicon', pair }, delaySeconds: 1 }])))
  })
  await sendMessages(ports, queued)
  return result
}

/** All logs, by their names in the store. */
const logs = new Map<string, Folded>([
  // The last index record of an erased article is blank, so compacting it removes the article.
  [indexLog.name, { fold: compactArticleLists, forget: async () => true }],
  [vocabularyLog.name, vocabulary],
  [directoryLog.name, directory],
  ofIds(trailLog),
  ofIds(workLog),
  ...languagePairs.map(({ locales: [a, b] }): [string, Folded] => [memoryLog(a, b).name, memory(a, b)]),
])

/**
 * How often a job waits for another compaction; after that the cron's next compaction takes what is left. A job that
 * removes what is erased has no such limit.
 */
const maxWaits = 10

export async function runCompact(
  ports: Ports,
  job: Extract<Job, { kind: 'compact' }>,
  { postponements: waits }: OutboxEntry,
): Promise<JobOutcome> {
  const result = await foldLog(ports, job.log)
  if (!result) return { outcome: 'dead', reason: `there is no log ${job.log}` }
  if (!result.ok) return job.erased || waits < maxWaits ? quicker : jobDone
  if (result.more) return jobLater(1, 'its tail is longer than one fold takes')
  return !job.erased || (await logs.get(job.log)?.forget(ports, job.erased)) ? jobDone : quicker
}

const quicker = jobLater(2, 'another fold was under way')

async function foldLog(ports: Ports, log: string): Promise<CompactionResult | undefined> {
  const result = await logs.get(log)?.fold(ports)
  if (result?.ok && result.compacted > 0) ports.log({ event: 'compacted', log, records: result.compacted })
  return result
}

/**
 * Compacts the tails of all logs; the sweeper's cron calls it. If a tail is too long for one compaction, a job does the
 * rest. A failing log does not stop the others.
 */
export async function compactAll(ports: Ports): Promise<void> {
  for (const log of logs.keys()) {
    await foldOne(ports, log).catch((error: unknown) => {
      ports.log({ event: 'compaction-failed', log, reason: errorMessage(error) })
    })
  }
}

async function foldOne(ports: Ports, log: string): Promise<void> {
  const result = await foldLog(ports, log)
  if (result?.ok && result.more)
    await sendMessages(ports, await enqueue(ports, [{ job: { kind: 'compact', log }, delaySeconds: 1 }]))
}
