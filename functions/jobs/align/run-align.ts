/**
 * The align job: links the sentences of an existing translation with those of the original, makes drafts of them, and
 * shows them. Links that people made stay as they are. Every step is stored once, so a run that stops half-way or comes
 * twice does no harm.
 */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { abandonUpload } from '../../../shared/pipeline/abandon-upload.ts'
import { type ReadAlignment, readAlignment } from '../../../shared/pipeline/alignments.ts'
import { readDocument, readRevision } from '../../../shared/pipeline/document.ts'
import { type Job, type JobOutcome, jobDone, jobLater } from '../../../shared/pipeline/jobs.ts'
import { readArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { alignDocuments } from './align-documents.ts'
import { applyLinks } from './apply-links.ts'

type AlignJob = Extract<Job, { kind: 'align' }>

export async function runAlign(ports: Ports, job: AlignJob): Promise<JobOutcome> {
  const { article, locale, n } = job
  const { objects } = ports
  const record = (await readArticleRecord(objects, article))?.value
  // The upload never committed, and its lease is over.
  if (!record) await abandonUpload(ports, article)
  const existing = record?.translations?.[locale]
  if (!record || record.spent || record.withdrawnAt !== undefined || !existing) return jobDone
  const translation = await readRevision(objects, article, existing.id)
  if (!translation) throw new Error(`${keys.document(article, existing.id)} is missing`)
  const newest = await readAlignment(objects, article, locale, n)
  const isCurrent = newest?.alignment.translation === existing.id
  // A later translation has its own job.
  if (n !== undefined && !isCurrent) return jobDone
  const today = await readDocument(objects, record)
  const texts = { record, locale, source: today, translation }
  const state = isCurrent ? await stateOf(ports, newest, job) : await alignDocuments(ports, texts, newest)
  // The article got another translation meanwhile. Links with this one must not stay the newest.
  const now = (await readArticleRecord(objects, article))?.value
  if (state.alignment.translation !== existing.id || now?.translations?.[locale]?.id !== existing.id)
    return jobLater(1, 'another translation came meanwhile')
  // Drafts name the wording that was aligned, so what a revision has changed since is stale.
  const { source: aligned } = state.alignment
  const source = aligned === record.source.id ? today : await readRevision(objects, article, aligned)
  if (!source) throw new Error(`${keys.document(article, aligned)} is missing`)
  const outcome = await applyLinks(ports, { ...texts, source, state, isChange: n !== undefined })
  if (outcome.outcome === 'done' && n === undefined) await translateRest(ports, record, locale)
  return outcome
}

/** The state whose drafts the job stores: that of its change, or the machine's. A person's changes have their own jobs. */
async function stateOf(
  { objects }: Ports,
  newest: ReadAlignment,
  { article, locale, n }: AlignJob,
): Promise<ReadAlignment> {
  const { first } = newest.alignment
  const machines = n !== undefined || newest.alignment.n === first ? newest : null
  return machines ?? (await readAlignment(objects, article, locale, first)) ?? newest
}

/** What the translation does not cover, such as sentences that a revision added, is translated as usual. */
async function translateRest(ports: Ports, { article }: ArticleRecord, locale: Locale): Promise<void> {
  await sendMessages(ports, await enqueue(ports, [{ job: { kind: 'translate', article, locale }, delaySeconds: 1 }]))
}
