/** Finds the address and the words of an image, among the attributes that pages use for lazy loading. */

import { safeSrc } from '../model/address.ts'
import { type Attributes, oneLine } from './html-token.ts'
import { sourceSet } from './source-set.ts'

/**
 * `unresolved`: an address that can't be used, because it is relative. `standIn`: shown until the real one loads.
 * `late`: the page loads it late.
 */
export type Picture = { src?: string; text: string; unresolved?: string; standIn: boolean; late: boolean }

const late = [
  ...['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-original-src', 'data-actualsrc', 'data-ll-src'],
  ...[
    'data-lazyload',
    'data-echo',
    'data-cfsrc',
    'data-pagespeed-lazy-src',
    'nitro-lazy-src',
    'data-flickity-lazyload',
  ],
  ...['data-hi-res-src', 'data-full-src', 'data-image', 'data-img', 'data-url', 'data-srcset', 'data-lazy-srcset'],
  ...['data-original-set', 'nitro-lazy-srcset', 'data-flickity-lazyload-srcset'],
]
const imageName = /\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?)(?:$|[?#])/i
const standInName =
  /(?:^|[/_.-])(?:blank|placeholder|spacer|transparent|lazy|loading|1x1|dummy|empty)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i

export function pictureOf(attributes: Attributes, base: string | undefined): Picture {
  const text = oneLine(attributes.get('alt') ?? '')
  const own = firstAddress(attributes, ['src', 'srcset'], base)
  const moved = firstAddress(attributes, late, base) ?? otherLate(attributes, base)
  const src = moved ?? own
  const unresolved = src === undefined ? relativeIn(attributes) : undefined
  const lazy = /lazy/i.test(attributes.get('class') ?? '') || standInName.test(src ?? '')
  return {
    text,
    standIn: src === undefined || (moved === undefined && lazy),
    late: moved !== undefined || lazy,
    ...(src !== undefined && { src }),
    ...(unresolved !== undefined && { unresolved }),
  }
}

/** The address of a `source` in a `picture`. */
export function pictureSource(attributes: Attributes, base: string | undefined): string | undefined {
  return firstAddress(attributes, ['srcset', 'data-srcset', 'data-lazy-srcset', 'src', 'data-src'], base)
}

/** Whether a link leads to an image, usually a larger copy. */
export function isImageAddress(address: string): boolean {
  return imageName.test(address)
}

/** A tracking pixel, not an image. */
export function isPixel(attributes: Attributes): boolean {
  if (late.some((name) => attributes.has(name))) return false
  return ['width', 'height'].some((name) => /^[012](px)?$/.test(attributes.get(name)?.trim() ?? ''))
}

function firstAddress(attributes: Attributes, names: readonly string[], base: string | undefined): string | undefined {
  for (const name of names) {
    const value = attributes.get(name)
    if (value === undefined) continue
    for (const raw of name.includes('srcset') || name.endsWith('-set') ? sourceSet(value) : [value]) {
      // A template that a script fills in is no address.
      const src = raw.includes('{') ? undefined : (safeSrc(raw, base) ?? scaledAddress(raw))
      if (src !== undefined) return src
    }
  }
  return undefined
}

/** The picture's own address in that of a service on the site that scales pictures: "/image?url=https%3A%2F%2F…". */
function scaledAddress(raw: string): string | undefined {
  const inner = /^\/[^?]{0,200}\?(?:[^&]{0,100}&){0,5}url=(https?%3A%2F%2F[^&]{1,2000})/i.exec(raw)?.[1]
  try {
    return inner === undefined ? undefined : safeSrc(decodeURIComponent(inner))
  } catch {
    return undefined
  }
}

/** Any other attribute of the page's own that holds an image's address. */
function otherLate(attributes: Attributes, base: string | undefined): string | undefined {
  for (const [name, value] of attributes) {
    if (!name.startsWith('data-') || !imageName.test(value) || value.includes('{')) continue
    const src = /(?:src|img|image|photo|original|large|full)/.test(name) ? safeSrc(value, base) : undefined
    if (src !== undefined) return src
  }
  return undefined
}

function relativeIn(attributes: Attributes): string | undefined {
  return [...late, 'src'].flatMap((name) => attributes.get(name)?.trim() || []).find((raw) => !/^[a-z]+:/i.test(raw))
}
