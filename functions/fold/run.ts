/** Folds a log's tail into its next generation: indexes and memories alike. */
import { rowsTail } from '../../shared/article/row.ts'
import { vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { done, type Entry, type Job, later, type Outcome } from '../../shared/jobs.ts'
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

/** How often a fold that meets another is put off; the cron's next one takes what is left. */
const mostWaits = 10

export async function run(ports: Ports, job: Extract<Job, { kind: 'fold' }>, { waits }: Entry): Promise<Outcome> {
  const result = await foldLog(ports, job.log)
  if (!result) return { outcome: 'dead', reason: `there is no log ${job.log}` }
  if (!result.ok) return waits < mostWaits ? later(2, 'another fold was under way') : done
  return result.more ? later(1, 'its tail is longer than one fold takes') : done
}

async function foldLog(ports: Ports, log: string): Promise<FoldResult | undefined> {
  const result = await logs.get(log)?.(ports)
  if (result?.ok && result.folded > 0) ports.log({ event: 'folded', log, records: result.folded })
  return result
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
  const result = await foldLog(ports, log)
  if (result?.ok && result.more) await send(ports, await post(ports, [{ job: { kind: 'fold', log }, delaySeconds: 1 }]))
}
