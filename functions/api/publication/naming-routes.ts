/** The editor's route that names an article in one locale: its slug, title and description. */
import { Hono } from 'hono'
import { quote } from '../../../shared/etag.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { allow, type Env } from '../../http/auth.ts'
import { needsIfMatch, readSeen } from '../../http/etag.ts'
import { issuesOf, notFound, problem, tryAgain } from '../../http/problem.ts'
import { nameArticle, namingSchema } from './naming.ts'

export const namingRoutes = () =>
  new Hono<Env>().patch('/articles/:id/versions/:locale', allow('editor'), async (c) => {
    const seen = readSeen(c)
    if (!seen) return problem(c, needsIfMatch('article'))
    const naming = namingSchema.safeParse(await c.req.json().catch(() => null))
    if (!naming.success)
      return problem(c, { status: 422, detail: 'The names don’t fit.', errors: issuesOf(naming.error) })
    const { id, locale: name } = c.req.param()
    const locale = localeSchema.safeParse(name).data ?? null
    const result = await nameArticle(c.get('ports'), id, locale, seen, naming.data)
    if (result.ok) {
      const { head } = result
      c.header('ETag', quote(String(head.number)))
      return c.json({
        ...{ id, locale, slug: locale && head.slugs[locale] },
        title: (locale && head.titles?.[locale]) ?? null,
        description: (locale && head.descriptions?.[locale]) ?? null,
        formerSlugs: (locale && head.formerSlugs?.[locale]) ?? [],
      })
    }
    switch (result.reason) {
      case 'article':
        return problem(c, notFound('article', id))
      case 'locale':
        return problem(c, notFound('locale', name))
      case 'withdrawn':
        return problem(c, { status: 409, detail: 'This article is withdrawn.' })
      case 'stale':
        c.header('ETag', quote(String(result.head.number)))
        return problem(c, { status: 412, detail: 'Somebody else has changed this article since you saw it.' })
      case 'slug-taken':
        return problem(c, {
          status: 409,
          detail: `The slug ${naming.data.slug} is taken in ${name}. Choose another.`,
          errors: [{ field: 'slug', reason: `is taken in ${name}` }],
        })
      case 'busy':
        return tryAgain(c, 'This article is being changed by others. Try again.')
    }
  })
