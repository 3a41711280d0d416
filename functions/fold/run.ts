/** Folds a log's tail into its next generation: indexes and memories alike. */
import { rowsTail } from '../../shared/article/row.ts'
import { vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { done, type Job, later, type Outcome } from '../../shared/jobs.ts'
import { locales } from '../../shared/locale.ts'
import { foldMemory } from '../../shared/memory/fold.ts'
import { memoryLog } from '../../shared/memory/head.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { type FoldResult, fold } from '../../shared/store/log.ts'
import { post, send } from '../../shared/store/outbox.ts'
import { foldArticles } from './articles.ts'

/** Every log that there is, by its name in the store. */
const logs = new Map<string, (ports: Ports) => Promise<FoldResult>>([
  [rowsTail.name, foldArticles],
  [vocabularyLog.name, (ports) => fold(ports.objects, vocabularyLog, ports.newId)],
  ...locales.flatMap((a) =>
    locales
      .filter((b) => a < b)
      .map((b): [string, (ports: Ports) => Promise<FoldResult>] => [
        memoryLog(a, b).name,
        (ports) => foldMemory(ports.objects, a, b, ports.newId),
      ]),
  ),
])

export async function run(ports: Ports, job: Extract<Job, { kind: 'fold' }>): Promise<Outcome> {
  const result = await logs.get(job.log)?.(ports)
  if (!result) return { outcome: 'dead', reason: `there is no log ${job.log}` }
  if (!result.ok) return done
  if (result.folded > 0) ports.log({ event: 'folded', log: job.log, records: result.folded })
  return result.more ? later(1, 'its tail is longer than one fold takes') : done
}

/**
 * Folds what has gathered in every log; the sweeper's cron calls it. What one fold can't take is a job, and a log that
 * can't be folded holds up no other.
 */
export async function foldAll(ports: Ports): Promise<void> {
  for (const log of logs.keys()) {
    await foldOne(ports, log).catch((error: unknown) => {
      ports.log({ event: 'fold-broke', log, reason: error instanceof Error ? error.message : 'unknown' })
    })
  }
}

async function foldOne(ports: Ports, log: string): Promise<void> {
  const job = { kind: 'fold', log } as const
  const outcome = await run(ports, job)
  if (outcome.outcome === 'later') await send(ports, await post(ports, [{ job, delaySeconds: outcome.afterSeconds }]))
}
