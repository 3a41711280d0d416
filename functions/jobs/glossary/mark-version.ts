/**
 * The glossary job: finds the term hits in a version's sources, checks its targets for the terms, and stores the view.
 * It adds the version's words to the index of terms before it reads the glossary. So a term that changes meanwhile is
 * either read here, or its recheck finds this version.
 */

import { addTermHits } from '../../../shared/article/add-term-hits.ts'
import { countSegments, type Version, versionSchema } from '../../../shared/article/version.ts'
import { vocabularyLog, vocabularyOfVersion } from '../../../shared/glossary/vocabulary.ts'
import { pairName } from '../../../shared/locales/locale.ts'
import { type Job, type JobOutcome, jobDone, jobLater } from '../../../shared/pipeline/jobs.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { StoredJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { appendRecord } from '../../../shared/storage/log.ts'
import { updatePartTerms } from './update-part-terms.ts'

export type GlossaryJob = Extract<Job, { kind: 'glossary' }>

/** Handles several jobs of one version in one run. */
export async function runGlossary(ports: Ports, jobs: GlossaryJob[]): Promise<JobOutcome> {
  const [job] = jobs
  if (!job) return jobDone
  const stored = await readVersionFacts(ports.objects, job.article, job.locale)
  // Nothing to do: the writer of a version enqueues this job.
  if (!stored) return jobDone
  const again = jobs.every(({ termsOnly: again }) => again)
  const notes = !again || stored.value.termsPending
  const isMarked = stored.value.parts
    ? await updatePartTerms(ports, stored.value, { again, notes })
    : await markShort(ports, stored, notes)
  return isMarked ? jobDone : jobLater(2, 'the version was being written')
}

/** False if another writer changed the version meanwhile. */
async function markShort({ objects, ...ports }: Ports, stored: StoredJson<Version>, notes: boolean): Promise<boolean> {
  const { article, locale, sourceLocale: from, segments: pairs } = stored.value
  if (notes) await appendRecord(objects, vocabularyLog, ports.newId(), vocabularyOfVersion(stored.value, ports.now()))
  const segments = addTermHits(pairs, from, locale, await readGlossary(objects, pairName(from, locale)))
  const marked = versionSchema.parse({ ...stored.value, segments, ...countSegments({ ...stored.value, segments }) })
  const body = JSON.stringify(marked)
  return body === stored.body || (await objects.put(keys.version(article, locale), body, { etag: stored.etag })).ok
}
