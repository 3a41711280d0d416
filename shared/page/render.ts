/** Makes the page that stands at an address ready to be sent, so that a request for it has next to nothing left to do. */
import type { Rendered, Site } from '../article/page.ts'
import { finish } from '../html.ts'
import { articleParts } from './article.ts'
import { template } from './template.ts'

/** Stands for the site's origin, which no stored page knows. No site has it (RFC 2606), so no text means it. */
const someOrigin = 'https://origin.invalid'

/** A site's page, rendered as most read it: in one language. */
export function renderSite(site: Site, slug: string): Site {
  if (!site.page) return site
  const { title, head, others, main } = articleParts({
    ...{ page: site.page, locale: site.locale, slug, way: 'single', origin: someOrigin },
  })
  const rendered: Rendered = {
    template,
    title,
    head: finish(head).split(someOrigin),
    others,
    main: finish(main),
  }
  return { ...site, rendered }
}
