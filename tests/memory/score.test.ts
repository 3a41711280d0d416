import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarityScore, tokenDistance, withoutCommonEnds } from '../../shared/memory/similarity-score.ts'
import { maxTokens, memoryTokens } from '../../shared/memory/tokens.ts'

const score = (a: string, b: string) => similarityScore(memoryTokens(a), memoryTokens(b))

describe('score', () => {
  it.each([
    ['the same words', 'Bacul circulă din nou.', 'bacul circulă din nou', 100],
    ['legacy letters', 'Ştirea a apărut.', 'Știrea a apărut.', 100],
    ['one word of six', 'He carries fourteen cars a trip.', 'He carries fifteen cars a trip.', 80],
    ['one word of three', 'Nobody answered yesterday.', 'Nobody answered today.', 66],
    ['another ending', 'Ministrul a demisionat ieri.', 'Ministrului a demisionat ieri.', 85],
    ['another number', 'The council bought 14 buses.', 'The council bought 15 buses.', 88],
    ['a word more', 'The council bought buses.', 'The council bought new buses.', 87],
    ['nothing shared', 'Nobody answered.', 'Bacul circulă.', 0],
    ['no words', '…', '…', 0],
  ])('%s: %s | %s is %i', (_, a, b, expected) => {
    expect(score(a, b)).toBe(expected)
  })

  const sentence = fc
    .array(fc.constantFrom('ana', 'are', 'mere', 'mere', 'merele', 'și', '12', '13', 'pere', 'casa', 'casei'))
    .map((words) => words.join(' '))

  it('is symmetric, from 0 to 100, and 100 for a text and itself', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const ab = score(a, b)
        expect(ab).toBe(score(b, a))
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(ab).toBeLessThanOrEqual(100)
        expect(score(a, a)).toBe(a ? 100 : 0)
      }),
    )
  })

  it('is the same without the words that both texts begin and end with', () => {
    const away = (a: Uint32Array, b: Uint32Array) => tokenDistance(a, b, 10_000)
    fc.assert(
      fc.property(sentence, sentence, sentence, sentence, (first, a, b, last) => {
        const [one, other] = [memoryTokens(`${first} ${a} ${last}`), memoryTokens(`${first} ${b} ${last}`)]
        expect(away(...withoutCommonEnds(one, other))).toBe(away(one, other))
      }),
    )
  })

  it('takes any string, and leaves one with too many words uncompared', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => score(text, text) % 100 === 0))
    expect(memoryTokens('a '.repeat(maxTokens))).toHaveLength(maxTokens)
    expect(memoryTokens('a '.repeat(maxTokens + 1))).toHaveLength(0)
  })
})
