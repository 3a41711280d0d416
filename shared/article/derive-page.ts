/**
 * Derives the object at an article's address in one locale: the whole page while the locale is public, otherwise the
 * bare claim. A page consists of facts and blocks from each part of the article; a short article is one part.
 */
import type { Document } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { articleDateIn, firstPublicationIn } from './article-date.ts'
import { type ArticleRecord, slugIn } from './article-record.ts'
import { type Credits, creditedIn, creditsOfPage, renamesOf } from './credits.ts'
import type { Page, PageBlock, SiteObject } from './page.ts'
import type { PageFacts } from './page-facts.ts'
import { blocksAboveText } from './page-frame.ts'
import { derivePagePart, shortDescription } from './page-part.ts'
import type { Version } from './version.ts'
import { isPublic, pageAlternates, pageLabel, type Versions } from './visibility.ts'

/** The object at a slug from the moment the slug is claimed. */
export const slugClaim = (record: ArticleRecord, locale: Locale): SiteObject => ({
  v: 1,
  article: record.article,
  locale,
  recordNumber: record.number,
  status: 'claimed',
  original: { locale: record.source.locale, slug: slugIn(record, record.source.locale) },
})

/** The object at a slug of an article that was withdrawn or erased. */
export const goneObject = (record: ArticleRecord, locale: Locale): SiteObject => ({
  ...slugClaim(record, locale),
  status: 'gone',
})

/**
 * The object at a former slug. It names the new slug only while the locale is public, because a slug may reveal
 * unpublished news.
 */
export function redirectObject(record: ArticleRecord, locale: Locale, versions: Versions): SiteObject {
  if (record.withdrawnAt !== undefined) return goneObject(record, locale)
  const bare = slugClaim(record, locale)
  return isPublic(record, locale, versions) ? { ...bare, status: 'moved', movedTo: slugIn(record, locale) } : bare
}

/** A long article gives the facts of its parts for the page's locale; a short one gives its document. */
export type PageSource =
  | { document: Document }
  | { meta: Document['meta']; facts: PageFacts[]; visibleHashes: string[] }

/** `versions`: all that its pages link to. `credits`: of everybody whom `creditedOn` tells. `timeZone`: of the site. */
type Around = { versions: Versions; credits: Credits; timeZone: string }

export function deriveSiteObject(
  record: ArticleRecord,
  source: PageSource,
  locale: Locale,
  { versions, credits, timeZone }: Around,
): SiteObject {
  if (record.withdrawnAt !== undefined) return goneObject(record, locale)
  const bare = slugClaim(record, locale)
  if (!isPublic(record, locale, versions)) return bare
  const renames = renamesOf(creditedOn(record, locale, versions), credits)
  return {
    ...bare,
    status: 'public',
    ...(Object.keys(renames).length > 0 ? { renames } : {}),
    page: derivePage(record, source, locale, { versions, credits, timeZone }),
  }
}

/** The ids of the people whom the page in a locale credits. */
export function creditedOn(record: ArticleRecord, locale: Locale, versions: Versions): string[] {
  const version = locale === record.source.locale ? undefined : versions[locale]
  return version && isPublic(record, locale, versions) ? [...creditedIn(version)].sort() : []
}

/** The locale of a page's counterparts. A locale that is hidden from readers does not appear beside the page either. */
export const counterpartOf = (
  record: ArticleRecord,
  locale: Locale,
  alternates: Page['alternates'],
): Locale | undefined =>
  alternates.find((other) =>
    locale === record.source.locale ? other.locale !== locale : other.locale === record.source.locale,
  )?.locale

function derivePage(
  record: ArticleRecord,
  source: PageSource,
  locale: Locale,
  { versions, credits, timeZone }: Around,
): Page {
  const alternates = pageAlternates(record, versions)
  const counterpart = counterpartOf(record, locale, alternates)
  const version = versions[locale]
  const isOriginal = locale === record.source.locale
  if ('document' in source) {
    const { document } = source
    const other = isOriginal ? counterpart && versions[counterpart] : counterpart && ('original' as const)
    const { facts, blocks } = derivePagePart(record, document, { version: isOriginal ? undefined : version, other })
    const about = factsOfPage(record, document.meta, [facts], { locale, counterpart, version, credits, timeZone })
    return { ...about, alternates, ...(counterpart ? { counterpart } : {}), blocks }
  }
  const about = factsOfPage(record, source.meta, source.facts, { locale, counterpart, version, credits, timeZone })
  const frame = frameOf(source.facts)
  const page = {
    ...{ ...about, alternates },
    blocks: frame.blocks,
    long: { source: record.source.id, parts: source.visibleHashes, above: frame.above },
  }
  return counterpart ? { ...page, counterpart } : withoutCounterparts(page)
}

/** Facts are derived before it is known whether the other side is public. */
function withoutCounterparts({ headlineCounterpart: _, ...page }: Page): Page {
  return { ...page, blocks: page.blocks.map(({ counterpart: _, ...block }) => block) }
}

/** Returns the blocks above the text first, and then the other blocks that the frame needs. */
function frameOf(facts: readonly PageFacts[]): { blocks: PageBlock[]; above: number } {
  const first = facts.findIndex(({ text }) => text)
  const tops = facts.slice(0, first < 0 ? facts.length : first + 1)
  const top = tops.flatMap(({ frame, above: count }) => frame.slice(0, count))
  const rest = facts.flatMap(({ frame, above: count }, at) => frame.slice(at < tops.length ? count : 0))
  return { blocks: [...top, ...rest], above: top.length }
}

function factsOfPage(
  record: ArticleRecord,
  meta: Document['meta'],
  facts: readonly PageFacts[],
  {
    locale,
    counterpart,
    version,
    credits,
    timeZone,
  }: Omit<Around, 'versions'> & { locale: Locale; counterpart: Locale | undefined; version: Version | undefined },
): Omit<Page, 'alternates' | 'blocks'> {
  const isOriginal = locale === record.source.locale
  const first = <T>(of: (facts: PageFacts) => T | undefined): T | undefined =>
    facts.map(of).find((value) => value !== undefined && value !== '')
  const sum = (of: (facts: PageFacts) => number) => facts.reduce((total, each) => total + of(each), 0)
  const headline = first((part) => part.headline)
  const otherTitle = counterpart && record.titles?.[counterpart]
  const otherHeadline = first((part) => part.headlineCounterpart)
  const headlineCounterpart = otherHeadline && otherTitle ? { text: otherTitle } : otherHeadline
  const author = meta?.author ?? first(({ byline }) => byline)
  const section = first((part) => part.section) ?? meta?.tags?.[0]
  const { at: date } = articleDateIn(record, meta, locale, timeZone)
  const publishedAt = Math.max(date, firstPublicationIn(record, locale))
  return {
    // `record.title` is in the original's language.
    title:
      record.titles?.[locale] ??
      headline?.text ??
      first(({ hiddenTitle }) => hiddenTitle) ??
      (isOriginal ? record.title : (first(({ firstWords }) => firstWords) ?? '')),
    ...(headline ? { headline } : {}),
    ...(headlineCounterpart ? { headlineCounterpart } : {}),
    description:
      record.descriptions?.[locale] ??
      first(({ standfirst }) => standfirst) ??
      (isOriginal && meta?.description ? shortDescription(meta.description) : undefined) ??
      first(({ lead }) => lead) ??
      '',
    ...(meta?.image ? { image: pictureOf(meta.image, isOriginal) } : {}),
    ...(author ? { author } : {}),
    ...(section ? { section } : {}),
    date,
    publishedAt,
    modifiedAt: Math.max(publishedAt, ...changesOf(record, locale), isOriginal ? 0 : (version?.editedAt ?? 0)),
    words: sum(({ words }) => words),
    label: pageLabel(record, locale, version),
    ...creditsOfPage(facts, credits),
    stale: sum(({ stale }) => stale),
    sourceLocale: record.source.locale,
  }
}

/** Its alternative text is in the original's language. */
const pictureOf = (
  { src, alt }: NonNullable<NonNullable<Document['meta']>['image']>,
  isOriginal: boolean,
): Page['image'] => (isOriginal && alt ? { src, alt } : { src })

/** When an editor changed what readers see: the text, a block, title, description or date; or showed the page again. */
const changesOf = ({ revisions, blocks = {}, namedAt, republishedAt }: ArticleRecord, locale: Locale): number[] => [
  ...[...revisions, ...Object.values(blocks)].map(({ at }) => at),
  ...[namedAt?.[locale], republishedAt?.[locale]].filter((at) => at !== undefined),
]

/** The blocks of a page above its text. */
export const headerBlocksOf = ({ blocks, long }: Page): PageBlock[] =>
  long ? blocks.slice(0, long.above) : blocksAboveText(blocks)
