/**
 * The names of people by their ids. The API tells ids only, because names change. Those that a page shows are asked for
 * together, and once. Until they are there the ids stand for them.
 */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Colleague } from '../api/types.ts'
import { t } from '../texts/texts.ts'

/** How many ids the API takes at once. */
const most = 50

/** Null for somebody who is gone, or whom nobody knows here. */
const known = new Map<string, string | null>()
const wanted = new Set<string>()
const underWay = new Set<string>()
const watchers = new Set<() => void>()

/** `ids`: of the people that will be asked for. */
export function useNames(ids: readonly (string | null | undefined)[]): (id: string) => string {
  const [, redraw] = useState(0)
  const lacking = ids.filter((id) => typeof id === 'string').filter((id) => !known.has(id))
  useEffect(() => {
    if (lacking.length === 0) return
    const watch = () => redraw((times) => times + 1)
    watchers.add(watch)
    want(lacking)
    // They may have come since it was drawn.
    if (lacking.every((id) => known.has(id))) watch()
    return () => {
      watchers.delete(watch)
    }
  }, [ids.join()])
  return nameOf
}

function nameOf(id: string): string {
  const name = known.get(id)
  return name === null ? t('formerColleague') : (name ?? id)
}

/** Asks a moment later, when all that is drawn with it has said what it wants. */
function want(ids: readonly string[]): void {
  if (wanted.size === 0) setTimeout(ask)
  for (const id of ids) if (!underWay.has(id)) wanted.add(id)
}

async function ask(): Promise<void> {
  const ids = [...wanted]
  wanted.clear()
  for (let at = 0; at < ids.length; at += most) {
    const some = ids.slice(at, at + most)
    for (const id of some) underWay.add(id)
    const answer = await call<{ items: Colleague[] }>('GET', `/colleagues?ids=${encodeURIComponent(some.join())}`)
    for (const id of some) underWay.delete(id)
    if (!answer.ok) continue
    for (const { id, name } of answer.body.items) known.set(id, name)
    for (const watch of watchers) watch()
  }
}
