import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import { intlSegment, readGold, score } from './gold.ts'

describe.each(locales)('gold sentences (%s)', (locale) => {
  const gold = readGold(locale)

  it('are 400 at least, each block different, and rejoin to their blocks', () => {
    expect(gold.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(400)
    expect(new Set(gold.map(({ text }) => text)).size).toBe(gold.length)
    for (const { text, sentences } of gold)
      expect(sentences.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })

  it('are found with an F1 of .99 or more, far better than Intl.Segmenter finds them', () => {
    const ours = score(gold, splitSentences)
    const intl = score(gold, intlSegment)
    expect(ours.f1).toBeGreaterThanOrEqual(0.99)
    expect(ours.exact).toBeGreaterThan(intl.exact)
    expect(intl.f1).toBeLessThan(0.9)
  })
})
