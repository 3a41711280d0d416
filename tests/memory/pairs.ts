/** Pairs and sentences for tests and figures: made of a few hundred words, so that many resemble each other. */
import type { Locale } from '../../shared/locales/locale.ts'
import type { MemoryEntry } from '../../shared/memory/memory-entry.ts'

/** A generator of numbers from 0 up to 1 that gives the same ones again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo ar en il or un str pre con'.split(' ')
const short = 'the of a to in and on was for is that by at as it'.split(' ')

/** Sentences of 5 to 30 words over `vocabulary` words as frequent as a language's are, some with a number. */
export function sentenceMaker(next: () => number, vocabulary: number): () => string {
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  )
  // Zipf's: the n-th word is 1/n as frequent as the first.
  const word = () => words[Math.floor(vocabulary ** next()) - 1] ?? ''
  return () => {
    const length = 5 + Math.floor(next() * 26)
    const said = Array.from({ length }, (_, i) =>
      next() < 0.4 && i > 0 ? (short[Math.floor(next() ** 2 * short.length)] ?? '') : word(),
    )
    if (next() < 0.2) said[Math.floor(next() * length)] = String(Math.floor(next() * 1000))
    return `${said.join(' ')}.`
  }
}

export const pairOf = (en: string, ro: string, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  texts: { en: { text: en }, ro: { text: ro } },
  ...{ from: 'en' as Locale, approved: false, article: 'a', segment: en, at: 0 },
  ...more,
})
