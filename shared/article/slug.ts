/** Slugs: an article's name in addresses. Lowercase ASCII words with hyphens between, at most 80 characters. */
import { toLatin } from '../text/to-latin.ts'

const maxSlugChars = 80
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Names that the site uses for other addresses. */
const reserved = new Set(['author', 'feed', 'index', 'search', 'section', 'to'])

/** Why `slug` is invalid; null if it is valid. */
export function slugIssue(slug: string): string | null {
  if (slug.length > maxSlugChars) return `is longer than ${maxSlugChars} characters`
  if (!slugPattern.test(slug))
    return 'may hold lowercase letters a-z, digits and single hyphens between them, nothing else'
  return reserved.has(slug) ? 'is reserved' : null
}

/** `slug` with `-ending` appended, shortened to the maximum length. */
export const withSuffix = (slug: string, ending: string): string =>
  `${slug.slice(0, maxSlugChars - ending.length - 1).replace(/-$/, '')}-${ending}`

/** The words of a title, author or section as addresses have them, as many as fit; '' if no alphabet we know has them. */
export function nameInAddress(name: string): string {
  let slug = ''
  for (const word of toLatin(name).match(/[a-z0-9]+/g) ?? []) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > maxSlugChars - 12) break
    slug = longer
  }
  return slug
}

/** Makes a slug from a title; `fallback` if no character of the title is allowed. */
export function toSlug(title: string, fallback: string): string {
  const slug = nameInAddress(title)
  return reserved.has(slug) ? withSuffix(slug, '2') : slug || fallback
}
