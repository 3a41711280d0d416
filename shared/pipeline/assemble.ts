/**
 * Assembles an article in one locale: derives its views, stores those that changed, and updates the listings if needed.
 * Returns `busy` if another writer was faster or the store is busy; the caller's job stays in the outbox and runs
 * again.
 */
import { slugIn } from '../article/head.ts'
import type { Pair } from '../article/pair.ts'
import { rowOf, rowsTail, rowVersion } from '../article/row.ts'
import type { Locale } from '../locales/locale.ts'
import { append } from '../storage/log.ts'
import { post, send } from './outbox.ts'
import type { Ports } from './ports.ts'
import { type DeriveOptions, deriveViews, putViews, type Views } from './views.ts'

/**
 * `segments`: the version's pairs; for a long version those of the changed parts, for the original none. `changed`:
 * some view differed from the stored one. `unmarked`: the caller must enqueue a glossary job. `unfilled`: the parts of
 * a long version with open or stale segments.
 */
type AssembleResult =
  | { ok: true; segments: Pair[]; changed: boolean; unmarked: boolean; unfilled: number[] }
  | { ok: false; reason: 'busy' | 'unknown' }

type AssembleOptions = DeriveOptions & {
  /** Lists the article even if its pages are unchanged, because an earlier run may have stopped half-way. */
  again?: boolean
}

export async function assemble(
  ports: Ports,
  article: string,
  locale: Locale,
  { again = false, ...options }: AssembleOptions = {},
): Promise<AssembleResult> {
  const derived = await deriveViews(ports.objects, article, locale, options)
  return derived.ok ? settleViews(ports, derived.views, again) : derived
}

/**
 * Enqueues a glossary job if the views show pairs that none has handled. After a crash the view still says so, and the
 * job is enqueued again.
 */
export async function oweGlossary(
  ports: Ports,
  article: string,
  locale: Locale,
  { unmarked }: { unmarked: boolean },
): Promise<void> {
  if (!unmarked) return
  await send(ports, await post(ports, [{ job: { kind: 'glossary', article, locale }, delaySeconds: 2 }]))
}

export async function settleViews(ports: Ports, views: Views, again: boolean): Promise<AssembleResult> {
  const { head, version, versions, pages } = views
  const put = await putViews(ports.objects, views)
  if (!put.ok) return { ok: false, reason: 'busy' }
  if (put.changed || again) {
    const listed = pages.map(({ site }) => {
      const shown = versions[site.locale]
      const row = rowVersion(site, shown?.state ?? 'translated', slugIn(head, site.locale))
      return shown ? { ...row, progress: shown.progress, seen: shown.seen } : row
    })
    await append(ports.objects, rowsTail, ports.newId(), rowOf(head, listed))
  }
  const parts = [...(version?.value.parts ?? []).entries()]
  return {
    ...{ ok: true, segments: views.pairs, changed: put.changed, unmarked: version?.value.unmarked ?? false },
    unfilled: parts.filter(([, { open, progress }]) => open + progress.stale > 0).map(([part]) => part),
  }
}
