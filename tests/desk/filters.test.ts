import { describe, expect, it } from 'vitest'
import type { Pair } from '../../functions/desk/browser/api/types.ts'
import { filterNames, filterOf, filters, orderOf } from '../../functions/desk/browser/translator/filters.ts'

const pair = (id: string, change: Partial<Pair> = {}): Pair => ({
  ...{ id, block: 'b1', source: { text: 'The gate.' }, sourceHash: 'h1', target: { text: 'Poarta.' } },
  ...{ state: 'translated', stale: false, edit: 0, etag: 'e0', terms: [], checks: [] },
  ...change,
})
const segments = [
  pair('sure', { confidence: 0.9 }),
  pair('empty', { target: null, state: 'initial' }),
  pair('doubtful', { confidence: 0.05 }),
  pair('impossible', { confidence: 0 }),
  pair('approved', { confidence: 1, state: 'final' }),
  pair('outdated', { confidence: 0.2, state: 'final', stale: true }),
]
const shown = (filter: (typeof filterNames)[number]) => {
  const fitting = new Set(segments.filter((each) => filters[filter](each, 0)).map(({ id }) => id))
  return orderOf(filter, segments).filter((id) => fitting.has(id))
}

describe('the translator’s filters', () => {
  it('keep the order in which the article is read', () => {
    const read = segments.map(({ id }) => id)
    for (const name of filterNames) if (name !== 'unsure') expect(orderOf(name, segments)).toEqual(read)
  })

  it('show what nobody has reviewed with the least sure first, and what has no translation before it', () => {
    expect(shown('unsure')).toEqual(['empty', 'impossible', 'doubtful', 'outdated', 'sure'])
  })

  it('are named in the address; without a name all segments are shown as they are read', () => {
    expect([filterOf('?show=unsure'), filterOf(''), filterOf('?show=none')]).toEqual(['unsure', 'all', 'all'])
  })
})
