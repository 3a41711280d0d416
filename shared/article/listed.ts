/**
 * Which lists of the readers' site an article is in, and with which content: by locale, section and author, and the
 * sitemap.
 */
import * as z from 'zod'
import { atTime } from '../ids.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { List } from '../storage/list.ts'
import { pageSchema } from './page.ts'
import { asOf, type Row, type RowVersion } from './row.ts'
import { slugOf } from './slug.ts'

const labelSchema = pageSchema.shape.label
const alternateSchema = z.object({ locale: localeSchema, slug: z.string(), label: labelSchema })

/**
 * Identifies the state of the article that an item shows. Every state's item differs, even if the text reads the same,
 * so a compaction that opened a list earlier can't overwrite it with an item of an older state.
 */
const asOfSchema = z.string()

/** What front pages and feeds show of an article. Times are in milliseconds since the epoch. */
export const listedSchema = z.object({
  /** Its position: the article's id with the time of its publication, by which lists are ordered. */
  id: z.string(),
  article: z.string(),
  asOf: asOfSchema,
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  section: z.string().optional(),
  authors: z.array(z.string()),
  label: labelSchema,
  publishedAt: z.number(),
  modifiedAt: z.number(),
  /** The other locales in which it is public. */
  alternates: z.array(alternateSchema),
})
export type Listed = z.infer<typeof listedSchema>

/** The locales of an article for the sitemap, the original first. */
const mappedSchema = z.object({
  id: z.string(),
  asOf: asOfSchema,
  versions: z.array(alternateSchema.extend({ modifiedAt: z.number() })),
})
export type Mapped = z.infer<typeof mappedSchema>

/** An author's or section's name in addresses; null if no character of the name is allowed there. */
export const nameSlug = (name: string): string | null => slugOf(name, '') || null

export const frontList = (locale: Locale): string => locale
export const sectionList = (locale: Locale, slug: string): string => `${locale}/section/${slug}`
export const authorList = (locale: Locale, slug: string): string => `${locale}/author/${slug}`

/** A list of the readers' site, by its name. */
export const siteList = (name: string): List<Listed> => ({ name: keys.list(name), entry: listedSchema, size: 64 })
export const mapList: List<Mapped> = { name: keys.list('sitemap'), entry: mappedSchema, size: 128 }

/** A list that an article is in, and its position there. */
type Place = { list: string; id: string }

export function placesOf(row: Row): Place[] {
  const places = row.versions.filter(listed).flatMap((version) => {
    const { locale, section, authors = [] } = version
    const slugs = (names: string[]) => names.flatMap((name) => nameSlug(name) ?? [])
    const lists = [
      frontList(locale),
      ...slugs(section ? [section] : []).map((slug) => sectionList(locale, slug)),
      ...slugs(authors).map((slug) => authorList(locale, slug)),
    ]
    return lists.map((list) => ({ list, id: placeOf(row, version) }))
  })
  return [...new Map(places.map((place) => [place.list, place])).values()]
}

const placeOf = (row: Row, { publishedAt = row.createdAt }: RowVersion): string => atTime(row.id, publishedAt)

/** An article's item in the list of that name; null if it is not in the list. */
export function entryOf(row: Row, list: string): Listed | null {
  const locale = localeSchema.safeParse(list.split('/', 1)[0]).data
  const version = row.versions.find((version) => version.locale === locale)
  if (!version || !listed(version) || !placesOf(row).some((place) => place.list === list)) return null
  const {
    slug,
    title,
    description = '',
    section,
    authors = [],
    label = 'machine',
    publishedAt = row.createdAt,
    modifiedAt = publishedAt,
  } = version
  return {
    ...{ id: placeOf(row, version), article: row.id, asOf: asOf(row), slug, title, description },
    ...(section ? { section } : {}),
    ...{ authors, label, publishedAt, modifiedAt },
    alternates: publicOf(row)
      .filter((other) => other.locale !== locale)
      .map(({ modifiedAt: _, ...alternate }) => alternate),
  }
}

/** An article's entry in the sitemap; null if no locale belongs there. */
export function mapEntryOf(row: Row): Mapped | null {
  const versions = publicOf(row).filter(isMapped)
  return versions.length > 0 ? { id: row.id, asOf: asOf(row), versions } : null
}

/** A machine translation that nobody has reviewed is left out of the sitemap. */
export const isMapped = ({ label }: Pick<Listed, 'label'>): boolean => label !== 'machine'

/** The public locales, the original first. */
const publicOf = (row: Row): Mapped['versions'] =>
  row.versions
    .filter(listed)
    .sort((a, b) => Number(b.locale === row.locale) - Number(a.locale === row.locale))
    .map(({ locale, slug, label = 'machine', modifiedAt = row.createdAt }) => ({ locale, slug, label, modifiedAt }))

const listed = (version: RowVersion): version is RowVersion & { title: string } =>
  version.public && version.title !== undefined
