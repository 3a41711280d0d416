/** The editor's route that names an article in one locale: its slug, title and description, and its date in all. */
import { Hono } from 'hono'
import { type ArticleRecord, slugIn } from '../../../shared/article/article-record.ts'
import { quote } from '../../../shared/etag.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { nameVersion } from '../../contract/operations/publication.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { nameArticle } from './naming.ts'

export function namingRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, nameVersion, async ({ ports, params, body, seen, answer, refuse }) => {
    const { article, locale } = params
    const result = await nameArticle(ports, article, locale, seen, body)
    if (result.ok) return answer(200, show(result.record, locale), { ETag: quote(String(result.record.number)) })
    switch (result.reason) {
      case 'article-stale': {
        const { number, revision } = result.record
        return refuse('article-stale', { etag: String(number), more: { revision } })
      }
      case 'slug-taken':
        return refuse('slug-taken', { values: { slug: body.slug ?? '' } })
      case 'date-ahead':
        return refuse('body-invalid', { errors: [{ field: 'date', reason: 'is in the future' }] })
      default:
        return refuse(result.reason)
    }
  })
  return app
}

const show = (record: ArticleRecord, locale: Locale) => ({
  id: record.article,
  locale,
  slug: slugIn(record, locale),
  title: record.titles?.[locale] ?? null,
  description: record.descriptions?.[locale] ?? null,
  date: record.date ?? null,
  formerSlugs: record.formerSlugs?.[locale] ?? [],
})
