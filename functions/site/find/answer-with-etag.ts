/** Answers with a body that was made for this request, or with 304 if the client has the same one already. */

import type { Context } from 'hono'
import { matches, quote } from '../../../shared/etag.ts'
import { shortHash } from '../../../shared/hash.ts'
import { type Html, toHtmlString } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { cacheBriefly } from '../cache-control.ts'

type AnswerOptions = { locale?: Locale; type?: string }

export function answerWithEtag(
  c: Context,
  body: Html | string,
  { locale, type = 'text/html; charset=utf-8' }: AnswerOptions,
): Response {
  const text = typeof body === 'string' ? body : toHtmlString(body)
  const etag = shortHash(text)
  if (locale) c.header('Content-Language', locale)
  cacheBriefly(c)
  c.header('ETag', quote(etag))
  if (matches(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': type })
}
