/**
 * The person job: lists a person in the directory as their record has them now. If name or wish has changed, it also has
 * the pages derived again that credit them. The names come from the records, so it only has to find the pages.
 */
import type { ArticleRecord } from '../../shared/article/article-record.ts'
import { creditedIn } from '../../shared/article/credits.ts'
import { directoryEntryOf, directoryLog } from '../../shared/people/directory.ts'
import { awaitChange, type Job, type JobOutcome, jobDone, type OutboxEntry } from '../../shared/pipeline/jobs.ts'
import { enqueue, sendMessages } from '../../shared/pipeline/outbox.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { storedArticles } from '../../shared/pipeline/stored-articles.ts'
import { readVersionFacts } from '../../shared/pipeline/version.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { appendRecord } from '../../shared/storage/log.ts'

type PersonJob = Extract<Job, { kind: 'person' }>

/** Articles looked through by one job; a next job does the rest. Each takes some calls to the store. */
const pageSize = 100

export async function runPerson(ports: Ports, job: PersonJob, entry: OutboxEntry): Promise<JobOutcome> {
  const record = (await readPersonRecord(ports.objects, job.person))?.value
  if (!record || record.number < job.number) return awaitChange(entry)
  const owed: Job[] = []
  if (job.after === undefined) {
    await appendRecord(ports.objects, directoryLog, ports.newId(), directoryEntryOf(record))
    if (record.state === 'gone') owed.push({ kind: 'compact', log: directoryLog.name, erased: record.id })
  }
  if (job.renamed) owed.push(...(await findPages(ports, job)))
  const jobs = owed.map((each) => ({ job: each }))
  await sendMessages(ports, await enqueue(ports, jobs))
  return jobDone
}

/** The jobs for the pages of the next articles, and for the articles after them. */
async function findPages(ports: Ports, job: PersonJob): Promise<Job[]> {
  const { records, next } = await storedArticles(ports.objects, { cursor: job.after, limit: pageSize })
  const found = (await mapConcurrent(records, (record) => pagesThatCredit(ports, job.person, record))).flat()
  ports.log({ event: 'renamed', person: job.person, articles: records.length, pages: found.length })
  return [...found, ...(next === undefined ? [] : [{ ...job, after: next }])]
}

async function pagesThatCredit({ objects }: Ports, person: string, record: ArticleRecord): Promise<Job[]> {
  const { article, targets } = record
  const read = await mapConcurrent(targets, (locale) => readVersionFacts(objects, article, locale))
  return read.flatMap((version): Job[] =>
    version && creditedIn(version.value).has(person)
      ? [{ kind: 'assemble', article, locale: version.value.locale, names: true }]
      : [],
  )
}
