/** An article's page as it is sent: what the pipeline has made ready, in the site's frame, or made anew where it has not. */
import { html, raw } from 'hono/html'
import { leadHome } from '../../shared/article/inner-links.ts'
import { pageSchema } from '../../shared/article/page.ts'
import type { Way } from '../../shared/article/ways.ts'
import { shortHash } from '../../shared/hash.ts'
import { finish, type Html } from '../../shared/html.ts'
import type { Locale } from '../../shared/locale.ts'
import { type ArticleParts, articleParts } from '../../shared/page/article.ts'
import { template } from '../../shared/page/template.ts'
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
  const { locale } = site
  const made = asked ? null : madeReady(site, way, origin)
  const { main, ...parts } =
    made ?? articleParts({ page: pageSchema.parse(site.page), locale, slug, way, asked, origin })
  const script = html`<script type="module" src="${sentencesScript.href}"></script>`
  const head = way === 'sentences' ? html`${parts.head}\n${script}` : parts.head
  // Where both languages stand, each side's links stay in its own.
  const led = way === 'single' ? raw(leadHome(finish(main), locale, origin)) : main
  return layout({ locale, ...parts, head, main: led })
}

/** Null where other templates made it, or none. */
function madeReady({ rendered }: Standing, way: Way, origin: string): ArticleParts | null {
  const ready = rendered?.template === template && (rendered.ways[way] ?? rendered.ways.single)
  if (!ready) return null
  return { title: rendered.title, head: raw(rendered.head.join(origin)), others: ready.others, main: raw(ready.main) }
}
