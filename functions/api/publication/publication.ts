/** An editor's decisions about what readers see: changes the article record by compare-and-set, then the pages. */
import { type ArticleRecord, articleLocales, type Publication } from '../../../shared/article/article-record.ts'
import { isPublic } from '../../../shared/article/visibility.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { findVersion } from '../../../shared/pipeline/current-segment.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type ArticleChangeResult, changeArticle, type WantedRecord } from './change-article.ts'

type Refused = { ok: false; reason: 'locale-unknown' | 'article-withdrawn' }
type Incomplete =
  | { ok: false; reason: 'version-not-ready' }
  | { ok: false; reason: 'version-incomplete'; untranslated: number }

/** Shows one locale to readers. The others do not change. */
export const publish = (
  ports: Ports,
  article: string,
  locale: Locale,
): Promise<ArticleChangeResult<Refused | Incomplete>> =>
  changeArticle<Refused | Incomplete>(ports, article, async (record) => {
    const decided = await setPublication(ports, record, locale, 'public')
    if (!decided.ok || locale === record.source.locale) return decided
    const found = await findVersion(ports.objects, article, locale)
    if (!found.ok) return { ok: false, reason: 'version-not-ready' }
    const { total, filled } = found.version.progress
    return filled < total ? { ok: false, reason: 'version-incomplete', untranslated: total - filled } : decided
  })

/** Hides one locale from readers. The others do not change. */
export const hide = (ports: Ports, article: string, locale: Locale): Promise<ArticleChangeResult<Refused>> =>
  changeArticle<Refused>(ports, article, async (record) => setPublication(ports, record, locale, 'hidden'))

async function setPublication(
  ports: Ports,
  record: ArticleRecord,
  locale: Locale,
  decision: Publication,
): Promise<WantedRecord | Refused> {
  if (!articleLocales(record).includes(locale)) return { ok: false, reason: 'locale-unknown' }
  if (record.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' }
  const now = ports.now()
  const first = await firstPublication(ports, record, locale)
  const published = first ?? (decision === 'public' ? now : undefined)
  const again = decision === 'public' && first !== undefined && record.publication[locale] === 'hidden'
  return {
    ok: true,
    record: {
      publication: { ...record.publication, [locale]: decision },
      ...(published === undefined ? {} : { publishedAt: { ...record.publishedAt, [locale]: published } }),
      ...(again ? { republishedAt: { ...record.republishedAt, [locale]: now } } : {}),
    },
  }
}

/** When readers first saw the locale; undefined if they never did. What is public by itself counts from its upload. */
async function firstPublication(
  { objects }: Ports,
  record: ArticleRecord,
  locale: Locale,
): Promise<number | undefined> {
  const decided = record.publishedAt?.[locale]
  if (decided !== undefined || record.publication[locale] !== 'auto') return decided
  const found = locale === record.source.locale ? undefined : await findVersion(objects, record.article, locale)
  return isPublic(record, locale, found?.ok ? { [locale]: found.version } : {}) ? record.createdAt : undefined
}

/** Hides the article from all readers: it answers 410 in all its locales. */
export const withdraw = (ports: Ports, article: string): Promise<ArticleChangeResult<never>> =>
  changeArticle<never>(ports, article, async () => ({ ok: true, record: { withdrawnAt: ports.now() } }))
