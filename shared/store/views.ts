/**
 * An article's views in one locale: derived from the truth beside what stands of them, and put where that is something
 * else. Each put is conditional on what was read before the truth was, and a page says which head it was derived from,
 * so a slower writer never covers a later one's work. Nothing is deleted: a reader finds one view or the other.
 */
import { deriveVersion, type Marks } from '../article/derive.ts'
import { deriveMoved, deriveSite } from '../article/derive-page.ts'
import type { Drafts } from '../article/draft.ts'
import { type Head, localesOf } from '../article/head.ts'
import { markVersion } from '../article/mark-version.ts'
import type { Site } from '../article/page.ts'
import { type Version, versionSchema } from '../article/version.ts'
import type { Versions } from '../article/visibility.ts'
import type { Locale } from '../locale.ts'
import type { Objects, StoredObject } from '../ports/objects.ts'
import { gather, readDocument, readGlossary, readHead } from './gather.ts'
import { eachOf, getJson, type ParsedJson, parseJson } from './json.ts'
import { keys, pairName } from './keys.ts'
import { parseSite, writeSite } from './site.ts'

/** What belongs at `key`, and what stands there. */
export type View = { key: string; body: string; stood: StoredObject | null }

export type Views = {
  head: Head
  /** None for the original itself. */
  version: (View & { value: Version }) | null
  /** The original's page and the target's. */
  pages: (View & { site: Site })[]
  /** What leads from slugs that it had. */
  moved: View[]
  /** Addresses that another article has, since their claim was lost: what stands there is not ours to write. */
  taken: string[]
  versions: Versions
}

export type DeriveOptions = {
  /** Drafts that the caller holds already, by name. */
  drafts?: Map<string, Drafts> | undefined
  /** From the truth alone: nothing of what stands is used, and it may be broken. */
  anew?: boolean | undefined
}

/** `busy`: somebody has gone on from a newer head than was read here. */
export type DeriveResult = { ok: true; views: Views } | { ok: false; reason: 'unknown' | 'busy' }

/** The order of reads matters: what stands first, the truth after it. */
export async function deriveViews(
  objects: Objects,
  article: string,
  locale: Locale,
  options: DeriveOptions = {},
): Promise<DeriveResult> {
  const key = keys.version(article, locale)
  const stood = await objects.get(key)
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned || !localesOf(head).includes(locale)) return { ok: false, reason: 'unknown' }
  const [standing, former, others] = await Promise.all([
    readPages(objects, head, locale, options.anew),
    readFormer(objects, head, locale, options.anew),
    readOthers(objects, head, locale),
  ])
  if ([...standing, ...former].some(({ site }) => site && site.head > head.number)) return { ok: false, reason: 'busy' }
  const isOriginal = locale === head.source.locale
  const { document, version } = isOriginal
    ? { document: await readDocument(objects, head), version: null }
    : await deriveTarget(objects, head, locale, { key, stood }, options)
  const versions: Versions = version ? { ...others, [locale]: version.value } : others
  const isTaken = ({ site }: Standing) => site !== null && site.article !== article
  const taken = standing.filter(isTaken).map(({ key }) => key)
  const own = standing.filter((page) => !isTaken(page))
  const pages = own.map(({ key, stood, locale }) => {
    const site = deriveSite(head, document, locale, versions)
    return { key, body: writeSite(site, head.slugs[locale]), stood, site }
  })
  const moved = former
    .filter((page) => !isTaken(page))
    .map(({ key, stood, locale, slug }) => ({ key, body: writeSite(deriveMoved(head, locale), slug), stood }))
  return { ok: true, views: { head, version, pages, moved, taken, versions } }
}

async function deriveTarget(
  objects: Objects,
  head: Head,
  locale: Locale,
  { key, stood }: Pick<View, 'key' | 'stood'>,
  { drafts, anew }: DeriveOptions,
) {
  const earlier = anew ? null : readBody(key, stood, (body) => parseJson(body, versionSchema))
  const truth = await gather(objects, head, locale, { version: earlier, ...(drafts ? { drafts } : {}) })
  const derived = deriveVersion(
    truth,
    locale,
    earlier?.segments.some(({ unmarked }) => !unmarked) ? await carryMarks(objects, earlier) : null,
  )
  const value = versionSchema.parse(anew ? await mark(objects, derived) : derived)
  return { document: truth.document, version: { key, body: JSON.stringify(value), stood, value } }
}

/**
 * The version before the pages, which show nothing that it has not, and both before what leads to them. `changed`:
 * something else stood.
 */
export async function putViews(
  objects: Objects,
  { version, pages, moved }: Views,
): Promise<{ ok: true; changed: boolean } | { ok: false }> {
  let changed = false
  for (const views of [version ? [version] : [], pages, moved]) {
    const puts = await eachOf<View, PutView>(views, (view) => putView(objects, view))
    if (puts.includes('busy')) return { ok: false }
    changed ||= puts.includes('put')
  }
  return { ok: true, changed }
}

type PutView = 'same' | 'put' | 'busy'

async function putView(objects: Objects, { key, body, stood }: View): Promise<PutView> {
  if (stood?.body === body) return 'same'
  const put = await objects.put(key, body, stood ? { etag: stood.etag } : { absent: true })
  return put.ok ? 'put' : 'busy'
}

type Standing = { locale: Locale; slug: string; key: string; stood: StoredObject | null; site: Site | null }

/** What stands at the original's address and at the target's. */
const readPages = (objects: Objects, head: Head, target: Locale, anew = false): Promise<Standing[]> =>
  eachOf(pagesOf(head, target), (locale) => readStanding(objects, locale, head.slugs[locale], anew))

/** What stands at the slugs that they had. */
const readFormer = (objects: Objects, head: Head, target: Locale, anew = false): Promise<Standing[]> =>
  eachOf(
    pagesOf(head, target).flatMap((locale) => (head.formerSlugs?.[locale] ?? []).map((slug) => ({ locale, slug }))),
    ({ locale, slug }) => readStanding(objects, locale, slug, anew),
  )

const pagesOf = (head: Head, target: Locale): Locale[] => [...new Set([head.source.locale, target])]

async function readStanding(objects: Objects, locale: Locale, slug: string, anew: boolean): Promise<Standing> {
  const key = keys.site(locale, slug)
  const stood = await objects.get(key)
  return { locale, slug, key, stood, site: readBody(key, stood, parseSite, anew) }
}

/** What a view says; null where nothing stands, or something broken that may be put anew. */
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

/** The article's versions in further locales, which its pages point to. */
async function readOthers(objects: Objects, head: Head, target: Locale): Promise<Versions> {
  const read = await eachOf(
    head.targets.filter((locale) => locale !== target),
    (locale) => getJson(objects, keys.version(head.article, locale), versionSchema),
  )
  return Object.fromEntries(read.flatMap((version) => (version ? [[version.value.locale, version.value]] : [])))
}

/** The marks that a view holds, and the glossary for the checks of pairs that have changed. */
async function carryMarks(objects: Objects, version: Version): Promise<Marks> {
  const bySegment = new Map(version.segments.map((pair) => [pair.id, pair]))
  const { terms } = await readGlossary(objects, pairName(version.sourceLocale, version.locale))
  return { bySegment, terms }
}

const mark = async (objects: Objects, version: Version): Promise<Version> =>
  markVersion(version, await readGlossary(objects, pairName(version.sourceLocale, version.locale)))
