/** Proposals in the store: each create-only, and so is the decision about it. What is open is told by a listing alone. */
import {
  type ClosedProposal,
  type Closing,
  closedProposalSchema,
  type Proposal,
  proposalSchema,
} from '../article/proposal.ts'
import { ulidPattern } from '../ids.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, getJson, listAll, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { Ports } from './ports.ts'

/** How many of a version may be open: more than anybody reads. Another is taken all the same: see `makeRoom`. */
export const mostOpen = 200

/** Ids of those that nobody has decided upon, the oldest first. */
export async function listOpen(objects: Objects, article: string, locale: Locale): Promise<string[]> {
  const prefix = keys.proposals(article, locale)
  const names = (await listAll(objects, prefix)).map((key) => key.slice(prefix.length).split('.'))
  const closed = new Set(names.flatMap(([id, kind]) => (kind === 'closed' ? [id] : [])))
  return names.flatMap(([id = '', kind]) => (kind === 'json' && !closed.has(id) ? [id] : []))
}

export async function readProposal(
  objects: Objects,
  article: string,
  locale: Locale,
  id: string,
): Promise<Proposal | null> {
  if (!ulidPattern.test(id)) return null
  return (await getJson(objects, keys.proposal(article, locale, id), proposalSchema))?.value ?? null
}

/** False when the store is busy. */
export async function storeProposal(
  { objects, newId, log }: Ports,
  article: string,
  locale: Locale,
  proposal: Proposal,
): Promise<boolean> {
  const id = newId()
  const put = await putJson(objects, keys.proposal(article, locale, id), proposalSchema.parse(proposal), {
    absent: true,
  })
  if (!put.ok) return false
  log({ event: 'proposed', article, locale, segment: proposal.segment, proposal: id })
  return true
}

export type CloseResult =
  | { ok: true; closed: ClosedProposal }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'busy' }
  | { ok: false; reason: 'decided'; closed: ClosedProposal }

/** The first decision stands; the same one again is no other. A note goes before it: see `forgetClosed`. */
export async function closeProposal(
  { objects, now, newId, log }: Ports,
  {
    article,
    locale,
    id,
    decision,
    by,
  }: { article: string; locale: Locale; id: string } & Pick<ClosedProposal, 'decision' | 'by'>,
): Promise<CloseResult> {
  const proposal = await readProposal(objects, article, locale, id)
  if (!proposal) return { ok: false, reason: 'unknown' }
  const note = keys.closing(newId())
  const closing: Closing = { v: 1, article, locale, proposal: id }
  if (!(await putJson(objects, note, closing, { absent: true })).ok) return { ok: false, reason: 'busy' }
  const key = keys.closedProposal(article, locale, id)
  const closed: ClosedProposal = { v: 1, decision, by, at: now() }
  const put = await putJson(objects, key, closed, { absent: true })
  if (put.ok) {
    log({
      event: 'proposal-closed',
      article,
      locale,
      segment: proposal.segment,
      proposal: id,
      decision,
      ...(by !== null && { by }),
    })
    return { ok: true, closed }
  }
  await objects.delete([note])
  const standing = (await getJson(objects, key, closedProposalSchema))?.value
  if (!standing) return { ok: false, reason: put.reason === 'busy' ? 'busy' : 'unknown' }
  return standing.decision === decision
    ? { ok: true, closed: standing }
    : { ok: false, reason: 'decided', closed: standing }
}

/**
 * Makes room for one more: closes as displaced the oldest proposal for the sentence that has the most, where `mostOpen` are
 * open. A full version that refused newer ones was a way to keep all others out: twenty addresses filled it. Now who sends
 * many displaces their own, and a proposal for a sentence that few would change stays. What is displaced lies in the bucket
 * as long as all that is closed. What the store is too busy to close stays open.
 */
export async function makeRoom(ports: Ports, article: string, locale: Locale): Promise<void> {
  const open = await listOpen(ports.objects, article, locale)
  if (open.length < mostOpen) return
  const read = await eachOf(open, async (id) => {
    const proposal = await readProposal(ports.objects, article, locale, id)
    return proposal ? [{ id, segment: proposal.segment }] : []
  })
  const crowds = [...Map.groupBy(read.flat(), ({ segment }) => segment).values()]
  // Of two that have as many, that which has had its oldest longer.
  const most = crowds.reduce((most, crowd) => (crowd.length > most.length ? crowd : most), [])
  const [oldest] = most
  if (oldest) await closeProposal(ports, { article, locale, id: oldest.id, decision: 'displaced', by: null })
}
