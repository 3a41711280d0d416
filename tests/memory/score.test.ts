import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarityScore, tokenDistance, withoutCommonEnds } from '../../shared/memory/similarity-score.ts'
import { maxTokens, memoryTokens } from '../../shared/memory/tokens.ts'

const score = (a: string, b: string) => similarityScore(memoryTokens(a), memoryTokens(b))

describe('score', () => {
  it.each([
    ['the same words', 'Bacul circulă din nou.', 'Bacul circulă din nou', 100],
    ['another case', 'Bacul circulă din nou.', 'bacul circulă din nou.', 95],
    ['legacy letters', 'Ştirea a apărut.', 'Știrea a apărut.', 100],
    ['one word of six', 'He carries fourteen cars a trip.', 'He carries fifteen cars a trip.', 80],
    ['one word of three', 'Nobody answered yesterday.', 'Nobody answered today.', 66],
    ['another ending', 'Ministrul a demisionat ieri.', 'Ministrului a demisionat ieri.', 85],
    ['another number', 'The council bought 14 buses.', 'The council bought 15 buses.', 88],
    ['another currency', 'The lamp cost €5 more.', 'The lamp cost $5 more.', 90],
    ['another sign', 'The council lost 12 seats.', 'The council lost -12 seats.', 81],
    ['a per cent', 'The council lost 45 seats.', 'The council lost 45% seats.', 81],
    ['another unit', 'It is 5 km away.', 'It is 5 m away.', 85],
    ['another magnitude', 'It has 5 MW of power.', 'It has 5 GW of power.', 87],
    ['another bound', 'It took ≥5 days more.', 'It took ≤5 days more.', 90],
    ['another scale', 'It was 20 °C today.', 'It was 20 °F today.', 88],
    ['another direction', 'The lamps cost 5% more: +3.', 'The lamps cost 5% more: -3.', 93],
    ['a word more', 'The council bought buses.', 'The council bought new buses.', 87],
    ['nothing shared', 'Nobody answered.', 'Bacul circulă.', 0],
    ['no words', '…', '…', 0],
  ])('%s: %s | %s is %i', (_, a, b, expected) => {
    expect(score(a, b)).toBe(expected)
  })

  const sentence = fc
    .array(
      fc.constantFrom(
        'ana',
        'are',
        'mere',
        'mere',
        'merele',
        'și',
        '12',
        '13',
        'pere',
        'casa',
        'casei',
        'Casa',
        'ANA',
        '€',
        '$',
        '-12',
      ),
    )
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

  const long = (text: string) => `${text} ${'the council bought new lamps '.repeat(46)}`
  it.each([
    ['number', '14 buses', '15 buses'],
    ['currency', '€5', '$5'],
    ['currency before the number', 'RON 5', 'EUR 5'],
    ['currency after the number', '5 lei', '5 euro'],
    ['sign', '12', '-12'],
    ['per cent', '45', '45%'],
    ['unit', '5 km', '5 m'],
    ['scale', '20 °C', '20 °F'],
    ['magnitude', '5 million', '5 billion'],
  ])('a long text does not make up for another %s, but for another case', (_, one, other) => {
    expect(score(long(one), long(other))).toBe(95)
    expect(score(long(`Then ${one}`), long(`then ${one}`))).toBe(99)
  })

  it('is less for another number, sign or unit than for another case of a word, whatever stands around', () => {
    const words = fc.array(fc.constantFrom('ana', 'are', 'mere', 'și', '12', 'pere', 'casa', '5%', 'Cluj'), {
      maxLength: 90,
    })
    const changes = fc.constantFrom(['7', '8'], ['€7', '$7'], ['7', '-7'], ['7', '7%'], ['7 kg', '7 g'])
    fc.assert(
      fc.property(words, words, changes, (before, after, [one = '', other = '']) => {
        const text = (word: string, figure: string) => [...before, word, 'plus', figure, ...after].join(' ')
        const otherCase = score(text('mere', one), text('Mere', one))
        const otherFigure = score(text('mere', one), text('mere', other))
        expect(otherFigure).toBeLessThan(otherCase)
        expect(otherCase).toBeLessThan(100)
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
