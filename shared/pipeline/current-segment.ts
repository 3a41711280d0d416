/** Reads segments in their current state: the view's segment pairs, with newer edits applied. */

import { originalView } from '../article/api-views.ts'
import type { ArticleRecord } from '../article/article-record.ts'
import { creditsOf, type Edit } from '../article/edit.ts'
import { checksOf, withOmissions } from '../article/pair-checks.ts'
import { withConfidence } from '../article/pair-confidence.ts'
import { type SegmentPair, segmentEtag } from '../article/segment-pair.ts'
import { countSegments, type Version, versionStateOf } from '../article/version.ts'
import type { Term } from '../glossary/term.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import { readLearntLexicon } from '../memory/read-lexicon.ts'
import type { Objects } from '../ports/objects.ts'
import { listAll, mapConcurrent } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { type DismissalNumbers, dismissalNumbers, markDismissed } from './dismissals.ts'
import { readDocument } from './document.ts'
import type { SegmentPlace } from './history.ts'
import { findArticleRecord, newestEdits, readEdit, readGlossary } from './load-truth.ts'
import type { Ports } from './ports.ts'
import { readPair, readVersion, readVersionFacts } from './version.ts'

/** The store, and a clock for what is asked at most once a minute. */
type Clocked = Pick<Ports, 'objects' | 'now'>

type MissingPart = 'article-unknown' | 'locale-unknown' | 'version-not-ready'
export type MissingPair = MissingPart | 'segment-unknown'
type FoundVersion = { ok: true; record: ArticleRecord; version: Version } | { ok: false; reason: MissingPart }

/** A version as in the view; for a long article without its segment pairs. */
export const findVersion = (objects: Objects, article: string, locale: Locale): Promise<FoundVersion> =>
  findBy(objects, article, locale, async () => (await readVersionFacts(objects, article, locale))?.value)

async function findBy(
  objects: Objects,
  article: string,
  locale: Locale,
  read: () => Promise<Version | null | undefined>,
): Promise<FoundVersion> {
  const record = await findArticleRecord(objects, article)
  if (!record) return { ok: false, reason: 'article-unknown' }
  if (!record.targets.includes(locale)) return { ok: false, reason: 'locale-unknown' }
  const version = await read()
  return version ? { ok: true, record, version } : { ok: false, reason: 'version-not-ready' }
}

/** A version with all edits and dismissals applied, as translators work on it. */
export async function findCurrentVersion(ports: Clocked, article: string, locale: Locale): Promise<FoundVersion> {
  const { objects } = ports
  const found = await findBy(objects, article, locale, () => readVersion(objects, article, locale))
  if (!found.ok) return found
  const listed = await listAll(objects, keys.edits(article, locale))
  const [newest, dismissals] = [newestEdits(listed), dismissalNumbers(listed)]
  const isNewer = (pair: SegmentPair) => (newest.get(pair.id) ?? 0) > pair.edit
  const terms = found.version.segments.some(isNewer) ? await termsFor(objects, found.version) : []
  const lexicon = await readLearntLexicon(ports, found.version.sourceLocale, locale)
  const segments = await mapConcurrent(found.version.segments, async (pair) => {
    const n = newest.get(pair.id) ?? 0
    const edit = n > pair.edit ? await readEdit(objects, article, locale, pair.id, n) : null
    const now = edit ? applyEdit(found.version, pair, edit, terms) : pair
    return markDismissed(objects, found.version, withLearnt(found.version, now, lexicon), dismissals)
  })
  const counts = countSegments({ ...found.version, segments })
  return { ...found, version: { ...found.version, segments, ...counts, state: versionStateOf(counts.progress) } }
}

/** The original in its own locale, public or not; null if `locale` is another. */
export async function findOriginal(objects: Objects, article: string, locale: Locale) {
  const record = await findArticleRecord(objects, article)
  return record?.source.locale === locale ? originalView(record, await readDocument(objects, record)) : null
}

/** `dismissals`: of all findings of the segment, also those of earlier texts. `lexicon`: if memory has taught one. */
type FoundSegment =
  | {
      ok: true
      record: ArticleRecord
      version: Version
      pair: SegmentPair
      dismissals: DismissalNumbers
      lexicon: Lexicon | null
    }
  | { ok: false; reason: MissingPair }

export async function findSegmentPair(
  ports: Clocked,
  { article, locale, segment }: SegmentPlace,
): Promise<FoundSegment> {
  const { objects } = ports
  const found = await findVersion(objects, article, locale)
  if (!found.ok) return found
  const shown = await readPair(objects, found.version, segment)
  if (!shown) return { ok: false, reason: 'segment-unknown' }
  const listed = await listAll(objects, keys.segmentEdits(article, locale, segment))
  const [n, dismissals] = [newestEdits(listed).get(segment) ?? 0, dismissalNumbers(listed)]
  const edit = n > shown.edit ? await readEdit(objects, article, locale, segment, n) : null
  const now = edit ? applyEdit(found.version, shown, edit, await termsFor(objects, found.version)) : shown
  const lexicon = await readLearntLexicon(ports, found.version.sourceLocale, locale)
  const pair = await markDismissed(objects, found.version, withLearnt(found.version, now, lexicon), dismissals)
  return { ...found, pair, dismissals, lexicon }
}

/** The pair with what the lexicon shows; as it is if the memory has taught nothing. */
export const withLearnt = (
  { sourceLocale, locale }: Version,
  pair: SegmentPair,
  lexicon: Lexicon | null,
): SegmentPair => (lexicon ? withOmissions(pair, sourceLocale, locale, lexicon) : pair)

/** The terms for which a version's segment pairs are checked. */
export const termsFor = async (objects: Objects, version: Version): Promise<Term[]> =>
  (await readGlossary(objects, pairName(version.sourceLocale, version.locale))).terms

/** Returns `pair` with `edit` applied. */
export function applyEdit(version: Version, pair: SegmentPair, edit: Edit, terms: Term[]): SegmentPair {
  const {
    match: _match,
    engine: _engine,
    round: _round,
    refused: _refused,
    suggestion: _shown,
    tagsGuessed: _guessed,
    formerSource: was,
    translatedBy: _translator,
    reviewedBy: _reviewer,
    ...rest
  } = pair
  const stale = edit.sourceHash !== pair.sourceHash
  const laid: SegmentPair = {
    ...rest,
    target: edit.target,
    origin: edit.origin,
    ...(edit.engine ? { engine: edit.engine } : {}),
    ...(edit.tagsGuessed ? { tagsGuessed: true } : {}),
    ...creditsOf(edit),
    state: edit.state,
    stale,
    ...(stale && was !== undefined ? { formerSource: was } : {}),
    ...(pair.link && edit.target.text !== pair.target?.text ? { link: withoutPlaces(pair.link) } : {}),
    edit: edit.n,
    checks: checksOf({ ...edit, source: pair.source, link: pair.link }, version.sourceLocale, version.locale, terms),
  }
  return withConfidence({ ...laid, etag: segmentEtag(laid) }, version.sourceLocale, version.locale)
}

/** The positions of sentences without counterpart are of the words that the edit replaces. */
const withoutPlaces = ({ unlinked: _, ...link }: NonNullable<SegmentPair['link']>): SegmentPair['link'] => link
