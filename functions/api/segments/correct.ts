/**
 * Saves a correction as an edit. It is refused if the translator has not seen the segment as it is. The job entry is put
 * first, then the edit, which is created once, and then the view is updated once. The edit is stored before the answer.
 */

import { apiSegmentPair } from '../../../shared/article/api-views.ts'
import { type Edit, editSchema, isWrittenBy } from '../../../shared/article/edit.ts'
import type { SegmentPair } from '../../../shared/article/segment-pair.ts'
import { errorMessage } from '../../../shared/error-message.ts'
import {
  applyEdit,
  findSegmentPair,
  type MissingPair,
  termsFor,
  withLearnt,
} from '../../../shared/pipeline/current-segment.ts'
import { markDismissed } from '../../../shared/pipeline/dismissals.ts'
import { readEdit } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { mapConcurrent, putJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { type AssembleJob, updateViewsAndMemory } from '../../jobs/assemble.ts'
import { type Correction, makeEdit } from './make-edit.ts'

export type CorrectionResult =
  /** `saved`: the number of the edit. If the correction was sent before, `pair` may have a later edit. */
  | { ok: true; pair: SegmentPair; saved: number; owed?: OwedUpdate }
  | {
      ok: false
      refusal: Refusal<
        | MissingPair
        | 'segment-stale'
        | 'checks-failed'
        | 'target-empty'
        | 'segment-final'
        | 'second-eyes'
        | 'key-reused'
        | 'store-busy'
      >
    }

/** What follows a stored edit: the update of views and memory, and the entries that make sure of it. */
export type OwedUpdate = { job: AssembleJob; intents: Awaited<ReturnType<typeof enqueue>> }

export async function saveCorrection(ports: Ports, correction: Correction): Promise<CorrectionResult> {
  const result = await storeCorrection(ports, correction)
  if (result.ok && result.owed) await updateAfter(ports, [result.owed])
  return result
}

/** Stores the edit alone, so that several corrections of one version can share one update. */
export async function storeCorrection(ports: Ports, correction: Correction): Promise<CorrectionResult> {
  const { article, locale, segment, seen, editId, by } = correction
  const found = await findSegmentPair(ports, { article, locale, segment })
  if (!found.ok) return { ok: false, refusal: { code: found.reason } }
  const { version, pair, dismissals, lexicon } = found
  const last = pair.edit > 0 ? await readEdit(ports.objects, article, locale, segment, pair.edit) : null
  const earlier = await earlierOf(ports.objects, correction, pair, last)
  if (earlier) return answerRepeat(correction, earlier, pair)
  if (!seen(pair.etag)) return stale(pair)
  // Once the source has changed, the translation no longer counts as final.
  if (pair.state === 'final' && !pair.stale && !correction.mayFinal)
    return { ok: false, refusal: refusal('segment-final') }
  // An edit is never earlier than the one before, whose clock may have been ahead. So the newest edit is the latest.
  const edit = makeEdit(correction, pair, Math.max(ports.now(), last?.at ?? 0))
  if (!edit) return { ok: false, refusal: refusal('target-empty') }
  if (ports.settings.secondEyes && edit.state === 'final' && isWrittenBy(edit, by))
    return { ok: false, refusal: refusal('second-eyes') }
  const terms = await termsFor(ports.objects, version)
  const corrected = applyEdit(version, pair, edit, terms)
  if (corrected.checks.some(({ severity }) => severity === 'error')) return failed(corrected)
  const marked = (pair: SegmentPair) =>
    markDismissed(ports.objects, version, withLearnt(version, pair, lexicon), dismissals)
  const job = { kind: 'assemble' as const, article, locale, edit: { segment, n: edit.n } }
  const intents = await enqueue(ports, [{ job, delaySeconds: 2 }])
  const put = await putJson(ports.objects, keys.edit(article, locale, segment, edit.n), editSchema.parse(edit), {
    absent: true,
  })
  if (!put.ok) {
    const winner = await readEdit(ports.objects, article, locale, segment, edit.n)
    await ports.objects.delete(intents.map(({ key }) => key))
    if (!winner && put.reason === 'busy') return { ok: false, refusal: refusal('store-busy') }
    if (!winner) throw new Error('an edit was refused and is not there')
    const now = await marked(applyEdit(version, pair, winner, terms))
    return winner.editId === editId ? answerRepeat(correction, winner, now) : stale(now)
  }
  ports.log({ event: 'corrected', article, locale, segment, n: edit.n, by })
  return { ok: true, pair: await marked(corrected), saved: edit.n, owed: { job, intents } }
}

/** If the view can't be updated now, the entries' jobs do it. The edits are stored, so the answer is success. */
export async function updateAfter(ports: Ports, owed: OwedUpdate[]): Promise<void> {
  const jobs = owed.map(({ job }) => job)
  const intents = owed.flatMap(({ intents }) => intents)
  const settled = await updateViewsAndMemory(ports, jobs).catch((error: unknown) => {
    const [{ article, locale } = {}] = jobs
    ports.log({ event: 'settle-failed', article, locale, reason: errorMessage(error) })
    return false
  })
  if (settled) await ports.objects.delete(intents.map(({ key }) => key))
  else await sendMessages(ports, intents)
}

/**
 * The edit that has this correction's id, first one with the same request. Each edit changes a segment's ETag, so a
 * repeated correction names an older ETag, or `*`. If it names the current ETag, only the newest edit is read.
 */
async function earlierOf(
  objects: Objects,
  correction: Correction,
  pair: SegmentPair,
  last: Edit | null,
): Promise<Edit | null> {
  const { article, locale, segment, seen, editId, isNamed, request } = correction
  if (!isNamed || pair.edit === 0) return null
  const isOfToday = seen(pair.etag) && !seen(noTag)
  const numbers = isOfToday ? [] : Array.from({ length: pair.edit - 1 }, (_, i) => pair.edit - 1 - i)
  const before = await mapConcurrent(numbers, (n) => readEdit(objects, article, locale, segment, n))
  const namesakes = [last, ...before].filter((edit) => edit?.editId === editId)
  return namesakes.find((edit) => edit?.request === request) ?? namesakes[0] ?? null
}

/** No segment has this ETag, so only `*` matches it. */
const noTag = ''

/** `edit` has this correction's id: either the correction was sent again, or another request used the id. */
const answerRepeat = ({ request }: Correction, edit: Edit, pair: SegmentPair): CorrectionResult =>
  edit.request === request ? { ok: true, pair, saved: edit.n } : { ok: false, refusal: refusal('key-reused') }

const stale = (pair: SegmentPair): CorrectionResult => ({
  ok: false,
  refusal: refusal('segment-stale', { etag: pair.etag, more: { segment: apiSegmentPair(pair) } }),
})

function failed({ checks }: SegmentPair): CorrectionResult {
  const errors = checks
    .filter(({ severity }) => severity === 'error')
    .map(({ check, message }) => ({ field: check, reason: message }))
  return { ok: false, refusal: refusal('checks-failed', { errors, more: { checks } }) }
}
