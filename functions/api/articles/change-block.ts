/** An editor's word about a block: held in the head, so that what is acknowledged counts and what is refused does not. */
import { type BlockChange, settled, withChange } from '../../../shared/article/block-change.ts'
import type { Block } from '../../../shared/document/model/document.ts'
import { changeHead } from '../../../shared/pipeline/change-head.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { foldListing } from '../../../shared/pipeline/listing.ts'
import { send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { jobsFor } from './ingest.ts'

type ChangeResult =
  | { ok: true; block: Block }
  | { ok: false; reason: 'article-unknown' | 'block-unknown' | 'article-withdrawn' | 'article-busy' }

export async function changeBlock(
  ports: Ports,
  { article, block, change, by }: { article: string; block: string; change: BlockChange; by: string },
): Promise<ChangeResult> {
  const changed = await changeHead(ports, article, async (head) => {
    if (head.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' } as const
    const found = (await readDocument(ports.objects, head)).blocks.find(({ id }) => id === block)
    if (!found) return { ok: false, reason: 'block-unknown' } as const
    const decided = { ...head.blocks?.[block]?.change, ...settled(found, change) }
    const blocks = { ...head.blocks, [block]: { change: decided, by, at: ports.now() } }
    return { ok: true, head: { blocks }, jobs: [...jobsFor(head), foldListing], value: withChange(found, change) }
  })
  if (!changed.ok) return changed
  await send(ports, changed.posted)
  ports.log({ event: 'block-changed', article, block, by })
  return { ok: true, block: changed.value }
}
