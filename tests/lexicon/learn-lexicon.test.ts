import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnLexicon, mostPairs } from '../../shared/lexicon/learn-lexicon.ts'
import { learntLexiconSchema } from '../../shared/lexicon/learnt-lexicon.ts'

const pairs = [
  { source: 'The bridge is closed.', target: 'Podul este închis.' },
  { source: 'The old bridge fell.', target: 'A căzut podul vechi.' },
  { source: 'The old school is closed.', target: 'Școala veche este închisă.' },
  { source: 'A school near the bridge', target: 'O școală lângă pod' },
]
const best = (learnt: ReturnType<typeof learnLexicon>, stem: string) =>
  learnt.words.find(([word]) => word === stem)?.[1][0]?.[0]

describe('learnLexicon', () => {
  it('learns which words translate each other, whatever their forms', () => {
    const learnt = learnLexicon(pairs, 'en', 'ro')
    expect([best(learnt, 'bridg'), best(learnt, 'school')]).toEqual(['pod', 'scol'])
  })

  it('leaves out words that occur once', () => {
    expect(learnLexicon(pairs, 'en', 'ro').words.map(([word]) => word)).not.toContain('fell')
  })

  it('counts the newest pairs, at most 10,000', () => {
    const old = Array.from({ length: mostPairs }, () => ({ source: 'The ferry sank.', target: 'Bacul a pierit.' }))
    const learnt = learnLexicon(
      [
        ...old.slice(0, 5),
        ...Array.from({ length: mostPairs }, (_, at) => pairs[at % 4] ?? old[0]).filter((pair) => pair !== undefined),
      ],
      'en',
      'ro',
    )
    expect(learnt.pairs).toBe(mostPairs)
    expect(best(learnt, 'ferri')).toBeUndefined()
  })

  it('learns nothing from nothing', () => {
    expect(learnLexicon([], 'en', 'ro')).toEqual({ version: 1, from: 'en', to: 'ro', pairs: 0, words: [] })
  })

  it('gives data that its schema takes, and the same data again, whatever the texts', () => {
    const text = fc.oneof(
      fc
        .array(fc.constantFrom('bridge', 'pod', 'school', 'școală', 'constructor', '__proto__', '7'), { maxLength: 12 })
        .map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ source: text, target: text }), { maxLength: 20 }), (some) => {
        const learnt = learnLexicon(some, 'en', 'ro')
        expect(learntLexiconSchema.parse(JSON.parse(JSON.stringify(learnt)))).toEqual(learnt)
        expect(learnLexicon(some, 'en', 'ro')).toEqual(learnt)
        for (const [, counterparts] of learnt.words) expect(counterparts.length).toBeGreaterThan(0)
      }),
    )
  })
})
