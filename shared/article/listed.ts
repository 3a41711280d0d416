/** Which lists of the reader's site an article stands in, and as what: by locale, section and author, and the sitemap. */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locale.ts'
import { keys } from '../store/keys.ts'
import type { List } from '../store/list.ts'
import { pageSchema } from './page.ts'
import type { Row, RowVersion } from './row.ts'
import { slugOf } from './slug.ts'

const labelSchema = pageSchema.shape.label
const alternateSchema = z.object({ locale: localeSchema, slug: z.string(), label: labelSchema })

/** What a front page or a feed shows of an article. Times in milliseconds since the epoch. */
export const listedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  section: z.string().optional(),
  authors: z.array(z.string()),
  label: labelSchema,
  publishedAt: z.number(),
  modifiedAt: z.number(),
  /** The other locales that it is public in. */
  alternates: z.array(alternateSchema),
})
export type Listed = z.infer<typeof listedSchema>

/** The locales of an article that search engines are told of, the original first. */
export const mappedSchema = z.object({
  id: z.string(),
  versions: z.array(alternateSchema.extend({ modifiedAt: z.number() })),
})
export type Mapped = z.infer<typeof mappedSchema>

/** How an author or a section is called in addresses; null where nothing of its name can stand there. */
export const nameSlug = (name: string): string | null => slugOf(name, '') || null

export const frontList = (locale: Locale): string => locale
export const sectionList = (locale: Locale, slug: string): string => `${locale}/section/${slug}`
export const authorList = (locale: Locale, slug: string): string => `${locale}/author/${slug}`

/** A list of the reader's site by its name. */
export const siteList = (name: string): List<Listed> => ({ name: keys.list(name), entry: listedSchema, size: 64 })
export const mapList: List<Mapped> = { name: keys.list('sitemap'), entry: mappedSchema, size: 128 }

/** The names of the lists that an article stands in. */
export const listsOf = (row: Row): string[] => [
  ...new Set(
    row.versions.flatMap((version) => {
      if (!listed(version)) return []
      const { locale, section, authors = [] } = version
      const slugs = (names: string[]) => names.flatMap((name) => nameSlug(name) ?? [])
      return [
        frontList(locale),
        ...slugs(section ? [section] : []).map((slug) => sectionList(locale, slug)),
        ...slugs(authors).map((slug) => authorList(locale, slug)),
      ]
    }),
  ),
]

/** What stands of an article in the list of that name; null: it is not in it. */
export function entryOf(row: Row, list: string): Listed | null {
  const locale = localeSchema.safeParse(list.split('/', 1)[0]).data
  const version = row.versions.find((version) => version.locale === locale)
  if (!version || !listed(version) || !listsOf(row).includes(list)) return null
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
    ...{ id: row.id, slug, title, description },
    ...(section ? { section } : {}),
    ...{ authors, label, publishedAt, modifiedAt },
    alternates: publicOf(row)
      .filter((other) => other.locale !== locale)
      .map(({ modifiedAt: _, ...alternate }) => alternate),
  }
}

/** What stands of an article in the sitemap; null: nothing that search engines are told of. */
export function mapEntryOf(row: Row): Mapped | null {
  const versions = publicOf(row).filter(isMapped)
  return versions.length > 0 ? { id: row.id, versions } : null
}

/** A machine's translation that nobody has reviewed is not for search engines. */
export const isMapped = ({ label }: Pick<Listed, 'label'>): boolean => label !== 'machine'

/** The original first. */
const publicOf = (row: Row): Mapped['versions'] =>
  row.versions
    .filter(listed)
    .sort((a, b) => Number(b.locale === row.locale) - Number(a.locale === row.locale))
    .map(({ locale, slug, label = 'machine', modifiedAt = row.createdAt }) => ({ locale, slug, label, modifiedAt }))

const listed = (version: RowVersion): version is RowVersion & { title: string } =>
  version.public && version.title !== undefined
