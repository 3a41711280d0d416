/** An editor's word about a block, as an event: create-only, counted by the head, followed by the jobs that it owes. */
import { type BlockChange, type Event, eventSchema } from '../../shared/article/event.ts'
import type { Head } from '../../shared/article/head.ts'
import type { Block } from '../../shared/document/model.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { readDocument, readHead } from '../../shared/store/gather.ts'
import { getJson, putJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { type Posted, post, send } from '../../shared/store/outbox.ts'
import { jobsFor } from './ingest.ts'

export type ChangeResult = { ok: true; block: Block } | { ok: false; reason: 'article' | 'block' | 'busy' }

export async function changeBlock(
  ports: Ports,
  { article, block, change, by }: { article: string; block: string; change: BlockChange; by: string },
): Promise<ChangeResult> {
  let posted: Posted[] | undefined
  for (let tries = 0; tries < 3; tries++) {
    const stored = await readHead(ports.objects, article)
    if (!stored || stored.value.abandoned) return { ok: false, reason: 'article' }
    const head = stored.value
    const found = (await readDocument(ports.objects, head)).blocks.find(({ id }) => id === block)
    if (!found) return { ok: false, reason: 'block' }
    posted ??= await post(ports, jobsFor(head))
    const n = head.events + 1
    const event: Event = { v: 1, n, block, change, by, at: ports.now() }
    const created = await putJson(ports.objects, keys.event(article, n), event, { absent: true })
    // An event that is there already is somebody's that a crash left uncounted: counting it makes room for this one.
    const next: Head = { ...head, number: head.number + 1, events: n, changedAt: ports.now() }
    const counted = await putJson(ports.objects, keys.head(article), next, { etag: stored.etag })
    const mine = created.ok || (await isThere(ports, article, n, event))
    if (!mine || !counted.ok) continue
    await send(ports, posted)
    return { ok: true, block: { ...found, ...change, why: 'editor' } }
  }
  return { ok: false, reason: 'busy' }
}

async function isThere(ports: Ports, article: string, n: number, { block, change, by }: Event): Promise<boolean> {
  const standing = (await getJson(ports.objects, keys.event(article, n), eventSchema))?.value
  return JSON.stringify([standing?.block, standing?.change, standing?.by]) === JSON.stringify([block, change, by])
}
