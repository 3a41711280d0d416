/**
 * The assemble job. It follows a correction or an editor's decision: derives the version's views again, adds the
 * segment to memory, and records source issues.
 */

import type { Edit } from '../../shared/article/edit.ts'
import { isReviewed, type SegmentPair, translatedSource } from '../../shared/article/segment-pair.ts'
import { vocabularyLog, vocabularyOfTexts } from '../../shared/glossary/vocabulary.ts'
import { contextHash } from '../../shared/memory/memory-entry.ts'
import { addToMemory } from '../../shared/memory/translation-memory.ts'
import { abandonUpload } from '../../shared/pipeline/abandon-upload.ts'
import { assemble, enqueueGlossaryJob } from '../../shared/pipeline/assemble.ts'
import { type Job, type JobOutcome, jobDone, jobLater } from '../../shared/pipeline/jobs.ts'
import { readArticleRecord, readEdit } from '../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { recordSourceIssue } from '../../shared/pipeline/source-issues.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { appendRecord } from '../../shared/storage/log.ts'

export type AssembleJob = Extract<Job, { kind: 'assemble' }>

/** Handles several jobs of one version in one assembly. */
export async function runAssemble(ports: Ports, jobs: AssembleJob[]): Promise<JobOutcome> {
  return (await updateAll(ports, jobs, true)) ? jobDone : jobLater(2, 'the version was being written')
}

/** The same for jobs of one version at once, outside the queue. Returns whether views and memory were updated. */
export const updateViewsAndMemory = (ports: Ports, jobs: AssembleJob[]): Promise<boolean> =>
  updateAll(ports, jobs, false)

async function updateAll(ports: Ports, jobs: AssembleJob[], again: boolean): Promise<boolean> {
  const [first] = jobs
  if (!first) return true
  const edits = (await mapConcurrent(jobs, (job) => readEditOf(ports, job))).flatMap((edit) => (edit ? [edit] : []))
  await noteWords(ports, first, edits)
  for (const edit of edits) if (edit.factual) await recordSourceIssue(ports, first.article, first.locale, edit)
  const anew = jobs.some((job) => job.fromScratch)
  // A job without an edit concerns more than single segments, unless only names have changed.
  const whole = anew || jobs.some(({ edit, names }) => !edit && !names)
  const touched = edits.map(({ segment }) => segment)
  const result = await assemble(ports, first.article, first.locale, {
    relist: again,
    fromScratch: anew,
    changedSegments: touched,
    whole,
  })
  if (!result.ok && result.reason === 'busy') return false
  if (!result.ok) {
    // If the upload never committed and its lease is over, give it up. Otherwise there is nothing to assemble.
    await abandonUpload(ports, first.article)
    return true
  }
  // A view derived from scratch has its term hits, but the words of a draft that it shows first may not be in the index
  // of terms yet. The glossary job adds them.
  await enqueueGlossaryJob(ports, first.article, first.locale, { termsPending: result.termsPending || anew })
  await rememberEdits(ports, first, edits, result.segments)
  return true
}

const readEditOf = (ports: Ports, { article, locale, edit }: AssembleJob): Promise<Edit | null> =>
  edit ? readEdit(ports.objects, article, locale, edit.segment, edit.n) : Promise.resolve(null)

/** Adds the words of people's texts to the index of terms before the glossary is read, as for drafts. */
async function noteWords(ports: Ports, { article, locale }: AssembleJob, edits: Edit[]): Promise<void> {
  const texts = edits.filter(({ origin }) => origin === 'person').map(({ target }) => target.text)
  if (texts.length > 0)
    await appendRecord(ports.objects, vocabularyLog, ports.newId(), vocabularyOfTexts(article, locale, texts))
}

type Source = Pick<SegmentPair, 'id' | 'source' | 'sourceHash' | 'link'>

/** Adds edits to memory that a person wrote or approved, except where the source has changed since. */
async function rememberEdits(
  ports: Ports,
  { article, locale }: AssembleJob,
  edits: Edit[],
  sources: Source[],
): Promise<void> {
  const approved = edits.flatMap((edit) => {
    const at = sources.findIndex(({ id }) => id === edit.segment)
    const segment = sources[at]
    if (!segment || edit.sourceHash !== segment.sourceHash) return []
    return edit.origin === 'person' || isReviewed(edit) ? [{ edit, segment, at }] : []
  })
  if (approved.length === 0) return
  const record = (await readArticleRecord(ports.objects, article))?.value
  if (!record) return
  const from = record.source.locale
  const pairs = approved.map(({ edit, segment, at }) => {
    const context = contextHash(sources[at - 1]?.source.text, sources[at + 1]?.source.text)
    return {
      texts: { [from]: translatedSource(segment), [locale]: edit.target },
      ...{ from, approved: true, by: edit.by, article, segment: edit.segment, at: edit.at },
      ...(context ? { context } : {}),
    }
  })
  await addToMemory(ports.objects, ports.newId(), from, locale, pairs)
}
