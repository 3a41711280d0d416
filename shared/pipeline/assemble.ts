/**
 * Assembles an article in one locale: derives its views, stores those that changed, and updates the listings if needed.
 * Returns `busy` if another writer was faster or the store is busy; the caller's job stays in the outbox and runs
 * again.
 */
import { slugIn } from '../article/article-record.ts'
import { indexedVersion, indexLog, indexRecordOf } from '../article/index-record.ts'
import type { SegmentPair } from '../article/segment-pair.ts'
import type { Locale } from '../locales/locale.ts'
import { appendRecord } from '../storage/log.ts'
import { enqueue, sendMessages } from './outbox.ts'
import type { Ports } from './ports.ts'
import { type ArticleViews, type DeriveOptions, deriveViews, putViews } from './views.ts'

/**
 * `segments`: the version's segment pairs; for a long version those of the changed parts, for the original none.
 * `changed`: some view differed from the stored one. `termsPending`: the caller must enqueue a glossary job.
 * `unfilled`: the parts of a long version with open or stale segments.
 */
type AssembleResult =
  | { ok: true; segments: SegmentPair[]; changed: boolean; termsPending: boolean; unfilled: number[] }
  | { ok: false; reason: 'busy' | 'unknown' }

type AssembleOptions = DeriveOptions & {
  /** Lists the article even if its pages are unchanged, because an earlier run may have stopped half-way. */
  relist?: boolean
}

export async function assemble(
  ports: Ports,
  article: string,
  locale: Locale,
  { relist: again = false, ...options }: AssembleOptions = {},
): Promise<AssembleResult> {
  const derived = await deriveViews(ports, article, locale, options)
  return derived.ok ? storeViews(ports, derived.views, again) : derived
}

/**
 * Enqueues a glossary job if the views show segment pairs that no glossary job has handled. After a crash the view
 * still says so, and the job is enqueued again.
 */
export async function enqueueGlossaryJob(
  ports: Ports,
  article: string,
  locale: Locale,
  { termsPending }: { termsPending: boolean },
): Promise<void> {
  if (!termsPending) return
  await sendMessages(ports, await enqueue(ports, [{ job: { kind: 'glossary', article, locale }, delaySeconds: 2 }]))
}

export async function storeViews(ports: Ports, views: ArticleViews, again: boolean): Promise<AssembleResult> {
  const { record, version, versions } = views
  const put = await putViews(ports.objects, views)
  if (!put.ok) return { ok: false, reason: 'busy' }
  if (put.changed || again) {
    const listed = (await views.derivePages()).map(({ site }) => {
      const shown = versions[site.locale]
      const row = {
        ...indexedVersion(site, shown?.state ?? 'translated', slugIn(record, site.locale)),
        ...(record.translations?.[site.locale] ? { aligned: true as const } : {}),
      }
      return shown ? { ...row, progress: shown.progress, inputCount: shown.inputCount } : row
    })
    await appendRecord(ports.objects, indexLog, ports.newId(), indexRecordOf(record, listed))
  }
  const parts = [...(version?.value.parts ?? []).entries()]
  return {
    ...{ ok: true, segments: views.pairs, changed: put.changed, termsPending: version?.value.termsPending ?? false },
    unfilled: parts.filter(([, { open, progress }]) => open + progress.stale > 0).map(([part]) => part),
  }
}
