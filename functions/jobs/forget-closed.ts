/**
 * Forgets proposals some time after somebody has decided upon them. Each decision leaves a note of its time, so that what
 * is due is the front of one listing, however many articles there are. A stop anywhere leaves the note, and the next hour
 * goes on from it.
 */
import { closedProposalSchema, closingSchema } from '../../shared/article/proposal.ts'
import { ulidTime } from '../../shared/ids.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { eachOf, getJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'

/** How long a closed proposal can still be looked at in the bucket. */
const keptMs = 30 * 86_400_000
/** In one hour; those behind them are the next hour's. */
const most = 200

type Due = { note: string; proposal?: string; closed?: string }

export async function forgetClosed({ objects, log }: Pick<Ports, 'objects' | 'log'>, at: number): Promise<void> {
  const isOver = (time: number) => time <= at - keptMs
  const notes = (await objects.list(keys.closings(), { limit: most })).keys.filter((note) =>
    isOver(ulidTime(note.slice(keys.closings().length))),
  )
  const due = await eachOf(notes, async (note): Promise<Due[]> => {
    const closing = (await getJson(objects, note, closingSchema))?.value
    if (!closing) return []
    const of = [closing.article, closing.locale, closing.proposal] as const
    const closed = (await getJson(objects, keys.closedProposal(...of), closedProposalSchema))?.value
    // That decision never came about, or the article is erased.
    if (!closed) return [{ note }]
    return isOver(closed.at) ? [{ note, proposal: keys.proposal(...of), closed: keys.closedProposal(...of) }] : []
  })
  const over = due.flat()
  if (over.length === 0) return
  // In this order: without its decision a proposal is open.
  await objects.delete(over.flatMap(({ proposal }) => proposal ?? []))
  await objects.delete(over.flatMap(({ closed }) => closed ?? []))
  await objects.delete(over.map(({ note }) => note))
  log({ event: 'proposals-forgotten', proposals: over.filter(({ proposal }) => proposal).length })
}
