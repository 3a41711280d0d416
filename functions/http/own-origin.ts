/**
 * Whether a page of this site sent a request, so that no other site's page acts for somebody who is signed in (cross-site
 * request forgery). Browsers say so in `Sec-Fetch-Site` (w3.org/TR/fetch-metadata) and `Origin` (RFC 6454); both must
 * agree where both are there, and one has to be there.
 */
import type { Context } from 'hono'

export function isOwnOrigin(c: Context): boolean {
  const [site, origin] = [c.req.header('Sec-Fetch-Site'), c.req.header('Origin')]
  if (site === undefined && origin === undefined) return false
  return (site ?? 'same-origin') === 'same-origin' && (origin === undefined || hostOf(origin) === hostOf(c.req.url))
}

/** Hosts alone are compared, because a proxy may take https requests and pass them on as http. */
const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null)
