/** Which locales readers may see: an editor's decision and the version's completeness, nothing else. */
import type { Locale } from '../locales/locale.ts'
import { type ArticleRecord, articleLocales, slugIn } from './article-record.ts'
import type { Page } from './page.ts'
import type { Version } from './version.ts'

export type Versions = Partial<Record<Locale, Version>>

/** The data that decides whether a version is visible. */
type VersionCompleteness = Partial<Record<Locale, Pick<Version, 'progress' | 'holes' | 'machine' | 'state'>>>

/**
 * A translation is never public while it is empty or a segment of the first revision lacks a target, whatever was
 * decided. Segments of later revisions appear once they are translated.
 */
export function isPublic(record: ArticleRecord, locale: Locale, versions: VersionCompleteness): boolean {
  if (record.withdrawnAt !== undefined || (record.publication[locale] ?? 'hidden') === 'hidden') return false
  if (locale === record.source.locale) return true
  const version = versions[locale]
  return version !== undefined && version.progress.filled > 0 && version.holes === 0
}

export const pageLabel = (
  record: ArticleRecord,
  locale: Locale,
  version: VersionCompleteness[Locale],
): Page['label'] => {
  if (locale === record.source.locale) return 'original'
  if (version?.state === 'reviewed') return 'reviewed'
  return version && version.progress.filled > 0 && version.machine === 0 ? 'translated' : 'machine'
}

export const pageAlternates = (record: ArticleRecord, versions: VersionCompleteness): Page['alternates'] =>
  articleLocales(record)
    .filter((locale) => isPublic(record, locale, versions))
    .map((locale) => ({ locale, slug: slugIn(record, locale), label: pageLabel(record, locale, versions[locale]) }))
