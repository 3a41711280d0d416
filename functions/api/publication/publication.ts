/** An editor's decisions about what readers see: changes the article record by compare-and-set, then the pages. */
import { type ArticleRecord, articleLocales, type Publication } from '../../../shared/article/article-record.ts'
import { isPublic, type VersionCompleteness } from '../../../shared/article/visibility.ts'
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
    const refused = refusalOf(record, locale)
    if (refused) return refused
    if (locale === record.source.locale) return setPublication(ports, record, locale, 'public', {})
    const found = await findVersion(ports.objects, article, locale)
    if (!found.ok) return { ok: false, reason: 'version-not-ready' }
    const { total, filled } = found.version.progress
    if (filled < total) return { ok: false, reason: 'version-incomplete', untranslated: total - filled }
    return setPublication(ports, record, locale, 'public', { [locale]: found.version })
  })

/** Hides one locale from readers. The others do not change. */
export const hide = (ports: Ports, article: string, locale: Locale): Promise<ArticleChangeResult<Refused>> =>
  changeArticle<Refused>(ports, article, async (record) => {
    const refused = refusalOf(record, locale)
    if (refused) return refused
    const isSeenByItself = record.publication[locale] === 'auto' && locale !== record.source.locale
    const found = isSeenByItself ? await findVersion(ports.objects, article, locale) : null
    return setPublication(ports, record, locale, 'hidden', found?.ok ? { [locale]: found.version } : {})
  })

function refusalOf(record: ArticleRecord, locale: Locale): Refused | null {
  if (!articleLocales(record).includes(locale)) return { ok: false, reason: 'locale-unknown' }
  return record.withdrawnAt !== undefined ? { ok: false, reason: 'article-withdrawn' } : null
}

/** The first publication stands; another one is a change. `versions`: what decides whether readers see it by now. */
function setPublication(
  ports: Ports,
  record: ArticleRecord,
  locale: Locale,
  decision: Publication,
  versions: VersionCompleteness,
): WantedRecord {
  const isSeen = isPublic(record, locale, versions)
  const before = record.publishedAt?.[locale] ?? (isSeen ? record.createdAt : undefined)
  const first = before ?? (decision === 'public' ? ports.now() : undefined)
  const isAgain = decision === 'public' && before !== undefined && record.publication[locale] === 'hidden'
  return {
    ok: true,
    record: {
      publication: { ...record.publication, [locale]: decision },
      ...(first === undefined ? {} : { publishedAt: { ...record.publishedAt, [locale]: first } }),
      ...(isAgain ? { modifiedAt: { ...record.modifiedAt, [locale]: ports.now() } } : {}),
    },
  }
}

/** Hides the article from all readers: it answers 410 in all its locales. */
export const withdraw = (ports: Ports, article: string): Promise<ArticleChangeResult<never>> =>
  changeArticle<never>(ports, article, async () => ({ ok: true, record: { withdrawnAt: ports.now() } }))
