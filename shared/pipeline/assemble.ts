/**
 * Assembles an article in one locale: derives its views, puts what has changed, and lists the article anew where that
 * shows. `busy` means that somebody else wrote, or that the store wants a pause: the caller's intent stays and comes again.
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
 * `segments`: the version's, of a long one those of the parts that hold what was touched; none of the original itself. `changed`: something else stood. `unmarked`: whoever assembled it
 * owes a glossary job, which nobody else may owe. `unfilled`: a long version's parts in which something is open or stale.
 */
export type AssembleResult =
  | { ok: true; segments: Pair[]; changed: boolean; unmarked: boolean; unfilled: number[] }
  | { ok: false; reason: 'busy' | 'unknown' }

export type AssembleOptions = DeriveOptions & {
  /** An earlier run may have stopped half-way: list the article even if its pages stand as they should. */
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

/** Whoever shows what no glossary job has seen owes one. Asked again after a crash, it is owed again: the view says so. */
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
