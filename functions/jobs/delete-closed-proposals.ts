/**
 * Deletes proposals some time after they were decided. Each decision leaves a note whose name holds its time, so one
 * listing finds what is due, however many articles there are. If the job stops half-way, the notes remain and the next
 * hour continues.
 */
import { decisionNoteSchema, proposalOutcomeSchema } from '../../shared/article/proposal.ts'
import { ulidTime } from '../../shared/ids.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { getJson, mapConcurrent } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'

/** How long a decided proposal stays in the bucket. */
const keptMs = 30 * 86_400_000
/** Notes handled per hour; the next hour continues. */
const batchSize = 200

type Due = { note: string; proposal?: string; closed?: string }

export async function deleteClosedProposals(
  { objects, log }: Pick<Ports, 'objects' | 'log'>,
  at: number,
): Promise<void> {
  const isOver = (time: number) => time <= at - keptMs
  const notes = (await objects.list(keys.proposalDecisions(), { limit: batchSize })).keys.filter((note) =>
    isOver(ulidTime(note.slice(keys.proposalDecisions().length))),
  )
  const due = await mapConcurrent(notes, async (note): Promise<Due[]> => {
    const closing = (await getJson(objects, note, decisionNoteSchema))?.value
    if (!closing) return []
    const of = [closing.article, closing.locale, closing.proposal] as const
    const closed = (await getJson(objects, keys.closedProposal(...of), proposalOutcomeSchema))?.value
    // The decision was never stored, or the article is erased.
    if (!closed) return [{ note }]
    return isOver(closed.at) ? [{ note, proposal: keys.proposal(...of), closed: keys.closedProposal(...of) }] : []
  })
  const over = due.flat()
  if (over.length === 0) return
  // Proposals go first, because a proposal without its decision would count as open.
  await objects.delete(over.flatMap(({ proposal }) => proposal ?? []))
  await objects.delete(over.flatMap(({ closed }) => closed ?? []))
  await objects.delete(over.map(({ note }) => note))
  log({ event: 'proposals-forgotten', proposals: over.filter(({ proposal }) => proposal).length })
}
