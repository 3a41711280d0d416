/**
 * The translate job: fills a version's segments from what is stored, then from memory, then from the engines in their
 * order; to translate again, from the engines alone. Each call's result is stored at once. A long article is split into jobs of its parts. If the engines are
 * unavailable, the job is postponed. Every run starts from what is stored, so runs in sequence never pay twice.
 */

import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { type DraftTranslation, mergeDrafts } from '../../../shared/article/draft-translation.ts'
import { type SourceSegment, segmentsToTranslate } from '../../../shared/article/source-segment.ts'
import { pairName } from '../../../shared/locales/locale.ts'
import { abandonUpload } from '../../../shared/pipeline/abandon-upload.ts'
import { assemble, enqueueGlossaryJob } from '../../../shared/pipeline/assemble.ts'
import { type OpenDocument, openDocument } from '../../../shared/pipeline/document.ts'
import { type JobOutcome, jobDone, jobLater, type OutboxEntry } from '../../../shared/pipeline/jobs.ts'
import { readArticleRecord, readDraftsOfPart, readGlossary } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { minWriteIntervalMs } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { engineExamples } from './engine-context.ts'
import { articleEngines, outcomeOfStops, type StopReason } from './engines.ts'
import { fillFromEngine } from './fill-from-engine.ts'
import { fillFromMemory } from './fill-from-memory.ts'
import { addDraftsToMemory } from './remember-drafts.ts'
import { partsOf, segmentsToFill, spareAnswers } from './segments-to-fill.ts'
import { storeDrafts } from './store-drafts.ts'
import { suggestionsFor } from './suggest.ts'
import type { TranslateJob, TranslateWork } from './work.ts'

/** If a memory's log has this many records in its tail, a compaction is enqueued. */
const longTail = 32

/** Waits while this process runs the same job, because both would pay for the same texts. */
export async function runTranslate(ports: Ports, job: TranslateJob, entry: OutboxEntry): Promise<JobOutcome> {
  const { underWay, settings } = ports
  const name = [job.article, job.locale, ...(job.part ? [job.part.source, job.part.at] : [])].join('/')
  if ((underWay.get(name) ?? 0) > ports.now()) return jobLater(2, 'the same was being translated')
  const until = ports.now() + settings.leaseMs
  underWay.set(name, until)
  try {
    return await translate(ports, job, entry)
  } finally {
    if (underWay.get(name) === until) underWay.delete(name)
  }
}

async function translate(ports: Ports, job: TranslateJob, entry: OutboxEntry): Promise<JobOutcome> {
  const { article, locale } = job
  const startedAt = ports.now()
  const record = (await readArticleRecord(ports.objects, article))?.value
  // The upload never committed, and its lease is over.
  if (!record) await abandonUpload(ports, article)
  if (!record || record.spent || !record.targets.includes(locale)) return jobDone
  if (record.withdrawnAt !== undefined) return showStored(ports, article, locale)
  // A revision has its own job.
  if (job.part && job.part.source !== record.source.id) return jobDone
  const again = isRetry(entry)
  const document = await openDocument(ports.objects, record)
  const isLong = document.parts.length > 1
  if (isLong && !job.part) return shareOut(ports, record, document, job, entry)
  const part = job.part?.at ?? 0
  const all = segmentsToTranslate(await document.read(part))
  const drafts = await readDraftsOfPart(ports.objects, record, locale, part)
  const touched = isLong ? document.parts[part]?.segments : undefined
  const { retriedAt } = entry
  const work: TranslateWork = {
    ports,
    record,
    locale,
    part,
    all,
    drafts,
    touched,
    round: job.round,
    isRetry: again,
    startedAt,
    retriedAt,
  }
  // On the first run of a short, new article nobody can have written anything.
  const mayHaveEdits = again || entry.postponements > 0 || record.number > 1 || isLong || job.round !== undefined
  const missing = await segmentsToFill(work, mayHaveEdits)
  try {
    return await fill(work, entry, missing)
  } catch (error) {
    // Even if the rest can't be translated, text that left the original must leave readers' pages.
    if (record.number > 1) await finish(work)
    throw error
  }
}

async function fill(work: TranslateWork, entry: OutboxEntry, toFill: SourceSegment[]): Promise<JobOutcome> {
  const { ports, record, locale, touched, all, round, isRetry: again } = work
  // Memory would give back the draft that somebody is not content with.
  const missing = toFill.length > 0 && !round ? await useMemory(work, toFill) : toFill
  const stored = again ? mergeDrafts(work.drafts) : undefined
  // For a long article, `shareOut` has already done this.
  if (record.number > 1 && !touched && !round && missing.length > 0) await showEarly(work)
  work.suggestions = await suggestionsFor(ports.objects, record.source.locale, locale, missing, work.memory)
  const { fresh, stops } = await useEngines(work, missing)
  const owed = all.flatMap(({ id }) => stored?.get(id) ?? []).filter(({ origin }) => origin === 'engine')
  await addDraftsToMemory(ports, record, locale, all, [...owed, ...fresh])
  ports.log({
    event: 'translated',
    article: record.article,
    locale,
    asked: missing.length,
    filled: fresh.length,
    again,
  })
  const outcome = await finish(work)
  return outcome.outcome === 'done' && stops ? outcomeOfStops(stops, entry) : outcome
}

/** Shows what there is of a long article, and enqueues a job for each part that has segments to fill. */
async function shareOut(
  ports: Ports,
  { article, source }: ArticleRecord,
  { parts }: OpenDocument,
  { locale, round }: TranslateJob,
  entry: OutboxEntry,
): Promise<JobOutcome> {
  const result = await assemble(ports, article, locale, { relist: true })
  // Assembles first, because a run that is postponed for a busy view must not have enqueued these jobs already.
  if (!result.ok) return result.reason === 'busy' ? writing : jobDone
  const asked = round ? partsOf(round, parts) : result.unfilled
  const jobs = asked.map((at): { job: TranslateJob } => ({
    job: { kind: 'translate', article, locale, part: { source: source.id, at }, ...(round && { round }) },
  }))
  await enqueueGlossaryJob(ports, article, locale, result)
  await sendMessages(ports, await enqueue(ports, jobs, { retriedAt: entry.retriedAt }))
  return jobDone
}

/** True if an earlier run stopped half-way. */
const isRetry = ({ attempts, losses }: OutboxEntry): boolean => attempts + losses > 0

const writing = jobLater(1, 'the version was being written')

/** Stores what memory has, and returns the segments that it lacks. */
async function useMemory(work: TranslateWork, missing: SourceSegment[]): Promise<SourceSegment[]> {
  const { ports, record, locale } = work
  const { drafts, memory } = await fillFromMemory(ports.objects, record.source.locale, locale, missing, work.all)
  work.memory = memory
  if (memory.tail.length >= longTail && work.part === 0) {
    const log = keys.memory(pairName(record.source.locale, locale))
    await sendMessages(ports, await enqueue(ports, [{ job: { kind: 'compact', log } }]))
  }
  const found = new Set(drafts.map(({ segment }) => segment))
  const segments = missing.filter(({ id }) => found.has(id))
  if (drafts.length > 0) await storeDrafts(work, 'memory', segments, { drafts })
  return missing.filter(({ id }) => !found.has(id))
}

/**
 * Calls the engines; each gets what those before it left. `stops` says why segments are left after the last; null if
 * none are.
 */
async function useEngines(
  work: TranslateWork,
  missing: SourceSegment[],
): Promise<{ fresh: DraftTranslation[]; stops: StopReason[] | null }> {
  const { ports, record, locale, all, round, startedAt, retriedAt } = work
  const from = record.source.locale
  const fresh: DraftTranslation[] = []
  const stops: StopReason[] = []
  if (missing.length === 0) return { fresh, stops: null }
  const chosen = articleEngines(ports.engines, round?.engines ?? record.engines)
  // The other half of the lease is for the last call, which may take that long.
  const mayCall = () => ports.now() < startedAt + ports.settings.leaseMs / 2
  const signal = AbortSignal.timeout(ports.settings.leaseMs * 0.9)
  const glossary = () => readGlossary(ports.objects, pairName(from, locale))
  const examples = (segments: SourceSegment[], most: number) =>
    engineExamples(ports.objects, from, locale, segments, most, work.memory)
  let left = missing
  for (const [at, engine] of chosen.entries()) {
    const strings = spareAnswers(work, engine.name)
    const filled = await fillFromEngine(
      {
        ...{ engine, from, to: locale, all, spareAnswers: strings, title: record.title },
        ...{ glossary, examples, signal, retriedAt, mayCall },
        hasFallback: at < chosen.length - 1,
        async store(given) {
          await storeDrafts(work, 'engine', given.segments, given)
          fresh.push(...given.drafts)
        },
      },
      left,
    )
    left = filled.unfilled
    if (left.length === 0) return { fresh, stops: null }
    if (filled.late || signal.aborted) return { fresh, stops: ['late'] }
    if (filled.failure) stops.push({ engine: engine.name, failure: filled.failure })
  }
  return { fresh, stops: chosen.length === 0 ? ['no engine'] : stops }
}

/**
 * Removes dropped text from readers' pages at once, because engines may take a minute. If that fails, `finish` does it.
 */
async function showEarly(work: TranslateWork): Promise<void> {
  const { ports, record, locale, drafts } = work
  const result = await assemble(ports, record.article, locale, { drafts })
  if (result.ok && result.changed) work.shownAt = ports.now()
}

/** For a withdrawn article: an earlier, postponed run may have stored drafts that no view shows yet. */
async function showStored(ports: Ports, article: string, locale: TranslateJob['locale']): Promise<JobOutcome> {
  const result = await assemble(ports, article, locale)
  if (result.ok) await enqueueGlossaryJob(ports, article, locale, result)
  return !result.ok && result.reason === 'busy' ? jobLater(1, 'the version was being written') : jobDone
}

/** Shows what there is, and enqueues a glossary job if pairs are new to it. */
async function finish(work: TranslateWork): Promise<JobOutcome> {
  const { ports, record, locale, drafts, touched, shownAt } = work
  const { article } = record
  if (shownAt !== undefined) await ports.pause(Math.max(0, shownAt + minWriteIntervalMs - ports.now()))
  // Lists the article again even without a change, because the run that stored these views may have stopped before the
  // listing.
  const result = await assemble(ports, article, locale, { drafts, changedSegments: touched, relist: true })
  if (!result.ok) return result.reason === 'busy' ? writing : jobDone
  await enqueueGlossaryJob(ports, article, locale, result)
  return jobDone
}
