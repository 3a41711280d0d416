/**
 * A segment's state in the translator, as values: the segment pair that its translator has seen, the text in the field,
 * and the result of a save. Other people's edits never change a text that is being edited.
 */
import type { Answer, Failed } from '../api/answer.ts'
import type { Corrected, Pair } from '../api/types.ts'
import type { TextKey } from '../texts/keys.ts'

export type SaveState = 'translated' | 'reviewed' | 'final'

export type SegmentState = {
  pair: Pair
  text: string
  saveAs: SaveState
  /** Whether the original has the mistake that this edit corrects. */
  factual: boolean
  /** Idempotency key of a save. If it is sent again after a lost answer, no second edit is made. */
  attempt: string | null
  saving: boolean
  status: TextKey | null
  /** The pair that somebody else saved first; null once one of the two texts is chosen. */
  theirs: Pair | null
  refused: Failed | null
  /** The proposal whose text was put into the field last. */
  used: string | null
}

const targetOf = ({ target }: Pair): string => target?.text ?? ''

export const isDirty = ({ text, pair }: SegmentState): boolean => text !== targetOf(pair)
export const canSave = ({ text, saving }: SegmentState): boolean => !saving && text.trim() !== ''

/** Whoever saves. `secondEyes`: somebody else than the translator has to make a segment final. */
export type Saver = { id: string; mayFinal: boolean; secondEyes: boolean }

/** The states that somebody may save a segment in. A text that they have typed is their own translation. */
export function statesFor(state: SegmentState, { id, mayFinal, secondEyes }: Saver): readonly SaveState[] {
  const isOwn = isDirty(state) || state.pair.translatedBy === id
  return mayFinal && !(secondEyes && isOwn) ? ['translated', 'reviewed', 'final'] : ['translated', 'reviewed']
}

/** The chosen state, if it is still offered. */
export const chosenState = ({ saveAs }: SegmentState, offered: readonly SaveState[]): SaveState =>
  offered.includes(saveAs) ? saveAs : 'reviewed'

/** Only a reviewer may change a final translation. Once its source has changed, every translator may. */
export const isLocked = ({ state, stale }: Pair, mayFinal: boolean): boolean => state === 'final' && !stale && !mayFinal

/** What does not depend on the pair that the translator has seen. */
type Untaken = Omit<SegmentState, 'pair' | 'attempt' | 'theirs' | 'refused' | 'saveAs'>

/** Makes a pair the one that its translator has seen. The text in the field stays. */
export const take = (state: Untaken, pair: Pair, mayFinal: boolean): SegmentState => ({
  ...state,
  ...{ pair, attempt: null, theirs: null, refused: null },
  saveAs: pair.state === 'final' && mayFinal ? 'final' : 'reviewed',
})

/** Does the same as `take`, and puts the pair's target into the field. */
export const show = (state: Omit<Untaken, 'text' | 'status' | 'used'>, pair: Pair, mayFinal: boolean): SegmentState =>
  take({ ...state, text: targetOf(pair), status: null, used: null }, pair, mayFinal)

export const begin = (pair: Pair, mayFinal: boolean): SegmentState =>
  show({ factual: false, saving: false }, pair, mayFinal)

export function type(state: SegmentState, text: string): SegmentState {
  const typed = { ...state, text, attempt: null }
  return { ...typed, status: isDirty(typed) ? 'translator.unsaved' : null }
}

/** Takes the server's present pair. A text that is being edited stays, and its translator gets a message. */
export function refresh(state: SegmentState, next: Pair, hasFocus: boolean, mayFinal: boolean): SegmentState {
  const { pair } = state
  // An answer that was requested before a save may be older than the saved pair.
  if (next.edit < pair.edit || JSON.stringify(next) === JSON.stringify(pair)) return state
  if (!isDirty(state) && !hasFocus && !state.saving) return show(state, next, mayFinal)
  return next.etag === pair.etag ? state : { ...state, status: 'translator.changed' }
}

/** Takes what an engine answered when it was asked again, also where somebody is at the row. What was typed stays. */
export function answered(state: SegmentState, next: Pair, mayFinal: boolean): SegmentState {
  const now = refresh(state, next, false, mayFinal)
  if (now.text !== targetOf(next) || now.saving) return now
  const done = next.etag === state.pair.etag ? 'translator.sameAgain' : 'translator.translatedAgain'
  return { ...now, status: next.target && done }
}

/** `sent` is the text that was in the field. Text typed while the request ran is a further edit. */
export function saved(state: SegmentState, sent: string, answer: Corrected, mayFinal: boolean): SegmentState {
  const { saved, ...pair } = answer
  const text = state.text === sent ? targetOf(pair) : state.text
  const now = take({ ...state, text, saving: false, factual: false, used: null }, pair, mayFinal)
  const done = state.factual ? 'translator.savedFactual' : 'translator.saved'
  // This save was a repeat after a lost answer, and others have saved since.
  const overtaken = pair.edit > saved
  return { ...now, status: isDirty(now) ? 'translator.unsaved' : overtaken ? 'translator.changed' : done }
}

export function refuse(state: SegmentState, answer: Failed, mayFinal: boolean): SegmentState {
  const unsaved: SegmentState = { ...state, saving: false, status: 'translator.unsaved' }
  const theirs = theirsIn(answer)
  if (!theirs) return { ...unsaved, refused: answer }
  // If only the source has changed, the text in the field stays, and the translator has to check it.
  if (theirs.edit === state.pair.edit && theirs.sourceHash !== state.pair.sourceHash)
    return { ...take(unsaved, theirs, mayFinal), status: 'translator.sourceChanged' }
  return { ...unsaved, theirs }
}

/**
 * Takes the pair after a dismissal; the text in the field stays. If somebody else was first, their pair is shown, or
 * stands beside a text that is being edited.
 */
export function decided(state: SegmentState, answer: Answer<Pair>, mayFinal: boolean): SegmentState {
  if (answer.ok) return answer.body.etag === state.pair.etag ? { ...state, pair: answer.body, refused: null } : state
  const theirs = theirsIn(answer)
  if (!theirs) return { ...state, refused: answer }
  return isDirty(state) ? { ...state, theirs } : { ...show(state, theirs, mayFinal), status: 'translator.changed' }
}

/** A 412 contains the present segment. */
const theirsIn = ({ status, body }: Failed): Pair | null => (status === 412 && body?.segment ? body.segment : null)
