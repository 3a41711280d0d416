/** Which locales readers may see: an editor's decision and the version's completeness, nothing else. */
import type { Locale } from '../locales/locale.ts'
import { type Head, localesOf, slugIn } from './head.ts'
import type { Page } from './page.ts'
import type { Version } from './version.ts'

export type Versions = Partial<Record<Locale, Version>>

/** What tells whether a version may be seen. */
export type Seen = Partial<Record<Locale, Pick<Version, 'progress' | 'holes' | 'state'>>>

/**
 * A translation with a hole is never shown, whatever was decided, nor one that has nothing to show. What a later revision
 * adds joins it when it is there.
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
