/**
 * The recheck job: finds the versions that contain a changed term, and enqueues a glossary job for each of them. Its
 * entry is stored before the glossary is, so it waits until the change is there, and gives up if it never comes.
 */
import type { Term } from '../../shared/glossary/term.ts'
import {
  hasAnyTerm,
  type Vocabulary,
  versionName,
  versionsWithTerms,
  vocabularyLog,
} from '../../shared/glossary/vocabulary.ts'
import { pairName } from '../../shared/locales/locale.ts'
import { awaitChange, type Job, type JobOutcome, jobDone, type OutboxEntry } from '../../shared/pipeline/jobs.ts'
import { readGlossary } from '../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { readVersion } from '../../shared/pipeline/version.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { readLog } from '../../shared/storage/log.ts'

type RecheckJob = Extract<Job, { kind: 'recheck' }>

/** Versions read by one job; a next job reads the rest. */
const pageSize = 200

/** Months of the index of terms held in memory at once. */
const monthsRead = 6

export async function runRecheck(ports: Ports, job: RecheckJob, entry: OutboxEntry): Promise<JobOutcome> {
  const { pair, number, terms, after = '' } = job
  if ((await readGlossary(ports.objects, pair)).number < number) return awaitChange(entry)
  const found = (await findAll(ports.objects, terms)).filter((name) => versionName(name) > after)
  const page = found.slice(0, pageSize)
  const held = await mapConcurrent(page, async ({ article, locale }): Promise<Job[]> => {
    const version = await readVersion(ports.objects, article, locale)
    if (!version || pairName(version.sourceLocale, locale) !== pair || !hasAnyTerm(version, terms)) return []
    return [{ kind: 'glossary', article, locale, termsOnly: true }]
  })
  const last = page.at(-1)
  const next: Job[] = last && found.length > page.length ? [{ ...job, after: versionName(last) }] : []
  const jobs = [...held.flat(), ...next]
  await sendMessages(
    ports,
    await enqueue(
      ports,
      jobs.map((job) => ({ job })),
    ),
  )
  ports.log({ event: 'rechecked', pair, terms: terms.length, read: page.length, held: held.flat().length })
  return jobDone
}

/** In order of their names. */
async function findAll(objects: Objects, terms: readonly Term[]): Promise<Vocabulary[]> {
  const found: Vocabulary[] = []
  let months: string[] = []
  for (let after = ''; ; after = months[monthsRead - 1] ?? '') {
    const { shards } = await readLog(objects, vocabularyLog, (names) => {
      months = names.filter((name) => name > after).sort()
      return months.slice(0, monthsRead)
    })
    found.push(...[...shards.values()].flatMap((shard) => versionsWithTerms(shard, terms)))
    if (months.length <= monthsRead) break
  }
  return found.sort((a, b) => (versionName(a) < versionName(b) ? -1 : 1))
}
