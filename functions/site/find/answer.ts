/** Answers with what a request made, and with 304 to whoever has the same already. */

import type { Context } from 'hono'
import { matches, quote } from '../../../shared/etag.ts'
import { shortHash } from '../../../shared/hash.ts'
import { finish, type Html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { keepBriefly } from '../freshness.ts'

type Answer = { locale?: Locale; type?: string }

export function answer(
  c: Context,
  body: Html | string,
  { locale, type = 'text/html; charset=utf-8' }: Answer,
): Response {
  const text = typeof body === 'string' ? body : finish(body)
  const etag = shortHash(text)
  if (locale) c.header('Content-Language', locale)
  keepBriefly(c)
  c.header('ETag', quote(etag))
  if (matches(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': type })
}
