/**
 * A newsroom with many articles, made by generator: rows and pages as the pipeline puts them, without its jobs. Article
 * n is written in Romanian, or in English when n is odd; its translation is reviewed, but every fifth's is a machine's.
 */

import { type IndexRecord, indexedVersion, indexLog } from '../../shared/article/index-record.ts'
import type { ListingItem } from '../../shared/article/listing-item.ts'
import type { Page, SiteObject } from '../../shared/article/page.ts'
import { ulid } from '../../shared/ids.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { writeSiteObject } from '../../shared/pipeline/site-object.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { appendRecord } from '../../shared/storage/log.ts'

const begun = Date.UTC(2025, 0, 1)
const hourMs = 3_600_000
const mixed = (n: number, i: number) => (Math.imul(n * 31 + i + 1, 2654435761) >>> 0) / 2 ** 32

export const sections = ['Transport', 'Economie', 'Cultură', 'Educație', 'Sport', 'Justiție']
export const authors = ['Ana Pop', 'Ion Vlad', 'Mara Țepordei', 'John Smith', 'Ioana Ene', 'Radu Dima', 'Eva Nagy']

/** An article an hour. */
export const idOf = (n: number): string =>
  ulid(
    begun + n * hourMs,
    Uint8Array.from({ length: 16 }, (_, i) => mixed(n, i) * 32),
  )
export const slugOf = (n: number): string => `story-${n}`

const words: Record<Locale, string[]> = {
  ro: 'oraș pod școală primar guvern lege tren spital profesor stradă râu fabrică salariu proiect medic elev piață drum casă copil'.split(
    ' ',
  ),
  en: 'city bridge school mayor government law train hospital teacher street river factory wage project doctor pupil market road house child'.split(
    ' ',
  ),
}

/** Some thirty words out of the locale's twenty, and one that stands in no other article. */
const sentence = (n: number, locale: Locale, count: number): string => {
  const list = words[locale]
  return Array.from({ length: count }, (_, i) => list[Math.floor(mixed(n, i + 20) * list.length)]).join(' ')
}
export const rareWord = (n: number): string =>
  `zq${[...String(n)].map((digit) => 'bcdfghjkmn'.charAt(Number(digit))).join('')}`

function pageOf(n: number, locale: Locale): Page {
  const sourceLocale = locales[n % 2] ?? 'ro'
  const label = locale === sourceLocale ? 'original' : n % 5 === 0 ? 'machine' : 'reviewed'
  const title = `${sentence(n, locale, 4)} ${n}`
  return {
    title,
    description: sentence(n, locale, 12),
    author: authors[n % authors.length] ?? '',
    section: sections[n % sections.length] ?? '',
    date: begun + n * hourMs,
    publishedAt: begun + n * hourMs,
    modifiedAt: begun + n * hourMs,
    words: 34,
    label,
    translators: [],
    reviewers: [],
    stale: 0,
    sourceLocale,
    alternates: [],
    blocks: [
      {
        id: 'b',
        kind: 'paragraph',
        role: 'body',
        text: `${sentence(n, locale, 30)} ${rareWord(n)}.`,
      },
    ],
  }
}

/** What stands at an article's address, or stood there before it was withdrawn. */
export function siteOf(n: number, locale: Locale, gone = false): SiteObject {
  const original = { locale: locales[n % 2] ?? 'ro', slug: slugOf(n) }
  return {
    ...{ v: 1, article: idOf(n), locale, recordNumber: gone ? 2 : 1, status: gone ? 'gone' : 'public', original },
    ...(gone ? {} : { page: pageOf(n, locale) }),
  }
}

export function rowOf(n: number, gone = false): IndexRecord {
  const sites = locales.map((locale) => siteOf(n, locale, gone))
  return {
    ...{ v: 1, id: idOf(n), title: `Story ${n}`, locale: locales[n % 2] ?? 'ro', createdAt: begun + n * hourMs },
    recordNumber: gone ? 2 : 1,
    versions: sites.map((site) =>
      indexedVersion(site, site.page?.label === 'machine' ? 'translated' : 'reviewed', slugOf(n)),
    ),
  }
}

/** Puts the pages of articles `from` up to `to`, and their rows in the tail. `id` names a record. */
export async function publish(
  objects: Objects,
  id: () => string,
  from: number,
  to: number,
  gone = false,
): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i)
  await mapConcurrent(numbers, async (n) => {
    for (const locale of locales)
      await objects.put(keys.site(locale, slugOf(n)), writeSiteObject(siteOf(n, locale, gone), slugOf(n), noIdentity))
    await appendRecord(objects, indexLog, id(), rowOf(n, gone))
  })
}

export type { ListingItem }
