/** Serves an article to programs: segment pairs as JSON, text as Markdown. Search engines index only the page. */
import type { Context } from 'hono'
import { matches, quote } from '../../../shared/etag.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { readPublicVersion } from '../../../shared/pipeline/public-version.ts'
import type { Env } from '../../http/env.ts'
import { notFound, problem, withdrawn } from '../../http/problem.ts'
import { cacheBriefly } from '../cache-control.ts'
import { redirectFormer } from '../redirects/redirect-former.ts'
import { readPublishedObject } from './published-object.ts'

export type Representation = 'json' | 'md'

const types = { json: 'application/json', md: 'text/markdown; charset=utf-8' }

/** If the locale is not public, the answer is 404; the original is not served in its place. */
export async function answerRepresentation(
  c: Context<Env>,
  locale: Locale,
  slug: string,
  form: Representation,
): Promise<Response> {
  const { objects } = c.get('ports')
  const found = await readPublishedObject(objects, locale, slug, undefined)
  if (found && found !== 'same' && found.site.movedTo !== undefined) return redirectFormer(c, slug, found.site.movedTo)
  const article = found && found !== 'same' ? found.site.article : undefined
  const version = article === undefined ? undefined : await readPublicVersion(c.get('ports'), article, locale)
  cacheBriefly(c)
  if (!version?.ok) return problem(c, version?.status === 410 ? withdrawn : notFound(slug))
  const body = form === 'json' ? JSON.stringify(version.json) : version.markdown
  const etag = shortHash(`${form} ${body}`)
  c.header('ETag', quote(etag))
  c.header('Content-Language', locale)
  c.header('Link', `</${locale}/${slug}>; rel="canonical"`)
  c.header('X-Robots-Tag', 'noindex')
  if (matches(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
  return c.body(body, 200, { 'Content-Type': types[form] })
}
