/**
 * Which lists of the readers' site an article is in, and with which content: by locale, section and author, and the
 * sitemap.
 */
import * as z from 'zod'
import { atTime } from '../ids.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { OrderedList } from '../storage/list.ts'
import { type IndexedVersion, type IndexRecord, stateIdOf } from './index-record.ts'
import { pageSchema } from './page.ts'
import { nameInAddress } from './slug.ts'

const labelSchema = pageSchema.shape.label
const alternateSchema = z.object({ locale: localeSchema, slug: z.string(), label: labelSchema })

/**
 * Identifies the state of the article that an item shows. Every state's item differs, even if the text reads the same,
 * so a compaction that opened a list earlier can't overwrite it with an item of an older state.
 */
const asOfSchema = z.string()

/** What front pages and feeds show of an article. Times are in milliseconds since the epoch. */
export const listingItemSchema = z.object({
  /** Its position: the article's id with its date, by which lists are ordered. */
  id: z.string(),
  article: z.string(),
  stateId: asOfSchema,
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  section: z.string().optional(),
  authors: z.array(z.string()),
  label: labelSchema,
  /** The article's own. */
  date: z.number(),
  modifiedAt: z.number(),
  /** The other locales in which it is public. */
  alternates: z.array(alternateSchema),
})
export type ListingItem = z.infer<typeof listingItemSchema>

/** The locales of an article for the sitemap, the original first. */
const sitemapEntrySchema = z.object({
  id: z.string(),
  stateId: asOfSchema,
  versions: z.array(alternateSchema.extend({ modifiedAt: z.number() })),
})
export type SitemapEntry = z.infer<typeof sitemapEntrySchema>

export const frontListName = (locale: Locale): string => locale
export const sectionListName = (locale: Locale, slug: string): string => `${locale}/section/${slug}`
export const authorListName = (locale: Locale, slug: string): string => `${locale}/author/${slug}`

/** A list of the readers' site, by its name. */
export const siteList = (name: string): OrderedList<ListingItem> => ({
  name: keys.list(name),
  entry: listingItemSchema,
  size: 64,
  changedAt: ({ modifiedAt }) => modifiedAt,
})
export const sitemapList: OrderedList<SitemapEntry> = {
  name: keys.list('sitemap'),
  entry: sitemapEntrySchema,
  size: 128,
}

/** A list that an article is in, and its position there. */
type ListPosition = { list: string; id: string }

export function listPositionsOf(row: IndexRecord): ListPosition[] {
  const places = row.versions.filter(listed).flatMap((version) => {
    const { locale, section, authors = [] } = version
    const slugs = (names: string[]) => names.flatMap((name) => nameInAddress(name) || [])
    const lists = [
      frontListName(locale),
      ...slugs(section ? [section] : []).map((slug) => sectionListName(locale, slug)),
      ...slugs(authors).map((slug) => authorListName(locale, slug)),
    ]
    return lists.map((list) => ({ list, id: positionOf(row, version) }))
  })
  return [...new Map(places.map((place) => [place.list, place])).values()]
}

/** A ULID has no time before 1970, so older articles stand together at the end. */
const positionOf = (row: IndexRecord, { date = row.createdAt }: IndexedVersion): string =>
  atTime(row.id, Math.max(0, date))

/** An article's item in the list of that name; null if it is not in the list. */
export function listingItemOf(row: IndexRecord, list: string): ListingItem | null {
  const locale = localeSchema.safeParse(list.split('/', 1)[0]).data
  const version = row.versions.find((version) => version.locale === locale)
  if (!version || !listed(version) || !listPositionsOf(row).some((place) => place.list === list)) return null
  const {
    slug,
    title,
    description = '',
    section,
    authors = [],
    label = 'machine',
    date = row.createdAt,
    modifiedAt = date,
  } = version
  return {
    ...{ id: positionOf(row, version), article: row.id, stateId: stateIdOf(row), slug, title, description },
    ...(section ? { section } : {}),
    ...{ authors, label, date, modifiedAt },
    alternates: publicOf(row)
      .filter((other) => other.locale !== locale)
      .map(({ modifiedAt: _, ...alternate }) => alternate),
  }
}

/** An article's entry in the sitemap; null if no locale belongs there. */
export function sitemapEntryOf(row: IndexRecord): SitemapEntry | null {
  const versions = publicOf(row).filter(isInSitemap)
  return versions.length > 0 ? { id: row.id, stateId: stateIdOf(row), versions } : null
}

/** A machine translation that nobody has reviewed is left out of the sitemap. */
export const isInSitemap = ({ label }: Pick<ListingItem, 'label'>): boolean => label !== 'machine'

/** The public locales, the original first. */
const publicOf = (row: IndexRecord): SitemapEntry['versions'] =>
  row.versions
    .filter(listed)
    .sort((a, b) => Number(b.locale === row.locale) - Number(a.locale === row.locale))
    .map(({ locale, slug, label = 'machine', modifiedAt = row.createdAt }) => ({ locale, slug, label, modifiedAt }))

const listed = (version: IndexedVersion): version is IndexedVersion & { title: string } =>
  version.public && version.title !== undefined
