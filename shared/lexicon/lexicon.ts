/** What words of one locale are called in another, by their stems: from the seed, and as learnt from a newsroom's pairs. */
import type { Locale } from '../locales/locale.ts'
import type { LearntLexicon } from './learnt-lexicon.ts'
import { seedPairs } from './seed/seeds.ts'

/** `probability`: how often the word is translated so, from 0 to 1. */
type Counterpart = { stem: string; probability: number }

/** `there`: from the source's stems to the target's; `back`: the other way. */
export type Lexicon = { there: Lookup; back: Lookup }
type Lookup = { counterparts(stem: string): readonly Counterpart[]; size: number }

/** How often a word is translated as the seed says, before pairs say more; several translations share it. */
const seedTrust = 0.4

export function lexiconOf(from: Locale, to: Locale, learnt: readonly LearntLexicon[] = []): Lexicon {
  const [there, back] = [new Table(), new Table()]
  for (const lexicon of learnt) {
    const isBack = lexicon.from === to && lexicon.to === from
    if (!isBack && !(lexicon.from === from && lexicon.to === to)) continue
    const [forward, reverse] = isBack ? [back, there] : [there, back]
    for (const [source, counterparts] of lexicon.words)
      for (const [target, probability, reversed] of counterparts) {
        forward.add(source, target, probability)
        reverse.add(target, source, reversed)
      }
  }
  const [restThere, restBack] = [there.rest(), back.rest()]
  for (const { source, target } of seedPairs(from, to))
    for (const one of source)
      for (const other of target) {
        there.add(one, other, (seedTrust * restThere(one)) / target.length)
        back.add(other, one, (seedTrust * restBack(other)) / source.length)
      }
  return { there, back }
}

const none: readonly Counterpart[] = []

class Table implements Lookup {
  private readonly words = new Map<string, Counterpart[]>()

  /** The greater probability of what is added twice counts. */
  add(stem: string, counterpart: string, probability: number): void {
    const list = this.words.get(stem) ?? []
    const known = list.find((entry) => entry.stem === counterpart)
    if (known) known.probability = Math.max(known.probability, probability)
    else list.push({ stem: counterpart, probability })
    this.words.set(stem, list)
  }

  counterparts(stem: string): readonly Counterpart[] {
    return this.words.get(stem) ?? none
  }

  /** @returns how often each word is translated as none of the counterparts that are known now */
  rest(): (stem: string) => number {
    const sums = new Map(
      [...this.words].map(
        ([stem, list]) => [stem, list.reduce((sum, { probability }) => sum + probability, 0)] as const,
      ),
    )
    return (stem) => Math.max(0, 1 - (sums.get(stem) ?? 0))
  }

  get size(): number {
    return this.words.size
  }
}
