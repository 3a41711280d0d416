/**
 * A style sheet, script or JSON file that a page loads: its text, and the address that changes with its content.
 * Whoever serves one may let browsers keep it for good.
 */
import { shortHash } from '../../shared/hash.ts'

export type Asset = {
  /** Where it is served. */
  path: string
  /** `path` with its content's hash: what pages link to. */
  href: string
  type: string
  body: string
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export const asset = (path: string, kind: keyof typeof types, body: string): Asset => ({
  path,
  href: `${path}?v=${shortHash(body)}`,
  type: types[kind],
  body,
})

/** Answers a request for `asset`: kept for a year when asked for by its hash, else to be asked for again. */
export function serveAsset({ href, type, body }: Asset, url: string): Response {
  const { pathname, search } = new URL(url)
  const lasting = pathname + search === href
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
