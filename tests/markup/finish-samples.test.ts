import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { changesOf, engineDrafts, finished, goldSentences, rightSentences } from './finish-samples.ts'

/** Straight marks, cedillas and tildes are what finishing is there to change. */
const isTypeset = (sentence: string) => !/["'şţŞŢãǎ]/.test(sentence)

describe('finish(samples)', () => {
  it('are 100 drafts and 300 right sentences at least, each once, of every locale', () => {
    expect(new Set(engineDrafts.map(({ draft }) => draft)).size).toBe(100)
    expect(new Set(rightSentences.map(({ right }) => right)).size).toBe(rightSentences.length)
    expect(rightSentences.length).toBeGreaterThanOrEqual(300)
    for (const samples of [engineDrafts, rightSentences])
      expect(new Set(samples.map(({ locale }) => locale))).toEqual(new Set(locales))
  })

  it('no right sentence is changed', () => {
    const changes = rightSentences.flatMap(({ right, locale, source }) => changesOf(right, locale, source))
    expect(changes).toEqual([])
  })

  it.each(locales)('no sentence of the gold set is changed if its marks and letters are right (%s)', (locale) => {
    const sentences = goldSentences(locale).filter(isTypeset)
    expect(sentences.length).toBeGreaterThan(600)
    expect(sentences.flatMap((sentence) => changesOf(sentence, locale))).toEqual([])
  })

  it('at least 95 of 100 drafts of engines are mended, and no mended draft is changed again', () => {
    const mended = engineDrafts.filter(({ draft, source, right, locale }) => finished(draft, source, locale) === right)
    expect(mended.length).toBeGreaterThanOrEqual(95)
    for (const { source, right, locale } of engineDrafts) expect(finished(right, source, locale)).toBe(right)
  })

  /** A sentence without a final mark, or one that begins small, may be what an engine left of another. */
  const whole = locales.flatMap((locale) =>
    [...rightSentences.filter((sample) => sample.locale === locale).map(({ right }) => right), ...goldSentences(locale)]
      .filter((text) => isTypeset(text) && /[.!?…][”’)]*$/.test(text) && !/^[^\p{L}\p{N}]*\p{Ll}/u.test(text))
      // Inner marks alone become outer ones where the source has those.
      .filter((text) => !/«/.test(text))
      .map((text) => ({ text, locale })),
  )

  it('a right sentence stays the same whatever its source was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.constantFrom(...whole), ({ text, locale }, source) => {
        fc.pre(source.locale !== locale)
        expect(finished(text, source.text, locale)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})
