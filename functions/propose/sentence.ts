/** The sentence that a reader proposes something for: one that stands on a public page of a translation, and no other. */
import type { Page } from '../../shared/article/page.ts'
import type { Pair } from '../../shared/article/pair.ts'
import { slugTrouble } from '../../shared/article/slug.ts'
import { versionSchema } from '../../shared/article/version.ts'
import { escapeHtml } from '../../shared/document/escape.ts'
import type { RichText } from '../../shared/document/model.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { pageOf, readSite } from '../../shared/store/site.ts'

export type Sentence = {
  article: string
  locale: Locale
  slug: string
  page: Page
  pair: Pair & { target: RichText }
}

/** `page`: nothing public is translated there; `gone`: withdrawn; `segment`: the page has no such sentence. */
export type FoundSentence =
  | { ok: true; sentence: Sentence }
  | { ok: false; missing: 'page' | 'gone' | 'segment' }
  | { ok: false; movedTo: string }

export async function findSentence(
  objects: Objects,
  locale: Locale,
  slug: string,
  segment: string,
): Promise<FoundSentence> {
  if (slugTrouble(slug) !== null) return { ok: false, missing: 'page' }
  const site = (await readSite(objects, keys.site(locale, slug)))?.site
  if (site?.status === 'gone') return { ok: false, missing: 'gone' }
  if (site?.to !== undefined) return { ok: false, movedTo: site.to }
  const page = site && pageOf(site)
  if (!page || page.label === 'original') return { ok: false, missing: 'page' }
  const { article } = site
  if (!isOn(page, segment)) return { ok: false, missing: 'segment' }
  const version = (await getJson(objects, keys.version(article, locale), versionSchema))?.value
  const pair = version?.segments.find(({ id }) => id === segment)
  if (!pair?.target?.text) return { ok: false, missing: 'segment' }
  return { ok: true, sentence: { article, locale, slug, page, pair: { ...pair, target: pair.target } } }
}

/** Text on a page has no bare "<". */
function isOn({ titleHtml, blocks }: Page, segment: string): boolean {
  const opening = `<span id="${escapeHtml(segment)}" `
  return titleHtml.includes(opening) || blocks.some(({ html }) => html.includes(opening))
}

/** What it translates, where readers may see that. */
export const shownSource = ({ page, pair }: Sentence): RichText | null =>
  page.alternates.some(({ locale }) => locale === page.sourceLocale) ? pair.source : null
