import { describe, expect, it } from 'vitest'
import type { Pair } from '../../functions/desk/browser/api/types.ts'
import { filters } from '../../functions/desk/browser/translator/filters.ts'
import * as segment from '../../functions/desk/browser/translator/segment-state.ts'

const pair = (change: Partial<Pair> = {}): Pair => ({
  ...{ id: 's1', block: 'b1', source: { text: 'The gate.' }, sourceHash: 'h1', target: { text: 'Poarta.' } },
  ...{ state: 'translated', stale: false, edit: 0, etag: 'e0', terms: [], checks: [] },
  ...change,
})
const warning = { id: 'c1', check: 'ending', severity: 'warning' as const, message: 'Another mark at the end.' }
const typed = (text = 'Poarta mea.') => segment.type(segment.begin(pair(), false), text)
const theirs = pair({ edit: 1, etag: 'e1', target: { text: 'Poarta lor.' }, state: 'reviewed' })
const tooLate = (now: Pair) => ({
  ...{ ok: false as const, status: 412 },
  body: {
    ...{ type: 'about:blank' as const, title: 'Precondition Failed', status: 412 },
    ...{ code: 'segment-stale' as const, detail: 'Read it again.', segment: now },
  },
})

describe('a segment at the translator', () => {
  it('is saved as reviewed, and as final where a reviewer made it so and is one', () => {
    expect(segment.begin(pair(), true).saveAs).toBe('reviewed')
    expect(segment.begin(pair({ state: 'final' }), true).saveAs).toBe('final')
    expect(segment.begin(pair({ state: 'final' }), false).saveAs).toBe('reviewed')
  })

  it('is offered as final to reviewers, but to nobody for their own words where a second pair of eyes is asked for', () => {
    const may = (state: segment.SegmentState, secondEyes: boolean, mayFinal = true) =>
      segment.statesFor(state, { id: 'ana', mayFinal, secondEyes }).includes('final')
    const [begun, own] = [segment.begin(pair(), true), segment.begin(pair({ translatedBy: 'ana' }), true)]
    expect([may(begun, false), may(begun, false, false), may(own, false), may(typed(), false)]).toEqual([
      ...[true, false, true, true],
    ])
    expect([may(begun, true), may(own, true), may(typed(), true)]).toEqual([true, false, false])
    const others = segment.begin(pair({ translatedBy: 'mihai', state: 'final' }), true)
    const changed = segment.type(others, 'Altfel.')
    const chosen = (state: segment.SegmentState) =>
      segment.chosenState(state, segment.statesFor(state, { id: 'ana', mayFinal: true, secondEyes: true }))
    expect([chosen(others), chosen(changed)]).toEqual(['final', 'reviewed'])
  })

  it('is unsaved while its field differs from what was served', () => {
    expect([segment.isDirty(typed()), typed().status]).toEqual([true, 'translator.unsaved'])
    expect([segment.isDirty(typed('Poarta.')), typed('Poarta.').status]).toEqual([false, null])
    expect(segment.canSave(typed('  '))).toBe(false)
  })

  it('takes what others saved only where nobody is at its text', () => {
    const begun = segment.begin(pair(), false)
    expect(segment.refresh(begun, theirs, false, false).text).toBe('Poarta lor.')
    for (const kept of [segment.refresh(begun, theirs, true, false), segment.refresh(typed(), theirs, false, false)])
      expect([kept.pair.edit, kept.status]).toEqual([0, 'translator.changed'])
    expect(segment.refresh(typed(), theirs, false, false).text).toBe('Poarta mea.')
  })

  it('leaves an answer alone that is older than what was saved here', () => {
    const saved = segment.saved(typed(), 'Poarta mea.', { ...theirs, target: { text: 'Poarta mea.' }, saved: 1 }, false)
    expect([saved.status, saved.attempt, segment.isDirty(saved)]).toEqual(['translator.saved', null, false])
    expect(segment.refresh(saved, pair(), false, false)).toBe(saved)
  })

  it('keeps what was typed while it was being saved as an edit of its own', () => {
    const answer = { ...theirs, target: { text: 'Poarta mea.' }, saved: 1 }
    const saved = segment.saved(typed('Poarta mea nouă.'), 'Poarta mea.', answer, false)
    expect([saved.text, saved.status, saved.pair.edit]).toEqual(['Poarta mea nouă.', 'translator.unsaved', 1])
  })

  it('says that others have saved since, where it was sent again', () => {
    const saved = segment.saved(typed(), 'Poarta mea.', { ...theirs, edit: 2, saved: 1 }, false)
    expect([saved.text, saved.status]).toEqual(['Poarta lor.', 'translator.changed'])
  })

  it('shows both texts where somebody was first, and loses neither', () => {
    const refused = segment.refuse({ ...typed(), saving: true }, tooLate(theirs), false)
    expect([refused.theirs, refused.text, refused.saving]).toEqual([theirs, 'Poarta mea.', false])
    expect(segment.take(refused, theirs, false)).toMatchObject({ theirs: null, text: 'Poarta mea.', pair: theirs })
    expect(segment.show(refused, theirs, false)).toMatchObject({ theirs: null, text: 'Poarta lor.', pair: theirs })
  })

  it('shows the new source where that alone has changed', () => {
    const now = pair({ sourceHash: 'h2', source: { text: 'The new gate.' }, stale: true, etag: 'e2' })
    const refused = segment.refuse(typed(), tooLate(now), false)
    expect([refused.theirs, refused.pair, refused.text]).toEqual([null, now, 'Poarta mea.'])
    expect(refused.status).toBe('translator.sourceChanged')
  })

  it.each([
    ['final', false, false, true],
    ['final', false, true, false],
    ['final', true, false, false],
    ['reviewed', false, false, false],
  ] as const)(
    'that is %s (stale: %s) is locked to who may make it final (%s): %s',
    (state, stale, mayFinal, locked) => {
      expect(segment.isLocked(pair({ state, stale }), mayFinal)).toBe(locked)
    },
  )

  it('keeps the text in the field when a warning is dismissed', () => {
    const dismissed = pair({ checks: [{ ...warning, dismissed: { by: 'ana', at: 0 } }] })
    const state = segment.decided(typed(), { ok: true, status: 200, body: dismissed, etag: '"e0"' }, false)
    expect([state.pair, state.text, state.status]).toEqual([dismissed, 'Poarta mea.', 'translator.unsaved'])
  })

  it('leaves the answer to a dismissal alone that is older than what was saved here', () => {
    const saved = segment.saved(typed(), 'Poarta mea.', { ...theirs, target: { text: 'Poarta mea.' }, saved: 1 }, false)
    expect(segment.decided(saved, { ok: true, status: 200, body: pair(), etag: '"e0"' }, false)).toBe(saved)
  })

  it('shows what somebody else saved before a dismissal, beside a text that is being edited', () => {
    const shown = segment.decided(segment.begin(pair(), false), tooLate(theirs), false)
    expect([shown.text, shown.status, shown.theirs]).toEqual(['Poarta lor.', 'translator.changed', null])
    const kept = segment.decided(typed(), tooLate(theirs), false)
    expect([kept.text, kept.theirs]).toEqual(['Poarta mea.', theirs])
  })
})

describe('the filter “with warnings”', () => {
  it('has a segment with a warning, and not one whose warnings are dismissed', () => {
    const dismissed = { ...warning, dismissed: { by: 'ana', at: 0 } }
    expect(filters.checks(pair({ checks: [warning] }))).toBe(true)
    expect(filters.checks(pair({ checks: [dismissed] }))).toBe(false)
    expect(filters.checks(pair({ checks: [dismissed, { ...warning, id: 'c2' }] }))).toBe(true)
  })
})
