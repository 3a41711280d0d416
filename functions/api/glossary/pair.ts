/** Which glossary a route's address names: "ro-en" and "en-ro" are one. */
import type { Context } from 'hono'
import { directionName, type LanguagePair, languagePairs } from '../../../shared/locales/locale.ts'
import type { Env } from '../../http/auth.ts'

/** Undefined when there is no such pair. */
export function pairOf(c: Context<Env>): LanguagePair | undefined {
  const wanted = c.req.param('pair')
  return languagePairs.find(({ locales: [a, b] }) => wanted === directionName(a, b) || wanted === directionName(b, a))
}
