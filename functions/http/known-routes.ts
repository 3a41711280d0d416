/** Which addresses there can be, and which methods each takes: what is none is told before any part of it names a key. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { localeSchema } from '../../shared/locales/locale.ts'
import type { Env } from './auth.ts'

/**
 * Every part of ours is letters, digits and a few marks, none long: three of 200 fit into a store's key, which may have
 * 1,024 bytes. What can't be decoded keeps its "%", an encoded slash too.
 */
const possible = /^(?:\/[\w.:~-]{0,200})*$/

/** Answers with `nothing` where the address can't be any. */
export const refuseUnknownRoutes = (nothing: (c: Context<Env>) => Promise<Response>) =>
  createMiddleware<Env>(async (c, next) => (possible.test(c.req.path) ? next() : nothing(c)))

type Route = { method: string; path: string }

/** The methods that `routes` have for an address, as `Allow` says them (RFC 9110, 10.2.1); none where there is no such address. */
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

/** Whether a parameter can be what stands in its place. */
function isNamed(part: string, given: string): boolean {
  if (!part.startsWith(':') || given === '') return false
  return part === ':locale' || part === ':other' ? localeSchema.safeParse(given).success : true
}
