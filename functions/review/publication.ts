/** An editor's decisions about what readers see: the head by compare-and-set, then the pages. */
import { assembledIn, type Decision, type Head, localesOf } from '../../shared/article/head.ts'
import type { Job } from '../../shared/jobs.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { changeHead } from '../../shared/store/change-head.ts'
import { foldListing } from '../../shared/store/listing.ts'
import { send } from '../../shared/store/outbox.ts'
import { findVersion } from './current-pair.ts'
import { settle } from './run.ts'

export type DecideResult =
  | { ok: true; head: Head }
  | { ok: false; reason: 'article' | 'locale' | 'busy' | 'withdrawn' }
  | { ok: false; reason: 'incomplete'; untranslated: number }

/** Publishes or hides one locale, and no other. */
export function decide(
  ports: Ports,
  article: string,
  locale: Locale | null,
  decision: Decision,
): Promise<DecideResult> {
  return change(ports, article, async (head) => {
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
  change(ports, article, async () => ({ ok: true, head: { withdrawnAt: ports.now() } }))

/** The head, then the pages at once; what of them can't be done now is a job's. */
async function change(
  ports: Ports,
  article: string,
  to: (head: Head) => Promise<{ ok: true; head: Partial<Head> } | Extract<DecideResult, { ok: false }>>,
): Promise<DecideResult> {
  const changed = await changeHead(ports, article, async (head) => {
    const wanted = await to(head)
    if (!wanted.ok) return wanted
    const jobs = assembledIn(head).map((locale) => ({ kind: 'assemble', article, locale }) satisfies Job)
    const owed = [...jobs.map((job) => ({ job, delaySeconds: 2 })), foldListing]
    return { ...wanted, jobs: owed, value: jobs }
  })
  if (!changed.ok) return changed
  const { head, posted, value: jobs } = changed
  const settled = await Promise.all(jobs.map((job) => settle(ports, job).catch(() => false)))
  await ports.objects.delete(posted.filter((_, i) => settled[i]).map(({ key }) => key))
  await send(
    ports,
    posted.filter((_, i) => !settled[i]),
  )
  return { ok: true, head }
}
