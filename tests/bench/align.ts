/**
 * Measures alignment: on documents with known links, how many links and units without counterpart are found (strict: the
 * same units on both sides), and how well confidence puts wrong links first; on long texts, time and memory.
 * `node tests/bench/align.ts [FILE [PAIRS]]`: FILE has a line {"source", "target", "from", "to", "links"} a document, in
 * sets by "set" if it has any; PAIRS a line {"source", "target"} of each pair to learn from, in the same locales. It
 * prints figures and judges nothing.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import { learnLexicon } from '../../shared/lexicon/learn-lexicon.ts'
import type { LearntLexicon } from '../../shared/lexicon/learnt-lexicon.ts'
import { lexiconOf } from '../../shared/lexicon/lexicon.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { madeText } from '../alignment/made-text.ts'

type Gold = [source: number[], target: number[]]
type Document = { set?: string; source: string[]; target: string[]; from: Locale; to: Locale; links: Gold[] }

const [file = join(import.meta.dirname, '..', 'samples', 'alignment', 'hand-aligned.jsonl'), pairs] =
  process.argv.slice(2)

const read = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const nameOf = ([source, target]: readonly [readonly number[], readonly number[]]) => `${source}|${target}`
const isAlone = (name: string) => name.startsWith('|') || name.endsWith('|')
/** Units that have no counterpart, each on its own. */
const apart = ([source, target]: readonly [readonly number[], readonly number[]]): string[] =>
  source.length > 0 && target.length > 0
    ? [nameOf([source, target])]
    : [...source.map((unit) => nameOf([[unit], []])), ...target.map((unit) => nameOf([[], [unit]]))]

function measure(name: string, documents: readonly Document[], learnt: readonly LearntLexicon[]): void {
  const counts = { link: { right: 0, found: 0, gold: 0 }, alone: { right: 0, found: 0, gold: 0 } }
  const all: { confidence: number; isRight: boolean }[] = []
  for (const { source, target, from, to, links } of documents) {
    const gold = new Set(links.flatMap(apart))
    for (const one of gold) counts[isAlone(one) ? 'alone' : 'link'].gold++
    const units = (texts: string[]) => texts.map((text) => ({ text }))
    const lexicon = lexiconOf(from, to, learnt)
    const found = alignSentences({ source: units(source), target: units(target), from, to, lexicon })
    for (const link of found.links)
      for (const one of apart([link.source, link.target])) {
        const count = counts[isAlone(one) ? 'alone' : 'link']
        count.found++
        if (gold.has(one)) count.right++
        all.push({ confidence: link.confidence, isRight: gold.has(one) })
      }
  }
  const f = ({ right, found, gold }: { right: number; found: number; gold: number }) =>
    found + gold === 0 ? 1 : (2 * right) / (found + gold)
  all.sort((a, b) => a.confidence - b.confidence)
  const wrong = (list: typeof all) => list.filter(({ isRight }) => !isRight).length
  const share = wrong(all) === 0 ? 1 : wrong(all.slice(0, all.length >> 1)) / wrong(all)
  console.log(
    `align ${name.padEnd(34)} strict F ${f(counts.link).toFixed(4)}  null F ${f(counts.alone).toFixed(3)}  ` +
      `wrong links in the least sure half ${(100 * share).toFixed(0)} % of ${wrong(all)}`,
  )
}

const documents = read<Document>(file)
const sets = Map.groupBy(documents, ({ set = 'documents' }) => set)
for (const [set, list] of sets) measure(set, list, [])
const [first] = documents
if (pairs && first) {
  const given = read<{ source: string; target: string }>(pairs)
  const begin = performance.now()
  const learnt = learnLexicon(given, first.from, first.to)
  console.log(
    `align learnt ${learnt.words.length} words of ${learnt.pairs} pairs in ${((performance.now() - begin) / 1000).toFixed(2)} s`,
  )
  for (const [set, list] of sets) measure(`${set}, with pairs`, list, [learnt])
}

const MiB = 2 ** 20
const used = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
alignSentences({ ...madeText(200), from: 'en', to: 'ro' })
for (const sentences of [5000, 20_000]) {
  const text = madeText(sentences, [0.45 * sentences, 0.55 * sentences], sentences)
  globalThis.gc?.()
  const [before, begin] = [used(), performance.now()]
  const { links } = alignSentences({ ...text, from: 'en', to: 'ro' })
  const [seconds, held] = [(performance.now() - begin) / 1000, (used() - before) / MiB]
  const alone = links.filter(({ target }) => target.length === 0).length
  console.log(
    `align ${sentences} x ${text.target.length}, a tenth missing: ${seconds.toFixed(2)} s, ${held.toFixed(0)} MiB more at the end, ${alone} found missing`,
  )
}
