/** Reads segments in their current state: the pairs of the view, with newer edits applied. */

import { checksOf } from '../article/derive.ts'
import { type Edit, signaturesOf } from '../article/edit.ts'
import type { Head } from '../article/head.ts'
import { showOriginal } from '../article/outside.ts'
import { type Pair, pairEtag } from '../article/pair.ts'
import { countPairs, stateOf, type Version } from '../article/version.ts'
import type { Term } from '../glossary/term.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, listAll } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readDocument } from './document.ts'
import { findHead, newestEdits, readEdit, readGlossary } from './gather.ts'
import type { SegmentPlace } from './history.ts'
import { readPair, readVersion, readVersionFacts } from './version.ts'

type Missing = 'article-unknown' | 'locale-unknown' | 'version-not-ready'
export type MissingPair = Missing | 'segment-unknown'
type FoundVersion = { ok: true; head: Head; version: Version } | { ok: false; reason: Missing }

/** A version as the view has it; for a long article without its pairs. */
export const findVersion = (objects: Objects, article: string, locale: Locale): Promise<FoundVersion> =>
  findBy(objects, article, locale, async () => (await readVersionFacts(objects, article, locale))?.value)

async function findBy(
  objects: Objects,
  article: string,
  locale: Locale,
  read: () => Promise<Version | null | undefined>,
): Promise<FoundVersion> {
  const head = await findHead(objects, article)
  if (!head) return { ok: false, reason: 'article-unknown' }
  if (!head.targets.includes(locale)) return { ok: false, reason: 'locale-unknown' }
  const version = await read()
  return version ? { ok: true, head, version } : { ok: false, reason: 'version-not-ready' }
}

/** A version with all edits applied, as translators work on it. */
export async function findCurrentVersion(objects: Objects, article: string, locale: Locale): Promise<FoundVersion> {
  const found = await findBy(objects, article, locale, () => readVersion(objects, article, locale))
  if (!found.ok) return found
  const newest = await newestEdits(objects, article, locale)
  const newer = found.version.segments.filter((pair) => (newest.get(pair.id) ?? 0) > pair.edit)
  if (newer.length === 0) return found
  const terms = await termsFor(objects, found.version)
  const laid = await eachOf(newer, async (pair) => {
    const edit = await readEdit(objects, article, locale, pair.id, newest.get(pair.id) ?? 0)
    return edit ? layOver(found.version, pair, edit, terms) : pair
  })
  const byId = new Map(laid.map((pair) => [pair.id, pair]))
  const segments = found.version.segments.map((pair) => byId.get(pair.id) ?? pair)
  const counts = countPairs({ ...found.version, segments })
  return { ...found, version: { ...found.version, segments, ...counts, state: stateOf(counts.progress) } }
}

/** The original in its own locale, public or not; null if `locale` is another. */
export async function findOriginal(objects: Objects, article: string, locale: Locale) {
  const head = await findHead(objects, article)
  return head?.source.locale === locale ? showOriginal(head, await readDocument(objects, head)) : null
}

type FoundPair = { ok: true; head: Head; version: Version; pair: Pair } | { ok: false; reason: MissingPair }

export async function findPair(objects: Objects, { article, locale, segment }: SegmentPlace): Promise<FoundPair> {
  const found = await findVersion(objects, article, locale)
  if (!found.ok) return found
  const shown = await readPair(objects, found.version, segment)
  if (!shown) return { ok: false, reason: 'segment-unknown' }
  const n = (await listAll(objects, keys.segmentEdits(article, locale, segment))).length
  const edit = n > shown.edit ? await readEdit(objects, article, locale, segment, n) : null
  const pair = edit ? layOver(found.version, shown, edit, await termsFor(objects, found.version)) : shown
  return { ...found, pair }
}

/** The terms that a version's pairs are checked for. */
export const termsFor = async (objects: Objects, version: Version): Promise<Term[]> =>
  (await readGlossary(objects, pairName(version.sourceLocale, version.locale))).terms

/** Returns `pair` with `edit` applied. */
export function layOver(version: Version, pair: Pair, edit: Edit, terms: Term[]): Pair {
  const {
    match: _match,
    engine: _engine,
    refused: _refused,
    suggestion: _shown,
    tagsGuessed: _guessed,
    was,
    ...named
  } = pair
  const { translatedBy: _translator, translatorName: _, reviewedBy: _reviewer, reviewerName: __, ...rest } = named
  const stale = edit.sourceHash !== pair.sourceHash
  const laid: Pair = {
    ...rest,
    target: edit.target,
    origin: edit.origin,
    ...(edit.engine ? { engine: edit.engine } : {}),
    ...(edit.tagsGuessed ? { tagsGuessed: true } : {}),
    ...signaturesOf(edit),
    state: edit.state,
    stale,
    ...(stale && was !== undefined ? { was } : {}),
    edit: edit.n,
    checks: checksOf({ ...edit, source: pair.source }, version.sourceLocale, version.locale, terms),
  }
  return { ...laid, etag: pairEtag(laid) }
}
