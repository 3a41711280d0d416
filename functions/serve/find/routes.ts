/** How readers find articles: the front page, sections and authors. Nothing that is not public. */
import { type Context, Hono } from 'hono'
import { authorList, frontList, nameSlug, sectionList } from '../../../shared/article/listed.ts'
import { slugTrouble } from '../../../shared/article/slug.ts'
import { type Locale, localeSchema, otherLocales } from '../../../shared/locale.ts'
import { isCursor, readListed } from '../../../shared/store/rows.ts'
import type { Env } from '../../http/auth.ts'
import { greet } from '../greet.ts'
import { errorPage } from '../pages/error.ts'
import { listingPage, localesBeside } from '../pages/front.ts'
import { answer } from './answer.ts'

const pageSize = 30

export const findRoutes = () =>
  new Hono<Env>()
    .get('/', greet)
    .get('/:locale', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale) : pass()
    })
    .get('/:locale/section/:slug', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale, { kind: 'section', slug: c.req.param('slug') }) : pass()
    })
    .get('/:locale/author/:slug', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale, { kind: 'author', slug: c.req.param('slug') }) : pass()
    })

const localeOf = (c: Context<Env>): Locale | undefined => localeSchema.safeParse(c.req.param('locale')).data

const nothing = (c: Context<Env>, locale: Locale) =>
  answer(c, errorPage({ locale, status: 404 }), { locale, status: 404 })

async function listing(
  c: Context<Env>,
  locale: Locale,
  of?: { kind: 'section' | 'author'; slug: string },
): Promise<Response> {
  const cursor = c.req.query('cursor')
  if ((cursor !== undefined && !isCursor(cursor)) || (of && slugTrouble(of.slug) !== null)) return nothing(c, locale)
  const list = of ? (of.kind === 'section' ? sectionList : authorList)(locale, of.slug) : frontList(locale)
  const { items, next } = await readListed(c.get('ports').objects, list, { cursor, limit: pageSize })
  const [first] = items
  if (!first && (of || cursor !== undefined)) return nothing(c, locale)
  const names = of?.kind === 'section' ? [first?.section ?? ''] : (first?.authors ?? [])
  const page = listingPage({
    locale,
    rows: items,
    of: of && { ...of, name: names.find((name) => nameSlug(name) === of.slug) ?? of.slug },
    older: cursor !== undefined,
    next,
    others: of ? localesBeside(items, locale) : otherLocales(locale),
    origin: new URL(c.req.url).origin,
  })
  return answer(c, page, { locale })
}
