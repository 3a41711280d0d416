/** An editor's decisions about what readers see: the head by compare-and-set, then the pages. */
import { type Decision, localesOf } from '../../../shared/article/head.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { findVersion } from '../../../shared/pipeline/current-pair.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type ChangeResult, change } from './change.ts'

type Refused = { ok: false; reason: 'locale' | 'withdrawn' } | { ok: false; reason: 'incomplete'; untranslated: number }
export type DecideResult = ChangeResult<Refused>

/** Publishes or hides one locale, and no other. */
export function decide(
  ports: Ports,
  article: string,
  locale: Locale | null,
  decision: Decision,
): Promise<DecideResult> {
  return change<Refused>(ports, article, async (head) => {
    if (!locale || !localesOf(head).includes(locale)) return { ok: false, reason: 'locale' }
    if (head.withdrawnAt !== undefined) return { ok: false, reason: 'withdrawn' }
    if (decision === 'public' && locale !== head.source.locale) {
      const found = await findVersion(ports.objects, article, locale)
      const left = found.ok ? found.version.progress.total - found.version.progress.filled : null
      if (left !== 0) return { ok: false, reason: 'incomplete', untranslated: left ?? 0 }
    }
    const publishedAt = { [locale]: ports.now(), ...head.publishedAt }
    return {
      ok: true,
      head: {
        publication: { ...head.publication, [locale]: decision },
        ...(decision === 'public' ? { publishedAt } : {}),
      },
    }
  })
}

/** Takes the article from every reader: 410 in all its locales. */
export const withdraw = (ports: Ports, article: string): Promise<DecideResult> =>
  change<Refused>(ports, article, async () => ({ ok: true, head: { withdrawnAt: ports.now() } }))
