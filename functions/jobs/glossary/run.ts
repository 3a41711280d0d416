/**
 * The glossary job: finds the term hits in a version's sources, checks its targets for the terms, and stores the view.
 * It adds the version's words to the index of terms before it reads the glossary. So a term that changes meanwhile is
 * either read here, or its recheck finds this version.
 */

import { markPairs } from '../../../shared/article/mark-version.ts'
import { countPairs, type Version, versionSchema } from '../../../shared/article/version.ts'
import { vocabularyLog, vocabularyOfVersion } from '../../../shared/glossary/vocabulary.ts'
import { pairName } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/gather.ts'
import { done, type Job, later, type Outcome } from '../../../shared/pipeline/jobs.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { Stored } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { append } from '../../../shared/storage/log.ts'
import { markParts } from './mark-parts.ts'

export type GlossaryJob = Extract<Job, { kind: 'glossary' }>

/** Handles several jobs of one version in one run. */
export async function run(ports: Ports, jobs: GlossaryJob[]): Promise<Outcome> {
  const [job] = jobs
  if (!job) return done
  const stored = await readVersionFacts(ports.objects, job.article, job.locale)
  // Nothing to do: the writer of a version enqueues this job.
  if (!stored) return done
  const again = jobs.every(({ again }) => again)
  const notes = !again || stored.value.unmarked
  const isMarked = stored.value.parts
    ? await markParts(ports, stored.value, { again, notes })
    : await markShort(ports, stored, notes)
  return isMarked ? done : later(2, 'the version was being written')
}

/** False if another writer changed the version meanwhile. */
async function markShort({ objects, ...ports }: Ports, stored: Stored<Version>, notes: boolean): Promise<boolean> {
  const { article, locale, sourceLocale: from, segments: pairs } = stored.value
  if (notes) await append(objects, vocabularyLog, ports.newId(), vocabularyOfVersion(stored.value, ports.now()))
  const segments = markPairs(pairs, from, locale, await readGlossary(objects, pairName(from, locale)))
  const marked = versionSchema.parse({ ...stored.value, segments, ...countPairs({ ...stored.value, segments }) })
  const body = JSON.stringify(marked)
  return body === stored.body || (await objects.put(keys.version(article, locale), body, { etag: stored.etag })).ok
}
