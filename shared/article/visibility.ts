/** Which locales readers may see: an editor's decision and the version's completeness, nothing else. */
import type { Locale } from '../locales/locale.ts'
import { type Head, localesOf, slugIn } from './head.ts'
import type { Page } from './page.ts'
import type { Version } from './version.ts'

export type Versions = Partial<Record<Locale, Version>>

/** The data that decides whether a version is visible. */
type Seen = Partial<Record<Locale, Pick<Version, 'progress' | 'holes' | 'state'>>>

/**
 * A translation is never public while it is empty or a segment of the first revision lacks a target, whatever was
 * decided. Segments of later revisions appear once they are translated.
 */
export function isPublic(head: Head, locale: Locale, versions: Seen): boolean {
  if (head.withdrawnAt !== undefined || (head.publication[locale] ?? 'hidden') === 'hidden') return false
  if (locale === head.source.locale) return true
  const version = versions[locale]
  return version !== undefined && version.progress.filled > 0 && version.holes === 0
}

export const labelOf = (head: Head, locale: Locale, version: Seen[Locale]): Page['label'] => {
  if (locale === head.source.locale) return 'original'
  return version?.state === 'reviewed' ? 'reviewed' : 'machine'
}

export const alternatesOf = (head: Head, versions: Seen): Page['alternates'] =>
  localesOf(head)
    .filter((locale) => isPublic(head, locale, versions))
    .map((locale) => ({ locale, slug: slugIn(head, locale), label: labelOf(head, locale, versions[locale]) }))
