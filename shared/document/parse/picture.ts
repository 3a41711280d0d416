/** Finds the address of an image among the attributes that pages use for lazy loading. */
import { safeSrc } from '../model/address.ts'

const late = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-srcset', 'data-lazy-srcset']

export function pictureSource(attributes: Map<string, string>, base: string | undefined): string | undefined {
  for (const name of [...late, 'src', 'srcset']) {
    const value = attributes.get(name)
    if (value === undefined) continue
    const src = safeSrc(name.endsWith('srcset') ? firstOfSet(value) : value, base)
    if (src) return src
  }
  return undefined
}

/** A tracking pixel, not an image. */
export function isPixel(attributes: Map<string, string>): boolean {
  return ['width', 'height'].some((name) => /^[012](px)?$/.test(attributes.get(name)?.trim() ?? ''))
}

function firstOfSet(value: string): string {
  return value.trim().split(/[\s]/, 1)[0]?.replace(/,$/, '') ?? ''
}
