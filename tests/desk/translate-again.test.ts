import { describe, expect, it } from 'vitest'
import type { Pair } from '../../functions/desk/browser/api/types.ts'
import { isAwaited, isMachines, isOfVersion } from '../../functions/desk/browser/translator/rounds.ts'
import * as segment from '../../functions/desk/browser/translator/segment-state.ts'

const pair = (change: Partial<Pair> = {}): Pair => ({
  ...{ id: 's1', block: 'b1', source: { text: 'The gate.' }, sourceHash: 'h1', target: { text: 'Poarta.' } },
  ...{
    state: 'translated',
    origin: 'engine',
    engine: 'first',
    stale: false,
    edit: 0,
    etag: 'e0',
    terms: [],
    checks: [],
  },
  ...change,
})
const { engine: _, ...noEngine } = pair()

describe('a segment may be translated again', () => {
  it.each<[string, Pair, boolean, boolean]>([
    ['an engine’s target', pair(), true, true],
    ['one that an engine refused', { ...noEngine, target: null, refused: 'empty' }, true, true],
    ['memory’s target that an engine made', pair({ origin: 'memory' }), true, true],
    ['memory’s target that a person approved', { ...noEngine, origin: 'memory' }, true, false],
    ['a person’s target', pair({ origin: 'person', edit: 1 }), false, false],
    ['an engine’s target that a person approved', pair({ edit: 1, state: 'reviewed' }), false, false],
    ['what stands in for a split sentence', pair({ origin: 'person' }), false, false],
  ])('%s: alone and with its version', (_, pair, alone, withVersion) => {
    expect([isMachines(pair), isOfVersion(pair)]).toEqual([alone, withVersion])
  })

  it('and is awaited until its round or a later one has answered, or a person has written it', () => {
    expect([0, 1, 2].map((asked) => isAwaited(pair({ round: 1 }), asked))).toEqual([false, false, true])
    expect([isAwaited(pair(), 1), isAwaited(pair({ edit: 1 }), 1)]).toEqual([true, false])
  })
})

describe('a row that was translated again', () => {
  const begun = segment.begin(pair(), false)
  const draft = pair({ target: { text: 'O poartă.' }, etag: 'e1', round: 1 })

  it('shows the draft and says so, also that it is the same', () => {
    const shown = segment.answered(begun, draft, false)
    expect([shown.text, shown.pair, shown.status]).toEqual(['O poartă.', draft, 'translator.translatedAgain'])
    expect(segment.answered(begun, pair({ round: 1 }), false).status).toBe('translator.sameAgain')
  })

  it('says nothing of a text where there is still none', () => {
    const empty = { ...noEngine, target: null, refused: 'empty' }
    const shown = segment.answered(segment.begin(empty, false), { ...empty, round: 1 }, false)
    expect([shown.pair.round, shown.status]).toEqual([1, null])
  })

  it('keeps what was typed', () => {
    const kept = segment.answered(segment.type(begun, 'Poarta mea.'), draft, false)
    expect([kept.text, kept.status, kept.pair.etag]).toEqual(['Poarta mea.', 'translator.changed', 'e0'])
  })

  it('keeps what was typed where the draft is the same', () => {
    const kept = segment.answered(segment.type(begun, 'Poarta mea.'), pair({ round: 1 }), false)
    expect([kept.text, kept.status]).toEqual(['Poarta mea.', 'translator.unsaved'])
  })
})
