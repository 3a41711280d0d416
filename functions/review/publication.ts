/** An editor's decisions about what readers see: the head by compare-and-set, then the pages. */
import type { Decision, Head } from '../../shared/article/head.ts'
import { assembledIn, localesOf } from '../../shared/article/head.ts'
import type { Job } from '../../shared/jobs.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { readHead } from '../../shared/store/gather.ts'
import { putJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { post, send } from '../../shared/store/outbox.ts'
import { findVersion } from './current-pair.ts'
import { settle } from './run.ts'

export type DecideResult =
  | { ok: true; head: Head }
  | { ok: false; reason: 'article' | 'locale' | 'busy' | 'withdrawn' }
  | { ok: false; reason: 'incomplete'; untranslated: number }

/** Publishes or hides one locale, and no other. */
export async function decide(
  ports: Ports,
  article: string,
  locale: Locale | null,
  decision: Decision,
): Promise<DecideResult> {
  const head = (await readHead(ports.objects, article))?.value
  if (!head || head.abandoned) return { ok: false, reason: 'article' }
  if (!locale || !localesOf(head).includes(locale)) return { ok: false, reason: 'locale' }
  if (head.withdrawnAt !== undefined) return { ok: false, reason: 'withdrawn' }
  if (decision === 'public' && locale !== head.source.locale) {
    const found = await findVersion(ports.objects, article, locale)
    const left = found.ok ? found.version.progress.total - found.version.progress.filled : null
    if (left !== 0) return { ok: false, reason: 'incomplete', untranslated: left ?? 0 }
  }
  return change(ports, article, (standing) => ({ publication: { ...standing.publication, [locale]: decision } }))
}

/** Takes the article from every reader: 410 in all its locales. */
export async function withdraw(ports: Ports, article: string): Promise<DecideResult> {
  return change(ports, article, () => ({ withdrawnAt: ports.now() }))
}

async function change(ports: Ports, article: string, to: (head: Head) => Partial<Head>): Promise<DecideResult> {
  for (let tries = 0; tries < 3; tries++) {
    const stored = await readHead(ports.objects, article)
    if (!stored || stored.value.abandoned) return { ok: false, reason: 'article' }
    const next: Head = { ...stored.value, ...to(stored.value), number: stored.value.number + 1, changedAt: ports.now() }
    const jobs = assembledIn(next).map((locale) => ({ kind: 'assemble', article, locale }) satisfies Job)
    const posted = await post(
      ports,
      jobs.map((job) => ({ job, delaySeconds: 2 })),
    )
    const put = await putJson(ports.objects, keys.head(article), next, { etag: stored.etag })
    if (!put.ok) {
      await ports.objects.delete(posted.map(({ key }) => key))
      if (put.reason === 'busy') return { ok: false, reason: 'busy' }
      continue
    }
    const settled = await Promise.all(jobs.map((job) => settle(ports, job).catch(() => false)))
    await ports.objects.delete(posted.filter((_, i) => settled[i]).map(({ key }) => key))
    await send(
      ports,
      posted.filter((_, i) => !settled[i]),
    )
    return { ok: true, head: next }
  }
  return { ok: false, reason: 'busy' }
}
