/** Keeps a segment's state, saves it, and updates it from the server. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { Corrected, Finding, Pair } from '../api/types.ts'
import { useLatest } from '../components/hooks.ts'
import type { SegmentState } from './segment-state.ts'
import * as segment from './segment-state.ts'

/** Shared by all segments of a version. `path` is the version's path. */
type Saving = { path: string; mayFinal: boolean }

/** `accepted`: the saved proposal. `looksAgain`: the source has changed, so the translator has to check the text. */
type Outcome = { saved: boolean; accepted: string | null; looksAgain: boolean }
const notSaved: Outcome = { saved: false, accepted: null, looksAgain: false }

export function useSegment(served: Pair, row: RefObject<HTMLElement | null>, { path, mayFinal }: Saving) {
  const [state, setState] = useState(() => segment.begin(served, mayFinal))
  const latest = useLatest(state)
  const update = (next: SegmentState) => {
    latest.current = next
    setState(next)
  }
  useEffect(() => {
    const hasFocus = row.current?.contains(document.activeElement) ?? false
    update(segment.refresh(latest.current, served, hasFocus, mayFinal))
  }, [served])

  async function save(): Promise<Outcome> {
    if (!segment.canSave(latest.current)) return notSaved
    const attempt = latest.current.attempt ?? crypto.randomUUID()
    const { pair, text: sent, saveAs, factual, used } = latest.current
    update({ ...latest.current, attempt, saving: true, status: 'translator.saving' })
    const text = sent.trim()
    const isNew = text !== pair.target?.text
    const answer = await call<Corrected>('PATCH', `${path}/segments/${encodeURIComponent(pair.id)}`, {
      body: { ...(isNew && { text }), state: saveAs, ...(factual && { factual }) },
      headers: { 'If-Match': `"${pair.etag}"`, 'Idempotency-Key': attempt },
    })
    if (answer.ok) {
      update(segment.saved(latest.current, sent, answer.body, mayFinal))
      return { saved: true, accepted: isNew ? used : null, looksAgain: false }
    }
    update(segment.refuse(latest.current, answer, mayFinal))
    return { ...notSaved, looksAgain: latest.current.status === 'translator.sourceChanged' }
  }

  /** Dismisses a finding, or brings it back. */
  async function decide({ id: finding }: Finding, dismissed: boolean): Promise<Failed | null> {
    const { pair } = latest.current
    const place = `${path}/segments/${encodeURIComponent(pair.id)}/checks/${finding}/dismissal`
    const headers = { 'If-Match': `"${pair.etag}"` }
    const answer = await call<Pair>(dismissed ? 'PUT' : 'DELETE', place, { headers })
    update(segment.decided(latest.current, answer, mayFinal))
    return answer.ok || latest.current.theirs ? null : answer
  }

  return {
    state,
    save,
    decide,
    type: (text: string) => update(segment.type(latest.current, text)),
    /** A changed choice makes the next save a different edit, so it needs a new key. */
    choose: (choice: Partial<Pick<SegmentState, 'saveAs' | 'factual'>>) =>
      update({ ...latest.current, ...choice, attempt: null }),
    use: (proposal: string) => update({ ...latest.current, used: proposal }),
    /** Puts the other person's text into the field. */
    takeTheirs: (theirs: Pair) => update(segment.show(latest.current, theirs, mayFinal)),
    /** Keeps the text in the field; the other person's text counts as seen. */
    keepMine: (theirs: Pair) => update(segment.take(latest.current, theirs, mayFinal)),
  }
}
