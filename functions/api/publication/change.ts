/** Carries out what an editor decides about an article: the head, then the pages at once, and the listings soon after. */
import { assembledIn, type Head } from '../../../shared/article/head.ts'
import { changeHead } from '../../../shared/pipeline/change-head.ts'
import type { Job } from '../../../shared/pipeline/jobs.ts'
import { foldListing } from '../../../shared/pipeline/listing.ts'
import { send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { settle } from '../../jobs/assemble.ts'

export type ChangeResult<Refused> =
  | { ok: true; head: Head }
  | Refused
  | { ok: false; reason: 'article-unknown' | 'article-busy' }

/** What the head is to have. `claimed`: where a page is to be, something was put just now, and a key takes one write a second. */
export type WantedHead = { ok: true; head: Partial<Head>; claimed?: boolean }

/** `to` says what the head is to have, or why not. What of the pages can't be done now is a job's. */
export async function change<Refused extends { ok: false }>(
  ports: Ports,
  article: string,
  to: (head: Head) => Promise<WantedHead | Refused>,
): Promise<ChangeResult<Refused>> {
  const changed = await changeHead(ports, article, async (head) => {
    const wanted = await to(head)
    if (!wanted.ok) return wanted
    const jobs = assembledIn(head).map((locale) => ({ kind: 'assemble', article, locale }) satisfies Job)
    const owed = [...jobs.map((job) => ({ job, delaySeconds: 2 })), foldListing]
    return { ...wanted, jobs: owed, value: wanted.claimed ? [] : jobs }
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
