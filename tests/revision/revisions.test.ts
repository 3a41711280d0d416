import { describe, expect, it } from 'vitest'
import { samples, score, ways } from './revisions.ts'

const scores = Object.values(ways).map((way) => samples.map((sample) => score(sample, way)))
const [ours = [], lcs = [], position = []] = scores
const sum = (of: 'kept' | 'wrong' | 'all', list = ours) => list.reduce((total, score) => total + score[of], 0)

describe(`revise, on ${samples.length} realistic revisions`, () => {
  it('keeps the translation with its sentence, and calls the change what it is', () => {
    expect(ours.flatMap(({ misnamed }) => misnamed)).toEqual([])
    // One word of three is left of it: an engine's new draft serves better than the old translation.
    expect(ours.flatMap(({ lost }) => lost)).toEqual(['Nobody was hurt. -> Three people were hurt.'])
  })

  it('gives no translation to another sentence', () => {
    expect(ours.flatMap(({ wronged }) => wronged)).toEqual([])
  })

  it('keeps more than the longest common subsequence and than positions do', () => {
    expect({ all: sum('all'), ours: sum('kept'), lcs: sum('kept', lcs), position: sum('kept', position) }).toEqual({
      ...{ all: 424, ours: 423, lcs: 376, position: 326 },
    })
    expect({ lcs: sum('wrong', lcs), position: sum('wrong', position) }).toEqual({ lcs: 0, position: 83 })
  })
})
