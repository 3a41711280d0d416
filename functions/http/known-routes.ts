/** Checks addresses and their methods. An impossible address is refused before any part of it becomes a store key. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { localeSchema } from '../../shared/locales/locale.ts'
import type { Env } from './env.ts'

/**
 * Every part of our addresses has only letters, digits and a few marks. Three parts of 200 fit into a store key of at
 * most 1,024 bytes. A "%" stays in a part that can't be decoded or has an encoded slash, so it fails; it also stays
 * before the codes of "@" and "+", which ids of people in the settings may have.
 */
const possible = /^(?:\/(?:[\w.:~@+-]|%40|%2B){0,200})*$/i

/** Answers with `nothing` if the address is impossible. */
export const refuseUnknownRoutes = (nothing: (c: Context<Env>) => Promise<Response>) =>
  createMiddleware<Env>(async (c, next) => (possible.test(c.req.path) ? next() : nothing(c)))

type Route = { method: string; path: string }

/** The methods of an address, as `Allow` lists them (RFC 9110, 10.2.1). Empty if the address does not exist. */
export function methodsAt(routes: readonly Route[], address: string): string[] {
  const parts = address.split('/')
  const own = new Set(
    routes.filter(({ method, path }) => method !== 'ALL' && fits(path, parts)).map(({ method }) => method),
  )
  if (own.size === 0) return []
  return [...own, ...(own.has('GET') ? ['HEAD'] : []), 'OPTIONS'].sort()
}

function fits(path: string, parts: readonly string[]): boolean {
  const pattern = path.split('/')
  return (
    pattern.length === parts.length && pattern.every((part, i) => part === parts[i] || isNamed(part, parts[i] ?? ''))
  )
}

/** Whether a parameter may have this value. */
function isNamed(part: string, given: string): boolean {
  if (!part.startsWith(':') || given === '') return false
  return part === ':locale' || part === ':other' ? localeSchema.safeParse(given).success : true
}
