/**
 * Marks the terms that stand in a version's sources, checks its targets for them, and puts the view anew. Its words go
 * to the index before the glossary is read: a term that changes meanwhile then either is read here or finds this version.
 */
import { markPairs } from '../../shared/article/mark-version.ts'
import { addCounts, countPairs, type Version, versionPartSchema, versionSchema } from '../../shared/article/version.ts'
import { type Texts, vocabularyLog, vocabularyOfVersion } from '../../shared/glossary/vocabulary.ts'
import { shortHash } from '../../shared/hash.ts'
import { done, type Job, later, type Outcome } from '../../shared/jobs.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { readGlossary } from '../../shared/store/gather.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys, pairName } from '../../shared/store/keys.ts'
import { append } from '../../shared/store/log.ts'
import { readVersionFacts } from '../../shared/store/version.ts'

export type GlossaryJob = Extract<Job, { kind: 'glossary' }>

const writing = later(2, 'the version was being written')

/** Several jobs of one version are one look at it. */
export async function run(ports: Ports, jobs: GlossaryJob[]): Promise<Outcome> {
  const { objects } = ports
  const [job] = jobs
  if (!job) return done
  const stored = await readVersionFacts(objects, job.article, job.locale)
  // Whoever puts a version owes this job anew.
  if (!stored) return done
  const version = stored.value
  const again = jobs.every(({ again }) => again)
  const notes = !again || version.unmarked
  const marked = version.parts
    ? await markParts(ports, version, { again, notes })
    : await markShort(ports, version, { notes })
  if (!marked) return writing
  const next = JSON.stringify(versionSchema.parse(marked))
  if (next === stored.body) return done
  const put = await objects.put(keys.version(job.article, job.locale), next, { etag: stored.etag })
  return put.ok ? done : writing
}

async function markShort(ports: Ports, version: Version, { notes }: { notes: boolean }): Promise<Version> {
  if (notes) await noteWords(ports, version, version.segments, true)
  const { sourceLocale, locale, segments: pairs } = version
  const segments = markPairs(pairs, sourceLocale, locale, await glossaryFor(ports, version))
  return { ...version, segments, ...countPairs({ ...version, segments }) }
}

/**
 * A long version's parts are read twice: for their words, which are one record, and to be marked as they were then. What has
 * been seen already is left out. Null when somebody else writes one of them, or the store wants a pause.
 */
async function markParts(
  ports: Ports,
  version: Version,
  { again, notes }: { again: boolean; notes: boolean },
): Promise<Version | null> {
  const { objects } = ports
  const { article, locale, sourceId, sourceLocale, parts = [] } = version
  const isSeen = (at: number) => !again && version.unmarked && !parts[at]?.unmarked
  const read = (at: number) => getJson(objects, keys.versionPart(article, locale, sourceId, at), versionPartSchema)
  const etags = new Map<number, string>()
  if (notes) {
    const texts: Texts[] = []
    for (const at of parts.keys()) {
      if (isSeen(at)) continue
      const stored = await read(at)
      if (!stored) return null
      etags.set(at, stored.etag)
      texts.push(...stored.value.segments.map(textsOf))
    }
    await noteWords(ports, version, texts, etags.size === parts.length)
  }
  const glossary = await glossaryFor(ports, version)
  const marked = [...parts]
  for (const [at, facts] of parts.entries()) {
    if (isSeen(at)) continue
    const stored = await read(at)
    if (!stored || (etags.get(at) ?? stored.etag) !== stored.etag) return null
    const segments = markPairs(stored.value.segments, sourceLocale, locale, glossary)
    const part = versionPartSchema.parse({ ...stored.value, segments })
    const body = JSON.stringify(part)
    const key = keys.versionPart(article, locale, sourceId, at)
    if (body !== stored.body && !(await objects.put(key, body, { etag: stored.etag })).ok) return null
    marked[at] = { ...facts, ...countPairs(part), hash: shortHash(body) }
  }
  return { ...version, ...addCounts(marked), parts: marked }
}

const textsOf = ({ id, source, target }: Texts): Texts => ({
  id,
  source: { text: source.text },
  target: target && { text: target.text },
})

/** `whole`: what the sources propose as terms is told of a version as a whole. */
async function noteWords(ports: Ports, version: Version, texts: readonly Texts[], whole: boolean): Promise<void> {
  const { harvest, ...words } = vocabularyOfVersion({ ...version, segments: texts }, ports.now())
  const record = whole && harvest ? { ...words, harvest } : words
  await append(ports.objects, vocabularyLog, ports.newId(), record)
}

const glossaryFor = ({ objects }: Ports, { sourceLocale, locale }: Version) =>
  readGlossary(objects, pairName(sourceLocale, locale))
