/** An article's page as it is sent: what the pipeline has made ready, in the site's frame, or made anew where it has not. */
import { html, raw } from 'hono/html'
import { leadHome } from '../../shared/article/inner-links.ts'
import { pageSchema } from '../../shared/article/page.ts'
import { shortHash } from '../../shared/hash.ts'
import type { Html } from '../../shared/html.ts'
import type { Locale } from '../../shared/locale.ts'
import { articleParts } from '../../shared/page/article.ts'
import { template } from '../../shared/page/template.ts'
import type { Way } from '../../shared/page/ways.ts'
import { readerScript, readerStyle, sentencesScript } from './assets/reader.ts'
import { layout } from './pages/layout.ts'
import type { Standing } from './standing.ts'

export type Asked = {
  way: Way
  /** The locale that was asked for, where the original answers in its place. */
  asked?: Locale | undefined
}

const assets = [readerStyle, readerScript, sentencesScript].map(({ href }) => href)

/** Raised when the frame changes, as the templates have a number of their own. */
const frame = 1

const names = new Map<string, string>()

/** Names what is made of an object: another way of reading, template, style or script is another page of the same object. */
export function nameOf({ way, asked = undefined }: Asked): string {
  const key = `${way} ${asked}`
  const name = names.get(key) ?? shortHash(JSON.stringify([frame, template, assets, key]))
  names.set(key, name)
  return name
}

export function articlePage(site: Standing, slug: string, origin: string, { way, asked }: Asked): Html {
  const { locale, rendered } = site
  if (rendered && rendered.template === template && way === 'single' && !asked) {
    const { title, head, others, main } = rendered
    return layout({ locale, title, head: raw(head.join(origin)), others, main: raw(leadHome(main, locale, origin)) })
  }
  const page = pageSchema.parse(site.page)
  const parts = articleParts({ page, locale, slug, way, asked, origin })
  const script = html`<script type="module" src="${sentencesScript.href}"></script>`
  return layout({ locale, ...parts, head: way === 'sentences' ? html`${parts.head}\n${script}` : parts.head })
}
