import { describe, expect, it } from 'vitest'
import { learnLexicon } from '../../shared/lexicon/learn-lexicon.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import { lexiconStem } from '../../shared/lexicon/lexicon-words.ts'
import { readSeed } from '../../shared/lexicon/read-seed.ts'

const ferry = Array.from({ length: 4 }, () => ({ source: 'The ferry left.', target: 'Bacul a plecat.' }))

describe('lexiconOf', () => {
  it('knows the seed in both directions', () => {
    const there = lexiconOf('en', 'ro').there.counterparts(lexiconStem('government', 'en'))
    const back = lexiconOf('ro', 'en').back.counterparts(lexiconStem('government', 'en'))
    expect(there.map(({ stem }) => stem)).toEqual(back.map(({ stem }) => stem))
    expect(
      lexiconOf('en', 'ro')
        .there.counterparts(lexiconStem('said', 'en'))
        .map(({ stem }) => stem),
    ).toContain(lexiconStem('spus', 'ro'))
  })

  it('knows what was learnt, in both directions and from either', () => {
    const learnt = [learnLexicon(ferry, 'en', 'ro')]
    const [stem, other] = [lexiconStem('ferry', 'en'), lexiconStem('bac', 'ro')]
    expect(lexiconOf('en', 'ro', learnt).there.counterparts(stem)[0]?.stem).toBe(other)
    expect(lexiconOf('en', 'ro', learnt).back.counterparts(other)[0]?.stem).toBe(stem)
    expect(lexiconOf('ro', 'en', learnt).there.counterparts(other)[0]?.stem).toBe(stem)
    expect(lexiconOf('ro', 'en', learnt).back.counterparts(stem)[0]?.stem).toBe(other)
  })

  it('goes by what was learnt of a word before the seed', () => {
    const pairs = Array.from({ length: 4 }, () => ({ source: 'The government.', target: 'Cabinetul.' }))
    const stem = lexiconStem('government', 'en')
    const found = lexiconOf('en', 'ro', [learnLexicon(pairs, 'en', 'ro')]).there.counterparts(stem)
    const seed = lexiconOf('en', 'ro').there.counterparts(stem)
    expect(found[0]?.stem).toBe(lexiconStem('cabinet', 'ro'))
    expect(found[1]?.probability).toBeLessThan((seed[0]?.probability ?? 0) / 2)
  })

  it('knows nothing of a word that nobody wrote of', () => {
    expect(lexiconOf('en', 'ro').there.counterparts('constructor')).toEqual([])
  })
})

describe('readSeed', () => {
  it('reads entries by line or semicolon, with the words of each side', () => {
    expect(readSeed('tree|copac, arbore; night|noapte\n# nothing\nbroken\n', 'en', 'ro')).toEqual([
      { source: ['tre'], target: [lexiconStem('copac', 'ro'), lexiconStem('arbore', 'ro')] },
      { source: ['night'], target: [lexiconStem('noapte', 'ro')] },
    ])
  })

  it('leaves out phrases, and words that say nothing', () => {
    expect(readSeed('night bus|autobuz; the|un, noapte; tree|de', 'en', 'ro')).toEqual([])
  })
})
