/**
 * English nouns that do not take or lose an -s as others do. With it they would be another word: "news" is no plural of
 * "new", nor "glasses" of "glass". They are inflected so as the first word of a term: "public goods" is found.
 */
import type { InflectionClass } from '../shape/words.ts'

const classes: readonly { words: string; cut: number; add: string[] }[] = [
  // Another word with -s.
  {
    words: `new good custom arm glass mean physic economic politic mathematic athletic electronic genetic linguistic
      gymnastic civic spectacle pant short jean tight odd thank proceed remain earning saving surrounding
      belonging outskirt trouser scissor damage manner premise moral wood ash wit specie leave live doe headquarter
      ethic acoustic logistic robotic analytic forensic aerobic semantic phonetic kinetic rich blue green common sweet
      rapid slack overall wild due particular`,
    cut: 0,
    add: [],
  },
  // Another word, or none, without -s.
  {
    words: `clothes glasses spectacles pants trousers jeans shorts tights scissors odds thanks proceeds remains earnings
      savings surroundings belongings outskirts damages manners premises woods ashes wits riches blues overalls slacks rapids dues media chaos asbestos ethos
      cosmos pathos kudos diabetes rabies measles herpes`,
    cut: 0,
    add: [],
  },
  { words: 'gas bias canvas atlas alias lens', cut: 0, add: ['es'] },
  { words: 'medium', cut: 0, add: ['s'] },
]

const words = classes.flatMap(({ words, cut, add }) =>
  words
    .split(/\s+/)
    .map((word): [string, InflectionClass] => [word, { ends: [word], cut, forms: add.length ? [{ add }] : [] }]),
)

export const nouns: ReadonlyMap<string, InflectionClass> = new Map(words)
