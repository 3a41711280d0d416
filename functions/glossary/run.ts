/**
 * Marks the terms that stand in a version's sources, checks its targets for them, and puts the view anew. Its words go
 * to the index before the glossary is read: a term that changes meanwhile then either is read here or finds this version.
 */
import { markVersion } from '../../shared/article/mark-version.ts'
import { versionSchema } from '../../shared/article/version.ts'
import { vocabularyLog, vocabularyOfVersion } from '../../shared/glossary/vocabulary.ts'
import { backOffSeconds, done, type Entry, type Job, later, type Outcome } from '../../shared/jobs.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { readGlossary, readHead } from '../../shared/store/gather.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys, pairName } from '../../shared/store/keys.ts'
import { append } from '../../shared/store/log.ts'

export async function run(ports: Ports, job: Extract<Job, { kind: 'glossary' }>, entry: Entry): Promise<Outcome> {
  const { objects } = ports
  const key = keys.version(job.article, job.locale)
  const stored = await getJson(objects, key, versionSchema)
  if (!stored) {
    const head = (await readHead(objects, job.article))?.value
    if (!head || head.abandoned || !head.targets.includes(job.locale)) return done
    return later(Math.min(30, backOffSeconds(entry.waits + 1)), 'the version is not there yet')
  }
  const version = stored.value
  if (!job.again) await append(objects, vocabularyLog, ports.newId(), vocabularyOfVersion(version, ports.now()))
  const glossary = await readGlossary(objects, pairName(version.sourceLocale, job.locale))
  const marked = versionSchema.parse(markVersion(version, glossary))
  const body = JSON.stringify(marked)
  if (body === JSON.stringify(version)) return done
  const put = await objects.put(key, body, { etag: stored.etag })
  return put.ok ? done : later(2, 'the version was being written')
}
