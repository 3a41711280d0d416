/**
 * Proposals in the store. A proposal and the decision about it are separate objects that are only created. A listing
 * alone shows which are open.
 */
import {
  type DecisionNote,
  type Proposal,
  type ProposalOutcome,
  proposalOutcomeSchema,
  proposalSchema,
} from '../article/proposal.ts'
import { ulidPattern } from '../ids.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { Ports } from './ports.ts'

/**
 * Limit of open proposals per version, more than anybody reads. A further one displaces the oldest; see
 * `displaceOldestProposal`.
 */
export const maxOpenProposals = 200

/** Ids of the undecided proposals, oldest first. */
export async function listOpenProposals(objects: Objects, article: string, locale: Locale): Promise<string[]> {
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

/** False if the store is busy. */
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

type CloseResult =
  | { ok: true; closed: ProposalOutcome }
  | { ok: false; reason: 'proposal-unknown' }
  | { ok: false; reason: 'store-busy' }
  | { ok: false; reason: 'proposal-decided'; closed: ProposalOutcome }

/**
 * The first decision stays; the same decision again succeeds. A note is stored before it; see `deleteClosedProposals`.
 */
export async function closeProposal(
  { objects, now, newId, log }: Ports,
  {
    article,
    locale,
    id,
    decision,
    by,
  }: { article: string; locale: Locale; id: string } & Pick<ProposalOutcome, 'decision' | 'by'>,
): Promise<CloseResult> {
  const proposal = await readProposal(objects, article, locale, id)
  if (!proposal) return { ok: false, reason: 'proposal-unknown' }
  const note = keys.proposalDecision(newId())
  const closing: DecisionNote = { v: 1, article, locale, proposal: id }
  if (!(await putJson(objects, note, closing, { absent: true })).ok) return { ok: false, reason: 'store-busy' }
  const key = keys.closedProposal(article, locale, id)
  const closed: ProposalOutcome = { v: 1, decision, by, at: now() }
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
  const standing = (await getJson(objects, key, proposalOutcomeSchema))?.value
  if (!standing) return { ok: false, reason: put.reason === 'busy' ? 'store-busy' : 'proposal-unknown' }
  return standing.decision === decision
    ? { ok: true, closed: standing }
    : { ok: false, reason: 'proposal-decided', closed: standing }
}

/**
 * If `maxOpenProposals` are open, closes the oldest proposal for the sentence with the most of them, as displaced.
 * Refusing new ones instead would let twenty addresses fill a version and keep all others out. This way a sender of
 * many displaces their own, and proposals for other sentences stay. A displaced proposal stays in the bucket as long as
 * any closed one. If the store is busy, it stays open.
 */
export async function displaceOldestProposal(ports: Ports, article: string, locale: Locale): Promise<void> {
  const open = await listOpenProposals(ports.objects, article, locale)
  if (open.length < maxOpenProposals) return
  const read = await mapConcurrent(open, async (id) => {
    const proposal = await readProposal(ports.objects, article, locale, id)
    return proposal ? [{ id, segment: proposal.segment }] : []
  })
  const crowds = [...Map.groupBy(read.flat(), ({ segment }) => segment).values()]
  // Of two sentences with equally many, the one with the oldest proposal.
  const most = crowds.reduce((most, crowd) => (crowd.length > most.length ? crowd : most), [])
  const [oldest] = most
  if (oldest) await closeProposal(ports, { article, locale, id: oldest.id, decision: 'displaced', by: null })
}
