import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'
import type { Term } from '../../../shared/glossary/term.ts'
import { casesOf, list, sentencesIn, wordOf } from './cases-of.ts'

type Texts = [source: string, target: string][]
const name = (n: number): string => `K${wordOf(n)}`

const versions: Record<string, (chars: number) => Texts> = {
  'one sentence, each time in other words': (chars) =>
    list(sentencesIn(chars, 16), (n) => ['The ferry is back', `Bacul ${wordOf(n)}`]),
  'sentences that are all different': (chars) =>
    list(sentencesIn(chars, 16), (n) => [`The ${wordOf(n)} is back`, `Bacul ${wordOf(n)}`]),
  'one name, each time with another slip': (chars) =>
    list(sentencesIn(chars, 32), (n) => [`it was Kovalenko`, `era Koval${wordOf(n).slice(-3)}o`]),
  'names that are all different': (chars) =>
    list(sentencesIn(chars, 16), (n) => [`it was ${name(n)}`, `era ${name(n)}o`]),
  'names with one beginning': (chars) =>
    list(sentencesIn(chars, 16), (n) => [`it was Kovalenko${wordOf(n)}`, `era Kovalenco${wordOf(n)}`]),
  'forty names a sentence, each with a slip': (chars) =>
    list(sentencesIn(chars, 800), (n) => [
      list(40, (m) => `and Koval${wordOf(40 * n + m)}`).join(' '),
      list(40, (m) => `și Kowel${wordOf(40 * n + m)}`).join(' '),
    ]),
  'first names of many people': (chars) =>
    list(sentencesIn(chars, 24), (n) => [`it was Maria ${name(n)}`, `era Maria ${name(n)}`]),
  'one text of names alone': (chars) => [
    [list(chars / 16, (n) => `to ${name(n)}`).join(' '), list(chars / 16, (n) => `la ${name(n)}o`).join(' ')],
  ],
  'towns that each language has a form of': (chars) =>
    list(sentencesIn(chars, 32), (n) => [
      `he left Kyiv ${wordOf(n)}`,
      n % 2 ? 'a plecat din Kiev' : 'a plecat din Kyiv',
    ]),
}

const terms = list(
  50,
  (n): Term => ({
    id: String(n),
    rule: 'preferred',
    forms: { en: { base: n % 2 ? 'ferry' : wordOf(n) }, ro: { base: 'bac' } },
  }),
)

const useVersion = (texts: Texts): unknown =>
  checkConsistency({
    pairs: texts.map(([source, target], n) => ({ id: String(n), source, target })),
    ...{ from: 'en', to: 'ro', terms },
  })

export const consistencyCases = casesOf(versions, useVersion)
