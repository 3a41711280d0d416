/** Slugs: an article's name in addresses. Lowercase ASCII words with hyphens between, at most 80 characters. */
import { withoutDiacritics } from '../text/normalise.ts'

export const slugLength = 80
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Names that addresses have for other things. */
const reserved = new Set(['feed', 'search', 'index'])

/** Why `slug` can't be one; null when it can. */
export function slugTrouble(slug: string): string | null {
  if (slug.length > slugLength) return `is longer than ${slugLength} characters`
  if (!slugPattern.test(slug))
    return 'may hold lowercase letters a-z, digits and single hyphens between them, nothing else'
  return reserved.has(slug) ? 'is reserved' : null
}

/** `slug` with `-ending` behind it, as long as one may be. */
export const withEnding = (slug: string, ending: string): string =>
  `${slug.slice(0, slugLength - ending.length - 1).replace(/-$/, '')}-${ending}`

/** A slug out of a title; `fallback` where nothing of it can stand in one. */
export function slugOf(title: string, fallback: string): string {
  const words =
    withoutDiacritics(title, 'NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > slugLength - 12) break
    slug = longer
  }
  return slug && !reserved.has(slug) ? slug : fallback
}
