/**
 * A new revision of an article: the new original beside the old, its document with the ids that it inherits, and the
 * head by compare-and-set. What people translated stays with the sentences that it was made for.
 */

import type { Head } from '../../../shared/article/head.ts'
import { inherit } from '../../../shared/article/lineage.ts'
import type { Format } from '../../../shared/document/format.ts'
import type { Document, Issue } from '../../../shared/document/model/document.ts'
import { changeHead } from '../../../shared/pipeline/change-head.ts'
import { putDocument, readRevision } from '../../../shared/pipeline/document.ts'
import { readHead } from '../../../shared/pipeline/gather.ts'
import { send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Change } from '../../../shared/revision/revise.ts'
import { insist } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { Seen } from '../../http/etag.ts'
import { jobsFor } from '../articles/ingest.ts'

export type ReviseResult =
  | { ok: true; head: Head; document: Document; changes: Change[]; removed: string[] }
  | { ok: false; reason: 'article' | 'withdrawn' | 'revision' | 'busy' | 'parser-busy' }
  | { ok: false; reason: 'stale'; head: Head }
  | { ok: false; reason: 'content'; errors: Issue[] }

export type NewSource = {
  format: Format
  content: string
  title?: string | undefined
  original: Uint8Array
  by: string
}

/** `seen`: whether its editor saw the head with this number. */
export async function revise(ports: Ports, article: string, seen: Seen, source: NewSource): Promise<ReviseResult> {
  const { objects } = ports
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned) return { ok: false, reason: 'article' }
  if (head.withdrawnAt !== undefined) return { ok: false, reason: 'withdrawn' }
  if (!seen(String(head.number))) return { ok: false, reason: 'stale', head }
  const { format, content, title, by } = source
  const original = { format, content, locale: head.source.locale, ...(title ? { title } : {}) }
  const parsed = await ports.parse(original, ports.newId())
  if (!parsed.ok)
    return parsed.reason === 'busy'
      ? { ok: false, reason: 'parser-busy' }
      : { ok: false, reason: 'content', errors: parsed.issues }
  const before = await readRevision(objects, article, head.source.id)
  if (!before) throw new Error(`${keys.document(article, head.source.id)} is missing`)
  const revision = head.revision + 1
  const { document, changes, removed } = inherit(before, parsed.document, revision)
  const id = ports.newId()
  await Promise.all([
    insist(objects.put(keys.original(article, id), source.original, { absent: true })),
    putDocument(objects, article, id, document),
  ])
  const revised = { revision, source: id, format, title: document.title, at: ports.now(), by }
  const changed = await changeHead(ports, article, async (standing) => {
    if (standing.number !== head.number) return { ok: false, reason: 'stale', head: standing } as const
    const { source, revisions } = head
    return {
      ok: true,
      head: { revision, source: { ...source, id }, title: document.title, revisions: [...revisions, revised] },
      jobs: jobsFor(head),
      value: null,
    }
  })
  if (!changed.ok) return changed
  await send(ports, changed.posted)
  ports.log({ event: 'revised', article, revision, changed: changes.filter(({ kind }) => kind !== 'same').length })
  return { ok: true, head: changed.head, document, changes, removed }
}

/** Makes an earlier revision's original the newest one: a revision like any other. */
export async function revert(
  ports: Ports,
  article: string,
  seen: Seen,
  revision: number,
  by: string,
): Promise<ReviseResult> {
  const head = (await readHead(ports.objects, article))?.value
  if (!head || head.abandoned) return { ok: false, reason: 'article' }
  const wanted = head.revisions.find((known) => known.revision === revision)
  const original = wanted && (await ports.objects.getBytes(keys.original(article, wanted.source)))
  if (!wanted || !original) return { ok: false, reason: 'revision' }
  const content = new TextDecoder('utf-8').decode(original)
  return revise(ports, article, seen, { format: wanted.format, content, original, by })
}
