/** Keeps a segment's state, saves it, and updates it from the server. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Corrected, Finding, Pair, Round } from '../api/types.ts'
import { useLatest } from '../components/hooks.ts'
import { isAwaited, isMachines, isOfVersion } from './rounds.ts'
import type { SegmentState } from './segment-state.ts'
import * as segment from './segment-state.ts'

/** Shared by all segments of a version. `path` is the version's path, `round` the last one that asks for all of it. */
type Saving = { path: string; me: segment.Saver; round: number }

export function useSegment(served: Pair, row: RefObject<HTMLElement | null>, { path, me, round }: Saving) {
  const { mayFinal } = me
  const [state, setState] = useState(() => segment.begin(served, mayFinal))
  const latest = useLatest(state)
  const update = (next: SegmentState) => {
    latest.current = next
    setState(next)
  }
  /** The last round that this segment alone is asked for. No round ends it until the server has named it. */
  const [own, setOwn] = useState(0)
  const asked = Math.max(own, isOfVersion(served) ? round : 0)
  useEffect(() => {
    if (isAwaited(latest.current.pair, asked) && (served.round ?? 0) >= asked)
      update(segment.answered(latest.current, served, mayFinal))
  }, [served, asked])
  useEffect(() => {
    const hasFocus = row.current?.contains(document.activeElement) ?? false
    update(segment.refresh(latest.current, served, hasFocus, mayFinal))
  }, [served])

  const place = `${path}/segments/${encodeURIComponent(served.id)}`

  /** Returns null if it was not saved. `accepted`: the saved proposal. */
  async function save(): Promise<{ accepted: string | null } | null> {
    if (!segment.canSave(latest.current)) return null
    const attempt = latest.current.attempt ?? crypto.randomUUID()
    const { pair, text: sent, factual, used } = latest.current
    const saveAs = segment.chosenState(latest.current, segment.statesFor(latest.current, me))
    update({ ...latest.current, attempt, saving: true, status: 'translator.saving' })
    const text = sent.trim()
    const isNew = text !== pair.target?.text
    const answer = await call<Corrected>('PATCH', place, {
      body: { ...(isNew && { text }), state: saveAs, ...(factual && { factual }) },
      headers: { 'If-Match': `"${pair.etag}"`, 'Idempotency-Key': attempt },
    })
    if (answer.ok) {
      update(segment.saved(latest.current, sent, answer.body, mayFinal))
      return { accepted: isNew ? used : null }
    }
    update(segment.refuse(latest.current, answer, mayFinal))
    return null
  }

  /** Dismisses a finding, or brings it back. Returns whether it did. */
  async function decide({ id: finding }: Finding, dismissed: boolean): Promise<boolean> {
    const { pair } = latest.current
    const headers = { 'If-Match': `"${pair.etag}"` }
    const answer = await call<Pair>(dismissed ? 'PUT' : 'DELETE', `${place}/checks/${finding}/dismissal`, { headers })
    update(segment.decided(latest.current, answer, mayFinal))
    return answer.ok
  }

  async function again(): Promise<void> {
    update({ ...latest.current, refused: null, status: segment.isDirty(latest.current) ? 'translator.unsaved' : null })
    setOwn(Number.POSITIVE_INFINITY)
    const answer = await call<Round>('POST', `${place}/translate-again`)
    setOwn(answer.ok ? answer.body.round : 0)
    if (!answer.ok) update({ ...latest.current, refused: answer })
  }

  return {
    ...{ state, save, decide, again },
    isAwaited: isAwaited(served, asked) && isMachines(state.pair),
    type: (text: string) => update(segment.type(latest.current, text)),
    /** A changed choice makes the next save a different edit, so it needs a new key. */
    choose: (choice: Partial<Pick<SegmentState, 'saveAs' | 'factual' | 'used'>>) =>
      update({ ...latest.current, ...choice, attempt: null }),
    /** Puts the other person's text into the field. */
    takeTheirs: (theirs: Pair) => update(segment.show(latest.current, theirs, mayFinal)),
    /** Keeps the text in the field; the other person's text counts as seen. */
    keepMine: (theirs: Pair) => update(segment.take(latest.current, theirs, mayFinal)),
  }
}
