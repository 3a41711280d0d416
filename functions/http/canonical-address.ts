/**
 * The address that somebody meant who typed one of the readers' site with a slash at the end or with capitals. A page is
 * found at one address alone, so that caches and search engines see it once.
 */
import { localeSchema } from '../../shared/locales/locale.ts'

/** How many parts after the locale are names in lowercase; what follows may have capitals of its own. */
const namesAfter: Record<string, number> = { author: 2, section: 2, to: 3 }

/**
 * Path and query of the address meant; null if `url` is it, is of the API, or has what no address of ours has. It always
 * leads to the same host, because only one slash begins it.
 */
export function canonicalAddress(url: string): string | null {
  const { pathname, search } = new URL(url)
  const parts = pathname.split('/').filter((part) => part !== '')
  if (parts[0] === 'api' || pathname.includes('%')) return null
  const locale = localeSchema.safeParse(parts[0]?.toLowerCase()).success
  const names = locale ? 1 + (namesAfter[parts[1]?.toLowerCase() ?? ''] ?? 1) : 0
  const path = `/${parts.map((part, at) => (at < names ? part.toLowerCase() : part)).join('/')}`
  return path === pathname ? null : path + search
}
