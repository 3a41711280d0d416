/**
 * Marks the terms that stand in a version's sources, checks its targets for them, and puts the view anew. Its words go
 * to the index before the glossary is read: a term that changes meanwhile then either is read here or finds this version.
 */
import { markVersion } from '../../shared/article/mark-version.ts'
import { isUnmarked, versionSchema } from '../../shared/article/version.ts'
import { vocabularyLog, vocabularyOfVersion } from '../../shared/glossary/vocabulary.ts'
import { done, type Job, later, type Outcome } from '../../shared/jobs.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { readGlossary } from '../../shared/store/gather.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys, pairName } from '../../shared/store/keys.ts'
import { append } from '../../shared/store/log.ts'

export type GlossaryJob = Extract<Job, { kind: 'glossary' }>

/** Several jobs of one version are one look at it. */
export async function run(ports: Ports, jobs: GlossaryJob[]): Promise<Outcome> {
  const { objects } = ports
  const [job] = jobs
  if (!job) return done
  const key = keys.version(job.article, job.locale)
  const stored = await getJson(objects, key, versionSchema)
  // Whoever puts a version owes this job anew.
  if (!stored) return done
  const version = stored.value
  if (!jobs.every(({ again }) => again) || isUnmarked(version))
    await append(objects, vocabularyLog, ports.newId(), vocabularyOfVersion(version, ports.now()))
  const glossary = await readGlossary(objects, pairName(version.sourceLocale, job.locale))
  const marked = versionSchema.parse(markVersion(version, glossary))
  const body = JSON.stringify(marked)
  if (body === JSON.stringify(version)) return done
  const put = await objects.put(key, body, { etag: stored.etag })
  return put.ok ? done : later(2, 'the version was being written')
}
