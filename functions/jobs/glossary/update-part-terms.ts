/**
 * Finds the term hits in the parts of a long version, and reads and writes one part at a time. Parts that are up to
 * date are skipped. If others write the version meanwhile, the facts of the parts that they left alone are still
 * stored.
 */

import { addTermHits } from '../../../shared/article/add-term-hits.ts'
import {
  addCounts,
  countSegments,
  type PartFacts,
  type Version,
  versionPartSchema,
  versionSchema,
} from '../../../shared/article/version.ts'
import { vocabularyCollector, vocabularyLog } from '../../../shared/glossary/vocabulary.ts'
import { shortHash } from '../../../shared/hash.ts'
import { pairName } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import { getJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { appendRecord } from '../../../shared/storage/log.ts'

/** By part: the hash that the version had for it before, and its facts now. */
type Marked = Map<number, { before: string; facts: PartFacts }>

/** How often the version is read again after others have written it. */
const tries = 4

/**
 * `again`: all parts, not only those without term hits. `notes`: also add their words to the index of terms. False if
 * another writer changed one of them.
 */
export async function updatePartTerms(
  ports: Ports,
  version: Version,
  { again, notes }: { again: boolean; notes: boolean },
): Promise<boolean> {
  const { objects } = ports
  const { article, locale, sourceId, sourceLocale, parts = [] } = version
  const due = [...parts.keys()].filter((at) => again || !version.termsPending || parts[at]?.termsPending)
  const keyOf = (at: number) => keys.versionPart(article, locale, sourceId, at)
  const etags = new Map<number, string>()
  if (notes) {
    const collected = vocabularyCollector(version)
    for (const at of due) {
      const stored = await getJson(objects, keyOf(at), versionPartSchema)
      if (!stored) return false
      etags.set(at, stored.etag)
      collected.add(stored.value.segments)
    }
    // Term candidates are collected for the whole version only.
    const harvest = due.length === parts.length ? { harvest: collected.harvest(ports.now()) } : {}
    await appendRecord(objects, vocabularyLog, ports.newId(), { ...collected.words(), ...harvest })
  }
  const glossary = await readGlossary(objects, pairName(sourceLocale, locale))
  const marked: Marked = new Map()
  for (const at of due) {
    const stored = await getJson(objects, keyOf(at), versionPartSchema)
    const facts = parts[at]
    if (!facts || !stored || (etags.get(at) ?? stored.etag) !== stored.etag) continue
    const segments = addTermHits(stored.value.segments, sourceLocale, locale, glossary)
    const part = versionPartSchema.parse({ ...stored.value, segments })
    const body = JSON.stringify(part)
    if (body !== stored.body && !(await objects.put(keyOf(at), body, { etag: stored.etag })).ok) continue
    marked.set(at, { before: facts.hash, facts: { ...facts, ...countSegments(part), hash: shortHash(body) } })
  }
  return (await putFacts(ports, version, marked)) && marked.size === due.length
}

/**
 * Stores the parts' facts. If another writer has changed a part since, their facts stay: they have read the current
 * part, or will run again.
 */
async function putFacts({ objects }: Ports, { article, locale, sourceId }: Version, marked: Marked): Promise<boolean> {
  for (let n = 0; n < tries; n++) {
    const stored = await readVersionFacts(objects, article, locale)
    // A revision has other parts, and its writer enqueues their glossary job.
    if (stored?.value.sourceId !== sourceId) return true
    const parts = (stored.value.parts ?? []).map((facts, at) => {
      const known = marked.get(at)
      return known?.before === facts.hash ? known.facts : facts
    })
    const isWhole = [...marked].every(([at, { facts }]) => parts[at]?.hash === facts.hash)
    const body = JSON.stringify(versionSchema.parse({ ...stored.value, ...addCounts(parts), parts }))
    if (body === stored.body) return isWhole
    const put = await objects.put(keys.version(article, locale), body, { etag: stored.etag })
    if (put.ok) return isWhole
    if (put.reason === 'busy') break
  }
  return false
}
