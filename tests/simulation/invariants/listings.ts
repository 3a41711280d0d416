/** Front page, feed, sitemap, search and the newsroom's list say of every article what its page says. */
import * as z from 'zod'
import { articleLocales, slugIn } from '../../../shared/article/article-record.ts'
import type { Page } from '../../../shared/article/page.ts'
import { type Locale, locales } from '../../../shared/locales/locale.ts'
import { pageOf, readSiteObject } from '../../../shared/pipeline/site-object.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { wordIn } from '../words.ts'
import { type End, get, type Invariant, type Standing } from './end.ts'

const rowSchema = z.object({
  id: z.string(),
  versions: z.array(
    z.looseObject({ locale: z.string(), slug: z.string(), public: z.boolean(), title: z.string().optional() }),
  ),
})
type Row = z.infer<typeof rowSchema>

export const listedIsPublic: Invariant = async (end) => {
  const { ledger, stored, standing } = end
  const rows = z
    .object({ items: z.array(rowSchema) })
    .parse(JSON.parse((await get(end, '/api/v1/articles?limit=100', 'editor')).text)).items
  for (const { id } of ledger.articles)
    if (rows.some((row) => row.id === id) !== standing.some(({ record }) => record.article === id))
      ledger.report('row', `${id} is listed, or not, as it is not there, or is`)
  const map = (await get(end, '/sitemap/newest.xml')).text
  for (const locale of locales) {
    const [front, feed] = [(await get(end, `/${locale}`)).text, (await get(end, `/${locale}/feed.xml`)).text]
    for (const { known, record } of standing.filter(({ record }) => articleLocales(record).includes(locale))) {
      const slug = slugIn(record, locale)
      const site = (await readSiteObject(stored, keys.site(locale, slug)))?.site
      if (site?.article !== record.article) {
        ledger.report('slug', `${locale}/${slug} is ${site?.article}’s, not ${record.article}’s`)
        continue
      }
      const page = pageOf(site)
      const found = (await get(end, `/${locale}/search?q=${wordIn(locale, known.name)}`)).text
      const isWorded = page?.blocks.some(({ text }) => text.includes(wordIn(locale, known.name))) ?? false
      const places = [
        ['front page', front.includes(`href="/${locale}/${slug}"`), page !== undefined],
        ['feed', feed.includes(`/${locale}/${slug}"`), page !== undefined],
        ['sitemap', map.includes(`/${locale}/${slug}<`), page !== undefined && page.label !== 'machine'],
        ['search', found.includes(`href="/${locale}/${slug}"`), isWorded],
      ] as const
      for (const [place, stands, isPublic] of places) {
        // A page may be found by its title alone.
        if (stands === isPublic || (place === 'search' && page && stands)) continue
        ledger.report('listed', `${locale}/${slug} ${stands ? 'stands' : 'is missing'} in: ${place}`)
      }
      compareRow(end, { known, record }, locale, rows, page)
    }
  }
}

function compareRow({ ledger }: End, { record }: Standing, locale: Locale, rows: Row[], page: Page | undefined): void {
  const row = rows.find(({ id }) => id === record.article)?.versions.find((version) => version.locale === locale)
  const said = row && { slug: row.slug, public: row.public, ...pick(row) }
  const wanted = { slug: record.slugs[locale], public: page !== undefined, ...pick(page ?? {}) }
  if (JSON.stringify(said) !== JSON.stringify(wanted))
    ledger.report(
      'row',
      `${record.article} in ${locale}: ${JSON.stringify(said)}, and its page ${JSON.stringify(wanted)}`,
    )
}

const told = z.looseObject({ title: z.unknown(), label: z.unknown(), modifiedAt: z.unknown() }).partial()

function pick(of: object) {
  const { title, label, modifiedAt } = told.parse(of)
  return { title, label, modifiedAt }
}
