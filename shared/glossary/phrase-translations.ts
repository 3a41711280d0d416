/**
 * Finds translations of a phrase in aligned texts: ranks runs of words in the targets by Dice's coefficient, and keeps
 * those that the log-likelihood ratio (Dunning 1993) says do not occur there by chance. A name that looks like the
 * source's needs only one occurrence.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { wordsIn } from '../text/words.ts'
import { baseForm } from './base-form.ts'
import { type Phrase, phrasesIn, targetNgrams } from './phrases.ts'

type PairTexts = { source: string; target: string }
/** `score`: Dice's coefficient, 0 to 1. */
export type PhraseTranslation = { text: string; score: number }

type Gram = { phrase: Phrase; pairs: Map<number, string> }
/** Pairs prepared for many queries. `sources`: the indexes of the pairs that contain a phrase, by its kind and key. */
export type PhraseAlignment = {
  size: number
  to: Locale
  sources: Map<string, Set<number>>
  targets: Map<string, Gram>
  byPair: Gram[][]
}

/** The threshold of the log-likelihood ratio: a probability of 0.001 at one degree of freedom. */
const critical = 10.83

/** How much a run's score falls per word more or less than the phrase has: "gold medal" is not "aur", gold. */
const lengthWeight = 0.25

/** Counts words that are not stop words; phrases of the source have almost no others. */
const fullWords = (text: string, locale: Locale): number =>
  wordsIn(text).filter(({ spelled }) => !registry[locale].phrases.stopWords.has(spelled)).length

export function alignPhrases(pairs: readonly PairTexts[], from: Locale, to: Locale): PhraseAlignment {
  const aligned: PhraseAlignment = { size: pairs.length, to, sources: new Map(), targets: new Map(), byPair: [] }
  for (const [i, { source, target }] of pairs.entries()) {
    for (const { kind, key } of phrasesIn(source, from)) {
      const name = `${kind} ${key}`
      aligned.sources.set(name, (aligned.sources.get(name) ?? new Set()).add(i))
    }
    const here = new Set<Gram>()
    for (const phrase of targetNgrams(target, to)) {
      const gram = aligned.targets.get(phrase.key) ?? { phrase, pairs: new Map() }
      aligned.targets.set(phrase.key, gram)
      gram.pairs.set(i, phrase.text)
      here.add(gram)
    }
    aligned.byPair.push([...here])
  }
  return aligned
}

/** The likeliest first, three at most; empty if the pairs are not conclusive. */
export function phraseTranslations(
  { kind, key, text, length }: Pick<Phrase, 'kind' | 'key' | 'text' | 'length'>,
  { size, to, sources, byPair }: PhraseAlignment,
): PhraseTranslation[] {
  const places = sources.get(`${kind} ${key}`) ?? new Set<number>()
  const grams = new Set([...places].flatMap((i) => byPair[i] ?? []))
  const scored = [...grams].flatMap((gram) => {
    const spellings = [...gram.pairs].filter(([i]) => places.has(i)).map(([, spelled]) => spelled)
    const both = spellings.length
    const alike = kind === 'name' && looksLike(gram.phrase.text, text)
    if (kind === 'name' && gram.phrase.kind !== 'name' && !/\p{Lu}/u.test(gram.phrase.text)) return []
    if (!alike && (both < 2 || logLikelihood(both, places.size, gram.pairs.size, size) < critical)) return []
    const dice = (2 * both) / (places.size + gram.pairs.size)
    return [
      {
        gram,
        spellings,
        dice,
        order: dice + (alike ? 1 : 0) - lengthWeight * Math.abs(fullWords(gram.phrase.text, to) - length),
      },
    ]
  })
  scored.sort((a, b) => b.order - a.order || (a.gram.phrase.key < b.gram.phrase.key ? -1 : 1))
  return scored.slice(0, 3).map(({ spellings, dice }) => {
    const own = spellings.find((spelled) => spelled === text)
    return { text: own ?? baseForm(spellings, to, kind), score: Math.round(dice * 100) / 100 }
  })
}

/** Whether both have as many words, each with a similar beginning: "Petra Lund", „Petrei Lund”. */
function looksLike(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((text) => wordsIn(text).map(({ plain: folded }) => folded))
  if (!ours || !theirs || ours.length !== theirs.length) return false
  return ours.every((word, i) => beginsLike(word, theirs[i] ?? ''))
}

function beginsLike(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return a === b || (shared >= 3 && shared / Math.max(a.length, b.length) >= 0.6)
}

/** Twice the log of how much likelier the four counts are if both occur together than if they are independent. */
export function logLikelihood(both: number, a: number, b: number, all: number): number {
  const cells = [
    [both, a, b],
    [a - both, a, all - b],
    [b - both, all - a, b],
    [all - a - b + both, all - a, all - b],
  ] as const
  return (
    2 *
    cells.reduce((sum, [seen, row, column]) => sum + (seen > 0 ? seen * Math.log((seen * all) / (row * column)) : 0), 0)
  )
}
