/** Answers with what a request made, and with 304 to whoever has the same already. */
import type { Context } from 'hono'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locale.ts'
import type { Html } from '../../http/html.ts'

const html = 'text/html; charset=utf-8'

export type Answer = { locale?: Locale; status?: 200 | 404; type?: string }

export async function answer(
  c: Context,
  body: Html | string,
  { locale, status = 200, type = html }: Answer,
): Promise<Response> {
  const text = String(await body)
  const etag = `"${shortHash(text)}"`
  if (locale) c.header('Content-Language', locale)
  // What is withdrawn has to vanish: a kept copy is asked after each time, which costs a 304.
  c.header('Cache-Control', 'no-cache')
  c.header('ETag', etag)
  if (status === 200 && c.req.header('If-None-Match') === etag) return c.body(null, 304)
  return c.body(text, status, { 'Content-Type': type })
}
