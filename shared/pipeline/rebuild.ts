/**
 * Rebuilds an article's views from the truth alone, and reports where the stored ones differ. While nothing else runs,
 * the result has the same bytes. It deletes nothing and writes only what differs. If another writer stores a view
 * meanwhile, or the store is busy, a job does the rest.
 */
import { assembledLocales } from '../article/article-record.ts'
import type { Version } from '../article/version.ts'
import { storeViews } from './assemble.ts'
import type { Job } from './jobs.ts'
import { readArticleRecord } from './load-truth.ts'
import { enqueue, type QueuedEntry, sendMessages } from './outbox.ts'
import type { Ports } from './ports.ts'
import { type DerivedView, deriveViews, putView } from './views.ts'

/** `queued`: unchanged so far; a job will store it. `taken`: the address belongs to another article. */
type RebuiltView = { key: string; found: 'same' | 'different' | 'missing' | 'taken'; queued?: true }

/** Null if the article does not exist. `dry`: report only. */
export async function rebuildViews(ports: Ports, article: string, dry: boolean): Promise<RebuiltView[] | null> {
  const record = (await readArticleRecord(ports.objects, article))?.value
  if (!record || record.spent) return null
  const rebuilt = new Map<string, RebuiltView>()
  const queued: QueuedEntry[] = []
  const owe = async (job: Job) => {
    queued.push(...(await enqueue(ports, [{ job, delaySeconds: 2 }])))
  }
  for (const locale of assembledLocales(record)) {
    // The glossary job restores the index of terms. Its entry is stored before the views, which say that it has run.
    if (!dry && record.targets.includes(locale)) await owe({ kind: 'glossary', article, locale })
    const parts: RebuiltView[] = []
    const derived = await deriveViews(ports, article, locale, {
      fromScratch: true,
      async putPart(view) {
        const done = dry ? 'same' : await putView(ports.objects, view)
        parts.push(tell(view, dry || done !== 'busy'))
        return done
      },
    })
    // If a view was lost, its jobs may be lost too.
    const lost = derived.ok && derived.views.version?.existing === null ? derived.views.version : null
    if (lost && !dry && hasHoles(lost.value)) await owe({ kind: 'translate', article, locale })
    const put = dry || (derived.ok && (await storeViews(ports, derived.views, true)).ok)
    if (!put) await owe({ kind: 'assemble', article, locale, fromScratch: true })
    if (!derived.ok) continue
    const { version, derivePages, redirects: moved, taken } = derived.views
    for (const part of parts) rebuilt.set(part.key, part)
    for (const key of taken) rebuilt.set(key, { key, found: 'taken' })
    for (const view of [...(version ? [version] : []), ...(await derivePages()), ...moved])
      rebuilt.set(view.key, tell(view, put))
  }
  await sendMessages(ports, queued)
  return [...rebuilt.values()]
}

function tell({ key, body, existing: stood }: DerivedView, put: boolean): RebuiltView {
  if (stood?.body === body) return { key, found: 'same' }
  return { key, found: stood ? 'different' : 'missing', ...(put ? {} : { queued: true }) }
}

/** Segments that an engine refused don't count, because people fill them. */
const hasHoles = ({ open }: Version): boolean => open > 0
