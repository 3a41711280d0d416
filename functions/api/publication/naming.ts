/**
 * Names an article in one locale, for lists, shared links and search: its slug, title and description; and
 * dates it in all. A new slug is claimed before the article record has it, as in an upload. The old slug redirects to it
 * for good.
 */

import { type ArticleRecord, allSlugs, articleLocales, inEach } from '../../../shared/article/article-record.ts'
import { slugClaim } from '../../../shared/article/derive-page.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { claimSlug } from '../../../shared/pipeline/claim-slug.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readDate } from '../../../shared/text/date.ts'
import type { Naming } from '../../contract/schemas/publication.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { type ArticleChangeResult, changeArticle } from './change-article.ts'

type Refused =
  | { ok: false; reason: 'locale-unknown' | 'article-withdrawn' | 'slug-taken' | 'date-ahead' }
  | { ok: false; reason: 'article-stale'; record: ArticleRecord }
type NamingResult = ArticleChangeResult<Refused>

/** Older slugs redirect to a former slug, which redirects again. */
const maxFormerSlugs = 20

/** `seen`: whether the editor has seen the article record with this number. */
export function nameArticle(
  ports: Ports,
  article: string,
  locale: Locale,
  seen: EtagMatcher,
  { slug, title, description, date }: Naming,
): Promise<NamingResult> {
  return changeArticle<Refused>(ports, article, async (record) => {
    if (!articleLocales(record).includes(locale)) return { ok: false, reason: 'locale-unknown' }
    if (record.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' }
    if (!seen(String(record.number))) return { ok: false, reason: 'article-stale', record }
    const now = ports.now()
    if (date && (readDate(date, ports.settings.identity.timeZone) ?? 0) > now)
      return { ok: false, reason: 'date-ahead' }
    const { titles, descriptions } = record
    const differs = (text: string | null | undefined, held: string | null | undefined) =>
      text !== undefined && text !== (held ?? null)
    const changed = differs(title, titles?.[locale]) || differs(description, descriptions?.[locale])
    const named: Partial<ArticleRecord> = {
      ...(title === undefined ? {} : { titles: withEntry(titles, locale, title) }),
      ...(description === undefined ? {} : { descriptions: withEntry(descriptions, locale, description) }),
      ...(date === undefined ? {} : { date }),
      ...(changed ? { namedAt: { ...record.namedAt, [locale]: now } } : {}),
      ...(differs(date, record.date) ? { namedAt: inEach(record, now) } : {}),
    }
    if (slug === undefined || slug === record.slugs[locale]) return { ok: true, record: named }
    const taken = await claimSlug(ports, slug, { ...slugClaim(record, locale), claimedAt: ports.now() })
    if (!taken) return { ok: false, reason: 'slug-taken' }
    const former = allSlugs(record, locale).filter((own) => own !== slug)
    const [latest = '', ...earlier] = former
    return {
      ok: true,
      claimed: true,
      record: {
        ...named,
        slugs: { ...record.slugs, [locale]: slug },
        formerSlugs: { ...record.formerSlugs, [locale]: [...earlier, latest].slice(-maxFormerSlugs) },
      },
    }
  })
}

function withEntry(entries: Partial<Record<Locale, string>> = {}, locale: Locale, text: string | null) {
  const { [locale]: _, ...others } = entries
  return text === null ? others : { ...others, [locale]: text }
}
