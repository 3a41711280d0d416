/** Stores an editor's change to a block in the article record, so a change counts exactly when it is acknowledged. */
import { applyBlockChange, type BlockChange, withRoleDefaults } from '../../../shared/article/block-change.ts'
import type { Block } from '../../../shared/document/model/document.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { compactListingsJob } from '../../../shared/pipeline/compact-listings-job.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { jobsFor } from './create-article.ts'

type BlockChangeResult =
  | { ok: true; block: Block }
  | { ok: false; reason: 'article-unknown' | 'block-unknown' | 'article-withdrawn' | 'article-busy' }

export async function changeBlock(
  ports: Ports,
  { article, block, change, by }: { article: string; block: string; change: BlockChange; by: string },
): Promise<BlockChangeResult> {
  const changed = await changeArticleRecord(ports, article, async (record) => {
    if (record.withdrawnAt !== undefined) return { ok: false, reason: 'article-withdrawn' } as const
    const found = (await readDocument(ports.objects, record)).blocks.find(({ id }) => id === block)
    if (!found) return { ok: false, reason: 'block-unknown' } as const
    const decided = { ...record.blocks?.[block]?.change, ...withRoleDefaults(found, change) }
    const blocks = { ...record.blocks, [block]: { change: decided, by, at: ports.now() } }
    return {
      ok: true,
      record: { blocks },
      jobs: [...jobsFor(record), compactListingsJob],
      value: applyBlockChange(found, change),
    }
  })
  if (!changed.ok) return changed
  await sendMessages(ports, changed.posted)
  ports.log({ event: 'block-changed', article, block, by })
  return { ok: true, block: changed.value }
}
