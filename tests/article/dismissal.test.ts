import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingIds } from '../../shared/article/dismissal.ts'
import type { Finding, SegmentPair } from '../../shared/article/segment-pair.ts'

const missing = (number: string, start: number): Finding => ({
  ...{ check: 'numbers', severity: 'warning', message: `${number} is missing`, code: 'numbers.missing' },
  ...{ values: { number }, source: { start, end: start + number.length } },
})

const pair = (change: Partial<SegmentPair> = {}): SegmentPair => ({
  ...{ id: 's1', block: 'b1', source: { text: '14 and 60' }, sourceHash: 'h1', target: { text: 'Multe.' } },
  ...{ state: 'translated', stale: false, edit: 0, etag: 'e0', terms: [] },
  checks: [missing('14', 0), missing('60', 7)],
  ...change,
})
const link = { id: 't1', name: 'a' as const, start: 0, end: 5 }

describe('a finding’s id', () => {
  it('stays the same while source, target and finding do, whatever else changes', () => {
    const approved = pair({ edit: 3, state: 'reviewed', etag: 'e3', origin: 'person', translatedBy: 'ana' })
    expect(findingIds(approved)).toEqual(findingIds(pair()))
    const [first, ...rest] = pair().checks
    if (!first) throw new Error('nothing found')
    const told = { ...first, message: 'Said in other words', dismissed: { by: 'ana', at: 0 } }
    expect(findingIds(pair({ checks: [told, ...rest] }))).toEqual(findingIds(pair()))
  })

  it('stays the same while a lexicon learns more of the words that are left out', () => {
    const words = (said: string, start: number): Finding => ({
      ...{ check: 'omission', severity: 'warning', message: said, code: 'omission.words' },
      ...{ values: { words: said }, source: { start, end: start + said.length } },
    })
    expect(findingIds(pair({ checks: [words('and 60', 3)] }))).toEqual(findingIds(pair({ checks: [words('60', 7)] })))
  })

  it.each<[string, Partial<SegmentPair>]>([
    ['segment', { id: 's2' }],
    ['source', { sourceHash: 'h2' }],
    ['target', { target: { text: 'Multe!' } }],
    ['target’s tags', { target: { text: 'Multe.', tags: [link] } }],
    ['places of the target’s tags', { target: { text: 'Multe.', tags: [{ ...link, end: 6 }] } }],
  ])('is another one for another %s', (_, change) => {
    const tagged = change.target?.tags?.[0]?.end === 6 ? { target: { text: 'Multe.', tags: [link] } } : {}
    expect(findingIds(pair(change))).not.toEqual(findingIds(pair(tagged)))
    expect(new Set([...findingIds(pair(change)), ...findingIds(pair(tagged))]).size).toBe(4)
  })

  it('tells any two findings of a pair apart that differ in what was found or where', () => {
    const found = fc.record({ number: fc.constantFrom('1', '14', '60'), start: fc.nat(3) })
    fc.assert(
      fc.property(fc.uniqueArray(found, { selector: ({ number, start }) => `${number} ${start}` }), (all) => {
        const checks = all.map(({ number, start }) => missing(number, start))
        expect(new Set(findingIds(pair({ checks }))).size).toBe(all.length)
      }),
    )
  })
})
