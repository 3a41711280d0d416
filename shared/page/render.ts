/** Makes the page that stands at an address ready to be sent, so that a request for it has next to nothing left to do. */
import type { Site } from '../article/page.ts'
import { ways } from '../article/ways.ts'
import { finish } from '../html.ts'
import { articleParts } from './article.ts'
import { template } from './template.ts'

/** Stands for the site's origin, which no stored page knows. No site has it (RFC 2606), so no text means it. */
const someOrigin = 'https://origin.invalid'

/** A site's page, rendered in every way that it can be read in. */
export function renderSite(site: Site, slug: string): Site {
  const { page, locale } = site
  if (!page) return site
  const parts = (page.counterpart ? ways : ['single' as const]).map((way) => ({
    way,
    ...articleParts({ page, locale, slug, way, origin: someOrigin }),
  }))
  const head = parts[0] ? finish(parts[0].head).split(someOrigin) : []
  const made = parts.map(({ way, others, main }) => [way, { others, main: finish(main) }])
  return { ...site, rendered: { template, title: page.title, head, ways: Object.fromEntries(made) } }
}
