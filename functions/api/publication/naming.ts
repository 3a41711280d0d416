/**
 * Names an article in one locale, for lists, shared links and search: its slug, title and description. A new slug is
 * claimed before the article record has it, as in an upload. The old slug redirects to it for good.
 */

import { type ArticleRecord, allSlugs, articleLocales } from '../../../shared/article/article-record.ts'
import { slugClaim } from '../../../shared/article/derive-page.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { claimSlug } from '../../../shared/pipeline/claim-slug.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Naming } from '../../contract/schemas/publication.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { type ArticleChangeResult, changeArticle } from './change-article.ts'

type Refused =
  | { ok: false; reason: 'locale-unknown' | 'article-withdrawn' | 'slug-taken' }
  | { ok: false; reason: 'article-stale'; head: ArticleRecord }
type NamingResult = ArticleChangeResult<Refused>

/** Older slugs redirect to a former slug, which redirects again. */
const maxFormerSlugs = 20

/** `seen`: whether the editor has seen the article record with this number. */
export function nameArticle(
  ports: Ports,
  article: string,
  locale: Locale,
  seen: EtagMatcher,
  { slug, title, description }: Naming,
): Promise<NamingResult> {
  return changeArticle<Refused>(ports, article, async (head) => {
    if (!articleLocales(head).includes(locale)) return { ok: false, reason: 'locale-unknown' }
    if (head.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' }
    if (!seen(String(head.number))) return { ok: false, reason: 'article-stale', head }
    const named: Partial<ArticleRecord> = {
      ...(title === undefined ? {} : { titles: withEntry(head.titles, locale, title) }),
      ...(description === undefined ? {} : { descriptions: withEntry(head.descriptions, locale, description) }),
    }
    if (slug === undefined || slug === head.slugs[locale]) return { ok: true, head: named }
    const taken = await claimSlug(ports, slug, { ...slugClaim(head, locale), claimedAt: ports.now() })
    if (!taken) return { ok: false, reason: 'slug-taken' }
    const former = allSlugs(head, locale).filter((own) => own !== slug)
    const [latest = '', ...earlier] = former
    return {
      ok: true,
      claimed: true,
      head: {
        ...named,
        slugs: { ...head.slugs, [locale]: slug },
        formerSlugs: { ...head.formerSlugs, [locale]: [...earlier, latest].slice(-maxFormerSlugs) },
      },
    }
  })
}

function withEntry(entries: Partial<Record<Locale, string>> = {}, locale: Locale, text: string | null) {
  const { [locale]: _, ...others } = entries
  return text === null ? others : { ...others, [locale]: text }
}
