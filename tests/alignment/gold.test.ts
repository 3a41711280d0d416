import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import type { Locale } from '../../shared/locales/locale.ts'

type Document = { source: string[]; target: string[]; from: Locale; to: Locale; links: [number[], number[]][] }

const documents: Document[] = readFileSync(join(import.meta.dirname, '../samples/alignment/hand-aligned.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const units = (texts: string[]) => texts.map((text) => ({ text }))
const name = (source: number[], target: number[]) => `${source}|${target}`
const aligned = documents.map(({ source, target, from, to, links }) => ({
  gold: new Set(links.map(([one, other]) => name(one, other))),
  links: alignSentences({ source: units(source), target: units(target), from, to }).links,
  swapped: alignSentences({ source: units(target), target: units(source), from: to, to: from }).links,
}))

const judged = aligned.flatMap(({ gold, links }) =>
  links.map(({ source, target, confidence }) => ({ confidence, isRight: gold.has(name(source, target)) })),
)

describe('hard documents that were aligned by hand', () => {
  it('have nine of ten links found', () => {
    const right = judged.filter(({ isRight }) => isRight).length
    const gold = documents.reduce((sum, { links }) => sum + links.length, 0)
    expect((2 * right) / (gold + judged.length)).toBeGreaterThan(0.91)
  })

  it('have nearly all wrong links in the half that is less sure', () => {
    const sorted = judged.toSorted((a, b) => a.confidence - b.confidence)
    const wrong = sorted.filter(({ isRight }) => !isRight).length
    const low = sorted.slice(0, sorted.length >> 1).filter(({ isRight }) => !isRight).length
    expect(wrong).toBeGreaterThan(0)
    expect(low / wrong).toBeGreaterThan(0.9)
  })

  it('have nearly the same links from either side', () => {
    const same = aligned.map(({ links, swapped }) => {
      const there = new Set(links.map(({ source, target }) => name(source, target)))
      return swapped.filter(({ source, target }) => there.has(name(target, source))).length / swapped.length
    })
    expect(same.reduce((sum, share) => sum + share, 0) / same.length).toBeGreaterThan(0.95)
  })
})
