/** Which glossary a route's address names: "ro-en" and "en-ro" are one. */
import type { Context } from 'hono'
import { locales } from '../../../shared/locale.ts'
import { pairName } from '../../../shared/storage/keys.ts'
import type { Env } from '../../http/auth.ts'

/** Null when there is no such pair. */
export function pairOf(c: Context<Env>): string | null {
  const wanted = c.req.param('pair') ?? ''
  const pairs = locales.flatMap((a) =>
    locales.filter((b) => b !== a).map((b) => [`${a}-${b}`, pairName(a, b)] as const),
  )
  return pairs.find(([name]) => name === wanted)?.[1] ?? null
}
