/** Finds the sentence that a reader proposes a change to. It must be on a public page of a translation. */
import { type Page, shownHeadline } from '../../../shared/article/page.ts'
import type { SegmentPair } from '../../../shared/article/segment-pair.ts'
import { slugIssue } from '../../../shared/article/slug.ts'
import type { RichText } from '../../../shared/document/model/document.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { openLongPage } from '../../../shared/pipeline/open-long-page.ts'
import { type OpenSiteObject, pageOf, readSiteObject } from '../../../shared/pipeline/site-object.ts'
import { readPair, readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'

export type ProposalSentence = {
  article: string
  locale: Locale
  slug: string
  page: Page
  pair: SegmentPair & { target: RichText }
}

/** `page`: no translation is public there; `gone`: it was withdrawn; `segment`: the page has no such sentence. */
export type FoundSentence =
  | { ok: true; sentence: ProposalSentence }
  | { ok: false; missing: 'page' | 'gone' | 'segment' }
  | { ok: false; movedTo: string }

export async function findSentence(
  objects: Objects,
  locale: Locale,
  slug: string,
  segment: string,
): Promise<FoundSentence> {
  if (slugIssue(slug) !== null) return { ok: false, missing: 'page' }
  const site = (await readSiteObject(objects, keys.site(locale, slug)))?.site
  if (site?.status === 'gone') return { ok: false, missing: 'gone' }
  if (site?.movedTo !== undefined) return { ok: false, movedTo: site.movedTo }
  const page = site && pageOf(site)
  if (!page || page.label === 'original') return { ok: false, missing: 'page' }
  const { article } = site
  const isOn = page.long ? await isOnLong(objects, site, page, segment) : isIn(page, segment)
  if (!isOn) return { ok: false, missing: 'segment' }
  const version = (await readVersionFacts(objects, article, locale))?.value
  const pair = version && (await readPair(objects, version, segment))
  if (!pair?.target?.text) return { ok: false, missing: 'segment' }
  return { ok: true, sentence: { article, locale, slug, page, pair: { ...pair, target: pair.target } } }
}

/** Reads only the part of a long page that has the segment. */
async function isOnLong(objects: Objects, site: OpenSiteObject, page: Page, segment: string): Promise<boolean> {
  const opened = await openLongPage(objects, site, page)
  const part = opened?.parts.findIndex(({ segments }) => segments.includes(segment)) ?? -1
  return opened !== null && part >= 0 && isIn({ ...page, blocks: await opened.read(part) }, segment)
}

const isIn = (page: Page, segment: string): boolean =>
  [shownHeadline(page), ...page.blocks].some(({ segments }) => segments?.some(({ id }) => id === segment))

/** The source sentence, if readers may see it. */
export const visibleSource = ({ page, pair }: ProposalSentence): RichText | null =>
  page.alternates.some(({ locale }) => locale === page.sourceLocale) ? pair.source : null
