/** An editor's decisions about what readers see: the head by compare-and-set, then the pages. */
import { type Decision, type Head, localesOf } from '../../../shared/article/head.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { findVersion } from '../../../shared/pipeline/current-pair.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type ChangeResult, change, type WantedHead } from './change.ts'

type Refused = { ok: false; reason: 'locale-unknown' | 'article-withdrawn' }
type Incomplete =
  | { ok: false; reason: 'version-not-ready' }
  | { ok: false; reason: 'version-incomplete'; untranslated: number }

/** Shows one locale to readers, and no other. */
export const publish = (ports: Ports, article: string, locale: Locale): Promise<ChangeResult<Refused | Incomplete>> =>
  change<Refused | Incomplete>(ports, article, async (head) => {
    const decided = decide(ports, head, locale, 'public')
    if (!decided.ok || locale === head.source.locale) return decided
    const found = await findVersion(ports.objects, article, locale)
    if (!found.ok) return { ok: false, reason: 'version-not-ready' }
    const { total, filled } = found.version.progress
    return filled < total ? { ok: false, reason: 'version-incomplete', untranslated: total - filled } : decided
  })

/** Hides one locale from readers, and no other. */
export const hide = (ports: Ports, article: string, locale: Locale): Promise<ChangeResult<Refused>> =>
  change<Refused>(ports, article, async (head) => decide(ports, head, locale, 'hidden'))

function decide(ports: Ports, head: Head, locale: Locale, decision: Decision): WantedHead | Refused {
  if (!localesOf(head).includes(locale)) return { ok: false, reason: 'locale-unknown' }
  if (head.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' }
  const publishedAt = { [locale]: ports.now(), ...head.publishedAt }
  return {
    ok: true,
    head: {
      publication: { ...head.publication, [locale]: decision },
      ...(decision === 'public' ? { publishedAt } : {}),
    },
  }
}

/** Takes the article from every reader: 410 in all its locales. */
export const withdraw = (ports: Ports, article: string): Promise<ChangeResult<never>> =>
  change<never>(ports, article, async () => ({ ok: true, head: { withdrawnAt: ports.now() } }))
