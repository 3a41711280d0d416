/** Redirects a link to an article in one locale to the same article in another one, if it is public there. */
import { Hono } from 'hono'
import { slugIssue } from '../../../shared/article/slug.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { pageOf } from '../../../shared/pipeline/site-object.ts'
import type { Env } from '../../http/env.ts'
import { readPublishedObject } from '../article/published-object.ts'
import { cacheBriefly } from '../cache-control.ts'

export const articleRedirectRoutes = () =>
  new Hono<Env>().get('/:locale/to/:other/:slug', async (c, pass) => {
    const { slug } = c.req.param()
    const [locale, other] = [c.req.param('locale'), c.req.param('other')].map(
      (name) => localeSchema.safeParse(name).data,
    )
    if (!locale || !other || slugIssue(slug) !== null) return pass()
    const { objects, edgeCache: near = objects } = c.get('ports')
    const found = await readPublishedObject(near, other, slug, undefined)
    const { alternates = [] } = (found && found !== 'same' && pageOf(found.site)) || {}
    const theirs = alternates.find((alternate) => alternate.locale === locale)
    if (found && found !== 'same' && found.site.movedTo !== undefined)
      return c.redirect(`/${locale}/to/${other}/${found.site.movedTo}`, 302)
    cacheBriefly(c)
    return c.redirect(theirs ? `/${locale}/${theirs.slug}` : `/${other}/${slug}`, 302)
  })
