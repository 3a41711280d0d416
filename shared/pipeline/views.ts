/**
 * An article's views in one locale: derives them from the truth and stores those that differ from the stored ones. Each
 * put is conditional on what was read before the truth, and a page holds the number of the article record that it was
 * derived from. So a slower writer never overwrites later work. Nothing is deleted, so readers always find the old or
 * the new view.
 */

import { type ArticleRecord, articleLocales, slugIn } from '../article/article-record.ts'
import { buildVersion, deriveSegmentPairs } from '../article/derive.ts'
import { counterpartOf, creditedOn, deriveSiteObject, type PageSource, redirectObject } from '../article/derive-page.ts'
import type { DraftBatch } from '../article/draft-translation.ts'
import type { SiteObject } from '../article/page.ts'
import type { PageFacts } from '../article/page-facts.ts'
import { derivePagePart } from '../article/page-part.ts'
import type { SegmentPair } from '../article/segment-pair.ts'
import { type Version, versionSchema } from '../article/version.ts'
import { pageAlternates, type Versions } from '../article/visibility.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects, StoredObject } from '../ports/objects.ts'
import { listAll, mapConcurrent, type ParsedJson, parseJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readCredits } from './credits.ts'
import { type OpenDocument, openDocument } from './document.ts'
import { loadTruth, readArticleRecord, readTruthIndex } from './load-truth.ts'
import { deriveLongVersion } from './long-version.ts'
import type { Ports } from './ports.ts'
import { parseSiteObject, writeSiteObject, writeWithoutPage } from './site-object.ts'
import { readVersionFacts } from './version.ts'
import { carryTermHits, findTermHitsFromScratch } from './version-term-hits.ts'

/** The key and new body of a view, and what is stored at the key now. */
export type DerivedView = { key: string; body: string; existing: StoredObject | null }

type DerivedPage = DerivedView & { site: SiteObject }

export type ArticleViews = {
  record: ArticleRecord
  /** Null for the original's own locale. */
  version: (DerivedView & { value: Version }) | null
  /** The version's segment pairs; for a long version those of the changed parts. */
  pairs: SegmentPair[]
  /** Whether a changed part of a long version was stored. */
  partsChanged: boolean
  /** Keys of parts of earlier revisions, which are unused once the version is stored. */
  outdated: string[]
  /**
   * The pages to write; they link to each other. Ask for them once the version is stored, which says whom they credit,
   * because only then the names are read. So a renaming that passes either finds the version, or comes before that.
   */
  derivePages(): Promise<DerivedPage[]>
  /** The redirects from former slugs. */
  redirects: DerivedView[]
  /** Addresses that now belong to another article because the claim was lost; they are not written. */
  taken: string[]
  versions: Versions
}

export type DeriveOptions = {
  /** Drafts that the caller has already read, by name. */
  drafts?: Map<string, DraftBatch> | undefined
  /** Of a long article only the parts of these segments are derived, unless `whole` is set. */
  changedSegments?: readonly string[] | undefined
  whole?: boolean | undefined
  /** Uses the truth alone: stored views are ignored, and may be broken. */
  fromScratch?: boolean | undefined
  /** Handles each part of a long version; by default it is stored. */
  putPart?: ((view: DerivedView) => Promise<PutViewResult>) | undefined
}

/**
 * `busy`: another writer has used a newer article record than was read here, or a part of a long version can't be
 * stored now.
 */
type DeriveResult = { ok: true; views: ArticleViews } | { ok: false; reason: 'unknown' | 'busy' }

/** The order of reads matters: first the stored views, then the truth. */
export async function deriveViews(
  { objects, settings }: Pick<Ports, 'objects' | 'settings'>,
  article: string,
  locale: Locale,
  options: DeriveOptions = {},
): Promise<DeriveResult> {
  const key = keys.version(article, locale)
  const stood = await objects.get(key)
  const record = (await readArticleRecord(objects, article))?.value
  if (!record || record.spent || !articleLocales(record).includes(locale)) return { ok: false, reason: 'unknown' }
  const [standing, former] = await Promise.all([
    readPages(objects, record, locale, options.fromScratch),
    readFormer(objects, record, locale, options.fromScratch),
  ])
  // Read after the pages, so that a page made from a later version is not overwritten.
  const others = await readOthers(objects, record, locale)
  if ([...standing, ...former].some(({ site }) => site && site.recordNumber > record.number))
    return { ok: false, reason: 'busy' }
  const isOriginal = locale === record.source.locale
  const derived = isOriginal
    ? await deriveOriginal(objects, record)
    : await deriveTarget(objects, record, locale, { key, existing: stood }, options)
  if (!derived) return { ok: false, reason: 'busy' }
  const { version, sourceOf, ...rest } = derived
  const versions: Versions = version ? { ...others, [locale]: version.value } : others
  const isTaken = ({ site }: StoredPage) => site !== null && site.article !== article
  const taken = standing.filter(isTaken).map(({ key }) => key)
  const own = standing.filter((page) => !isTaken(page))
  const derivePages = async (): Promise<DerivedPage[]> => {
    const credited = own.flatMap(({ locale }) => creditedOn(record, locale, versions))
    const credits = await readCredits({ objects, settings }, credited)
    return own.map(({ key, existing, locale }) => {
      const site = deriveSiteObject(record, sourceOf(locale, versions), locale, {
        ...{ versions, credits, timeZone: settings.identity.timeZone },
      })
      return { key, body: writeSiteObject(site, slugIn(record, locale), settings.identity), existing, site }
    })
  }
  let pages: Promise<DerivedPage[]> | undefined
  const moved = former
    .filter((page) => !isTaken(page))
    .map(({ key, existing, locale }) => ({
      key,
      body: writeWithoutPage(redirectObject(record, locale, versions)),
      existing,
    }))
  const views = { record, version, redirects: moved, taken, versions, ...rest }
  return {
    ok: true,
    views: {
      ...views,
      derivePages() {
        pages ??= derivePages()
        return pages
      },
    },
  }
}

/** `sourceOf`: the content of the page in a locale. */
type Derived = Pick<ArticleViews, 'version' | 'pairs' | 'partsChanged' | 'outdated'> & {
  sourceOf(locale: Locale, versions: Versions): PageSource
}

async function deriveOriginal(objects: Objects, record: ArticleRecord): Promise<Derived> {
  const document = await openDocument(objects, record)
  const source =
    document.parts.length === 1 ? { document: await document.read(0) } : await longOriginal(record, document)
  return { version: null, pairs: [], partsChanged: false, outdated: [], sourceOf: () => source }
}

async function longOriginal(record: ArticleRecord, document: OpenDocument): Promise<PageSource> {
  const facts: PageFacts[] = []
  for (const part of document.parts.keys()) {
    const titled = facts.some(({ headline }) => headline)
    facts.push(
      derivePagePart(record, await document.read(part), { version: undefined, other: undefined, titleFound: titled })
        .facts,
    )
  }
  return { meta: document.facts.meta, facts, visibleHashes: facts.map((own) => shortHash(JSON.stringify(own))) }
}

async function deriveTarget(
  objects: Objects,
  record: ArticleRecord,
  locale: Locale,
  { key, existing: stood }: Pick<DerivedView, 'key' | 'existing'>,
  { putPart: part, ...options }: DeriveOptions,
): Promise<Derived | null> {
  const { drafts, fromScratch: anew } = options
  const earlier = readBody(key, stood, (body) => parseJson(body, versionSchema), anew)
  const view = (value: Version) => ({ key, body: JSON.stringify(value), existing: stood, value })
  const document = await openDocument(objects, record)
  if (document.parts.length === 1) {
    const truth = await readTruthIndex(objects, record, locale, document)
    const known = anew || earlier?.parts ? null : earlier
    const gathered = await loadTruth(objects, truth, locale, 0, { pairs: known, drafts })
    const derived = deriveSegmentPairs(gathered, locale, known && (await carryTermHits(objects, known, record, locale)))
    const pairs = anew ? await findTermHitsFromScratch(objects, derived, record, locale) : derived
    const value = versionSchema.parse(buildVersion(record, locale, pairs))
    return {
      version: view(value),
      ...{ pairs: value.segments, partsChanged: false, outdated: await outdatedParts(objects, earlier, record) },
      sourceOf: () => ({ document: gathered.document }),
    }
  }
  let partsChanged = false
  const put = async (view: DerivedView) => {
    const done = await (part ?? ((own: DerivedView) => putView(objects, own)))(view)
    partsChanged ||= done === 'put'
    return done !== 'busy'
  }
  const long = await deriveLongVersion(objects, record, document, locale, { ...options, existing: earlier, put })
  if (!long) return null
  const value = versionSchema.parse(long.version)
  const { meta } = document.facts
  return {
    ...{
      version: view(value),
      pairs: long.pairs,
      partsChanged,
      outdated: await outdatedParts(objects, earlier, record),
    },
    sourceOf(own, versions) {
      const isOriginal = own === record.source.locale
      const beside = isOriginal ? counterpartOf(record, own, pageAlternates(record, versions)) : own
      const parts = (beside && versions[beside]?.parts) ?? value.parts ?? []
      const facts = parts.map(({ page, originalPage }) => (isOriginal ? originalPage : page))
      return { meta, facts, visibleHashes: parts.map(({ visibleHash: shown }) => shown) }
    },
  }
}

/** Parts of revisions before the last one. The last one's stay, because readers may still be reading them. */
async function outdatedParts(
  objects: Objects,
  version: Version | null,
  { article, source }: ArticleRecord,
): Promise<string[]> {
  if (!version?.parts || version.sourceId === source.id) return []
  const prefix = keys.versionParts(article, version.locale)
  const isKept = (key: string) => [source.id, version.sourceId].some((id) => key.startsWith(`${prefix}${id}/`))
  return (await listAll(objects, prefix)).filter((key) => !isKept(key))
}

/**
 * Stores the version first, then the pages, which show nothing that the version lacks, and then the redirects.
 * `changed`: some view differed from the stored one.
 */
export async function putViews(
  objects: Objects,
  { version, partsChanged, outdated, derivePages, redirects: moved }: ArticleViews,
): Promise<{ ok: true; changed: boolean } | { ok: false }> {
  let changed = partsChanged
  for (const derive of [() => (version ? [version] : []), derivePages, () => moved]) {
    const puts = await mapConcurrent<DerivedView, PutViewResult>(await derive(), (view) => putView(objects, view))
    if (puts.includes('busy')) return { ok: false }
    changed ||= puts.includes('put')
    // The version is stored in the first round.
    if (outdated.length > 0) await objects.delete(outdated.splice(0))
  }
  return { ok: true, changed }
}

type PutViewResult = 'same' | 'put' | 'busy'

export async function putView(objects: Objects, { key, body, existing: stood }: DerivedView): Promise<PutViewResult> {
  if (stood?.body === body) return 'same'
  const put = await objects.put(key, body, stood ? { etag: stood.etag } : { absent: true })
  return put.ok ? 'put' : 'busy'
}

type StoredPage = { locale: Locale; slug: string; key: string; existing: StoredObject | null; site: SiteObject | null }

/** The stored pages at the article's addresses. */
const readPages = (objects: Objects, record: ArticleRecord, target: Locale, anew = false): Promise<StoredPage[]> =>
  mapConcurrent(pagesOf(record, target), (locale) => readStoredPage(objects, locale, slugIn(record, locale), anew))

/**
 * The locales whose pages an assembly writes. A translation's view knows the other versions, so it writes all pages.
 * The original's view does not, so it writes only its own page; that is used if there is no translation.
 */
const pagesOf = (record: ArticleRecord, target: Locale): Locale[] =>
  target === record.source.locale ? [target] : articleLocales(record)

/** The stored objects at the article's former slugs. */
const readFormer = (objects: Objects, record: ArticleRecord, target: Locale, anew = false): Promise<StoredPage[]> =>
  mapConcurrent(
    pagesOf(record, target).flatMap((locale) => (record.formerSlugs?.[locale] ?? []).map((slug) => ({ locale, slug }))),
    ({ locale, slug }) => readStoredPage(objects, locale, slug, anew),
  )

async function readStoredPage(objects: Objects, locale: Locale, slug: string, anew: boolean): Promise<StoredPage> {
  const key = keys.site(locale, slug)
  const existing = await objects.get(key)
  return { locale, slug, key, existing, site: readBody(key, existing, parseSiteObject, anew) }
}

/** Parses a stored view; null if there is none, or if it is broken and may be derived from scratch. */
function readBody<T>(
  key: string,
  stood: StoredObject | null,
  parse: (body: string) => ParsedJson<T>,
  anew = false,
): T | null {
  const parsed = stood && parse(stood.body)
  if (parsed?.ok === false && !anew) throw new Error(`${key} ${parsed.reason}`)
  return parsed?.ok ? parsed.value : null
}

/** The article's versions in other locales, to which its pages link. */
async function readOthers(objects: Objects, record: ArticleRecord, target: Locale): Promise<Versions> {
  const read = await mapConcurrent(
    record.targets.filter((locale) => locale !== target),
    (locale) => readVersionFacts(objects, record.article, locale),
  )
  return Object.fromEntries(read.flatMap((version) => (version ? [[version.value.locale, version.value]] : [])))
}
