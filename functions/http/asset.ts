/**
 * A style sheet, script or JSON file that a page loads. Its address changes with its content, so browsers may keep it
 * for good.
 */
import { shortHash } from '../../shared/hash.ts'

export type Asset = {
  /** The address without a hash. */
  path: string
  /** `path` with the hash of the content. Pages link to this. */
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

/** Answers a request for an asset. Browsers keep it for a year if the address has the hash, else they ask each time. */
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
