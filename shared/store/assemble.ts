/**
 * Assembles a version: derives its view, its page and the original's page from the truth, and puts what has changed.
 * Every put is conditional on what was read before the truth was, and a page says which head it was derived from, so a
 * slower writer never covers a later one's work. `busy` means that somebody else wrote, or that the store wants a
 * pause: the caller's intent stays and comes again.
 */
import { deriveVersion, type Marks } from '../article/derive.ts'
import { deriveSite } from '../article/derive-page.ts'
import type { Drafts } from '../article/draft.ts'
import type { Head } from '../article/head.ts'
import { type Site, siteSchema } from '../article/page.ts'
import { rowOf, rowsTail, rowVersion } from '../article/row.ts'
import { type Version, versionSchema } from '../article/version.ts'
import type { Versions } from '../article/visibility.ts'
import type { Document } from '../document/model.ts'
import { glossarySchema, type Term } from '../glossary/term.ts'
import type { Locale } from '../locale.ts'
import type { Objects } from '../ports/objects.ts'
import type { Ports } from '../ports/ports.ts'
import { gather, readHead } from './gather.ts'
import { eachOf, getJson } from './json.ts'
import { keys, pairName } from './keys.ts'
import { append } from './log.ts'

export type AssembleResult = { ok: true; version: Version } | { ok: false; reason: 'busy' | 'unknown' }

export type AssembleOptions = {
  /** Drafts that the caller holds already, by name. */
  drafts?: Map<string, Drafts>
  /** An earlier run may have stopped half-way: list the article even if its pages stand as they should. */
  again?: boolean
}

export async function assemble(
  ports: Ports,
  article: string,
  locale: Locale,
  { drafts, again = false }: AssembleOptions = {},
): Promise<AssembleResult> {
  const { objects } = ports
  const startedAt = ports.now()
  const key = keys.version(article, locale)
  const earlier = await getJson(objects, key, versionSchema)
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned) return { ok: false, reason: 'unknown' }
  const [truth, pages, others] = await Promise.all([
    gather(objects, head, locale, { version: earlier?.value ?? null, ...(drafts ? { drafts } : {}) }),
    readPages(objects, head, locale),
    readOthers(objects, head, locale),
  ])
  if (pages.some(({ stored }) => stored !== null && stored.value.head > head.number))
    return { ok: false, reason: 'busy' }
  const marks = earlier?.value.marked ? await carryMarks(objects, earlier.value) : null
  const version = versionSchema.parse(deriveVersion(truth, locale, marks))
  if (!earlier || JSON.stringify(version) !== JSON.stringify(earlier.value)) {
    const put = await objects.put(key, JSON.stringify(version), earlier ? { etag: earlier.etag } : { absent: true })
    if (!put.ok) return { ok: false, reason: 'busy' }
  }
  const versions: Versions = { ...others, [locale]: version }
  const refreshed = await refreshPages(objects, head, truth.document, versions, pages)
  if (!refreshed.ok) return { ok: false, reason: 'busy' }
  const moved = JSON.stringify(earlier?.value.progress) !== JSON.stringify(version.progress)
  if (refreshed.changed || moved || again) {
    const listed = refreshed.sites.map((site) => {
      const shown = versions[site.locale]
      const row = rowVersion(site, shown?.state ?? 'translated', head.slugs[site.locale])
      return shown ? { ...row, progress: shown.progress } : row
    })
    await append(objects, rowsTail, ports.newId(), rowOf(head, startedAt, listed))
  }
  return { ok: true, version }
}

type StandingPage = { locale: Locale; key: string; stored: { value: Site; etag: string } | null }

/** What stands at the original's address and at the target's. */
const readPages = (objects: Objects, head: Head, target: Locale): Promise<StandingPage[]> =>
  eachOf([head.source.locale, target], async (locale) => {
    const key = keys.site(locale, head.slugs[locale])
    return { locale, key, stored: await getJson(objects, key, siteSchema) }
  })

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
  const bySegment = new Map(
    version.segments.map((pair) => [pair.id, { sourceHash: pair.sourceHash, terms: pair.terms }]),
  )
  return { bySegment, terms: await readTerms(objects, version.sourceLocale, version.locale) }
}

export async function readTerms(objects: Objects, a: Locale, b: Locale): Promise<Term[]> {
  return (await getJson(objects, keys.glossary(pairName(a, b)), glossarySchema))?.value.terms ?? []
}

type Refreshed = { ok: true; changed: boolean; sites: Site[] } | { ok: false }

async function refreshPages(
  objects: Objects,
  head: Head,
  document: Document,
  versions: Versions,
  pages: StandingPage[],
): Promise<Refreshed> {
  const sites = pages.map(({ locale }) => siteSchema.parse(deriveSite(head, document, locale, versions)))
  const puts = await eachOf(pages, async ({ key, stored }, i) => {
    const body = JSON.stringify(sites[i])
    if (stored && JSON.stringify(stored.value) === body) return 'same'
    const put = await objects.put(key, body, stored ? { etag: stored.etag } : { absent: true })
    return put.ok ? 'put' : 'busy'
  })
  return puts.includes('busy') ? { ok: false } : { ok: true, changed: puts.includes('put'), sites }
}
