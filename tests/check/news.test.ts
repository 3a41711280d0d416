import { describe, expect, it } from 'vitest'
import { newsFaults } from './news-faults.ts'
import { newsNames } from './news-names.ts'
import { loans, newsPairs } from './news-pairs.ts'
import { newsSpeech } from './news-speech.ts'
import { warningsIn } from './warnings-in.ts'

describe('a right pair of news is not flagged', () => {
  it.each([...newsPairs, ...newsNames, ...newsSpeech])('%s | %s', (en, ro) => {
    expect(warningsIn(en, ro, 'ro')).toEqual([])
    expect(warningsIn(ro, en, 'en')).toEqual([])
  })
  it.each(loans)('nor one with borrowed words: %s | %s', (en, ro) => {
    expect(warningsIn(en, ro, 'ro')).toEqual([])
  })
})

describe('a fault in news is found', () => {
  it.each(newsFaults)('in %s: %s | %s', (to, source, target) => {
    expect(warningsIn(source, target, to)).not.toEqual([])
  })
})
