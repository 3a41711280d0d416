/**
 * Versions in the store. A short version is one object. A long one is an object with facts about its parts, which are
 * separate objects. Parts are stored under the original's id, so that revisions never mix.
 */
import type { SegmentPair } from '../article/segment-pair.ts'
import { type SegmentPairs, type Version, versionPartSchema, versionSchema } from '../article/version.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, mapConcurrent, type StoredJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readParts } from './document.ts'

/** The version as stored; for a long one without its pairs. */
export const readVersionFacts = (
  objects: Objects,
  article: string,
  locale: Locale,
): Promise<StoredJson<Version> | null> => getJson(objects, keys.version(article, locale), versionSchema)

/** State and progress of a version, without the rest of it. */
export const readVersionState = async (objects: Objects, article: string, locale: Locale) =>
  (await getJson(objects, keys.version(article, locale), versionSchema.pick({ state: true, progress: true })))?.value

/** Null if the parts of another revision have replaced it. */
export async function readVersionPart(objects: Objects, version: Version, part: number): Promise<SegmentPairs | null> {
  if (!version.parts) return version
  const key = keys.versionPart(version.article, version.locale, version.sourceId, part)
  return (await getJson(objects, key, versionPartSchema))?.value ?? null
}

/** How often a version is read again if a revision replaced it during the read. */
const tries = 4

/** The whole version, with all its pairs. */
export async function readVersion(objects: Objects, article: string, locale: Locale): Promise<Version | null> {
  for (let n = 0; n < tries; n++) {
    const version = (await readVersionFacts(objects, article, locale))?.value
    if (!version?.parts) return version ?? null
    const parts = await mapConcurrent(version.parts, (_, part) => readVersionPart(objects, version, part))
    const segments = parts.flatMap((part) => part?.segments ?? [])
    if (!parts.includes(null)) return { ...version, segments }
  }
  throw new Error(`${keys.version(article, locale)} names parts that are not there`)
}

/** The pair of a segment. For a long version only the part with the segment is read. */
export async function readPair(objects: Objects, version: Version, segment: string): Promise<SegmentPair | undefined> {
  if (!version.parts) return version.segments.find(({ id }) => id === segment)
  const parts = await readParts(objects, version.article, version.sourceId)
  const at = parts.findIndex(({ segments }) => segments.includes(segment))
  const part = at < 0 ? null : await readVersionPart(objects, version, at)
  return part?.segments.find(({ id }) => id === segment)
}
