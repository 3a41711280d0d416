/**
 * Gives a version to people. The job entry that updates their lists is put first, then the assignment is stored by
 * compare-and-set.
 */
import type { Locale } from '../../../shared/locales/locale.ts'
import { type Assignment, peopleOf } from '../../../shared/people/assignment.ts'
import { readAssignment } from '../../../shared/pipeline/assignments.ts'
import { enqueue, type QueuedEntry, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { minWriteIntervalMs } from '../../../shared/ports/objects.ts'
import { putJson, StoreBusy } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { AssignmentChange } from '../../contract/schemas/assignments.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import type { AssignmentJob } from '../../jobs/assignment.ts'
import { unfitFor } from './fitness.ts'
import { etagOf, showAssignment } from './show-assignment.ts'

type AssignResult =
  | { ok: true; assignment: Assignment }
  | { ok: false; refusal: Refusal<'assignment-stale' | 'person-unfit' | 'second-eyes'> }

type Assigning = { article: string; locale: Locale; wanted: AssignmentChange; seen: EtagMatcher; by: string }

/** How often a conflicting change is tried, if the caller has said that any state may be replaced. */
const most = 4

export async function assign(ports: Ports, { article, locale, wanted, seen, by }: Assigning): Promise<AssignResult> {
  const { objects } = ports
  const owed: QueuedEntry[] = []
  const refuse = async (refusal: Extract<AssignResult, { ok: false }>['refusal']): Promise<AssignResult> => {
    await objects.delete(owed.map(({ key }) => key))
    return { ok: false, refusal }
  }
  let paused = false
  for (let tries = 0; tries < most; tries++) {
    const stored = await readAssignment(objects, article, locale)
    const before = stored?.value ?? null
    // It was sent before, and its answer was lost.
    if (before && isSame(before, wanted)) {
      await sendMessages(ports, owed)
      return { ok: true, assignment: before }
    }
    const etag = etagOf(before)
    if (!seen(etag)) return refuse(refusal('assignment-stale', { etag, more: { assignment: showAssignment(before) } }))
    const unfit = tries === 0 ? await unfitFor(ports, wanted, locale) : null
    if (unfit) return refuse(unfit)
    const at = Math.max(ports.now(), before?.at ?? 0)
    const next: Assignment = { v: 1, number: (before?.number ?? 0) + 1, ...withoutNull(wanted), by, at }
    const job: AssignmentJob = { kind: 'assignment', article, locale, number: next.number, former: peopleOf(before) }
    owed.push(...(await enqueue(ports, [{ job, delaySeconds: 1 }])))
    const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
    const put = await putJson(objects, keys.assignment(article, locale), next, condition)
    if (put.ok) {
      await sendMessages(ports, owed)
      ports.log({ event: 'assigned', article, locale, by })
      return { ok: true, assignment: next }
    }
    if (put.reason === 'refused') continue
    if (paused) break
    paused = true
    await ports.pause(minWriteIntervalMs)
  }
  await objects.delete(owed.map(({ key }) => key))
  throw new StoreBusy()
}

const isSame = (stored: Assignment, wanted: AssignmentChange): boolean =>
  (['translator', 'reviewer', 'due', 'note'] as const).every((name) => (stored[name] ?? null) === wanted[name])

const withoutNull = ({ translator, reviewer, due, note }: AssignmentChange) => ({
  ...(translator === null ? {} : { translator }),
  ...(reviewer === null ? {} : { reviewer }),
  ...(due === null ? {} : { due }),
  ...(note === null ? {} : { note }),
})
