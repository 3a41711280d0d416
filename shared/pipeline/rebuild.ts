/**
 * Rebuilds an article's views from the truth alone, and tells where what stood was something else: with nothing under
 * way the same bytes come out. Nothing is deleted, and what is right is not written: a view that somebody else writes
 * meanwhile, or that the store won't take now, is left to a job that does the same.
 */
import { assembledIn } from '../article/head.ts'
import type { Version } from '../article/version.ts'
import { settleViews } from './assemble.ts'
import { readHead } from './gather.ts'
import type { Job } from './jobs.ts'
import { post, send } from './outbox.ts'
import type { Ports } from './ports.ts'
import { deriveViews, putView, type View } from './views.ts'

/** `later`: it stands as it did, and a job is to put it right. `taken`: another article has the address. */
export type RebuiltView = { key: string; stood: 'same' | 'different' | 'missing' | 'taken'; later?: true }

/** Null when there is no such article. `dry` only tells. */
export async function rebuild(ports: Ports, article: string, dry: boolean): Promise<RebuiltView[] | null> {
  const head = (await readHead(ports.objects, article))?.value
  if (!head || head.abandoned) return null
  const rebuilt = new Map<string, RebuiltView>()
  const owed: Job[] = []
  for (const locale of assembledIn(head)) {
    const parts: RebuiltView[] = []
    const derived = await deriveViews(ports.objects, article, locale, {
      anew: true,
      async part(view) {
        const done = dry ? 'same' : await putView(ports.objects, view)
        parts.push(tell(view, dry || done !== 'busy'))
        return done
      },
    })
    const put = dry || (derived.ok && (await settleViews(ports, derived.views, true)).ok)
    if (!put) owed.push({ kind: 'assemble', article, locale, anew: true })
    if (!derived.ok) continue
    const { version, pages, moved, taken } = derived.views
    // The index of terms is its to put.
    if (version && !dry) owed.push({ kind: 'glossary', article, locale })
    // Where a view was lost its jobs may be too.
    if (version && !dry && !version.stood && hasHoles(version.value)) owed.push({ kind: 'translate', article, locale })
    for (const part of parts) rebuilt.set(part.key, part)
    for (const key of taken) rebuilt.set(key, { key, stood: 'taken' })
    for (const view of [...(version ? [version] : []), ...pages, ...moved]) rebuilt.set(view.key, tell(view, put))
  }
  const jobs = owed.map((job) => ({ job, delaySeconds: 2 }))
  await send(ports, await post(ports, jobs))
  return [...rebuilt.values()]
}

function tell({ key, body, stood }: View, put: boolean): RebuiltView {
  if (stood?.body === body) return { key, stood: 'same' }
  return { key, stood: stood ? 'different' : 'missing', ...(put ? {} : { later: true }) }
}

/** What an engine refused is a person's to fill. */
const hasHoles = ({ open }: Version): boolean => open > 0
