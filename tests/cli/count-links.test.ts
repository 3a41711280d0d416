import { expect, it } from 'vitest'
import { countLinks, type Links, problemsOf } from '../../functions/cli/count-links.ts'

const sentences = (...ids: string[]): Links['source'] =>
  ids.map((id) => ({ id, block: 'b', kind: 'paragraph', role: 'body', text: `Sentence ${id}.` }))
const link = (source: string, target: string, confidence: number): Links['links'][number] => ({
  ...{ source: [...source], target: [...target], confidence },
})

it('counts sentences, links, those without a counterpart, and how sure the links are', () => {
  const counts = countLinks({
    links: [link('a', 'A', 0.9), link('bc', 'B', 0.4), link('d', '', 0.3), link('', 'CD', 0.95)],
    source: sentences('a', 'b', 'c', 'd'),
    target: sentences('A', 'B', 'C', 'D'),
  })
  expect(counts).toEqual({
    sentences: { source: 4, target: 4 },
    links: 2,
    alone: { source: 1, target: 2 },
    confidence: 0.65,
    unsure: 2,
  })
  expect(problemsOf(counts)).toEqual([])
})

it('two texts that have no links have no confidence, and may be two articles', () => {
  const counts = countLinks({
    links: [link('a', '', 0.9), link('', 'A', 0.9)],
    ...{ source: sentences('a'), target: sentences('A') },
  })
  expect(counts).toMatchObject({ links: 0, alone: { source: 1, target: 1 }, confidence: 0, unsure: 0 })
  expect(problemsOf(counts)).toEqual([expect.stringContaining('two articles')])
})

it('a pair whose links are mostly unsure is to be looked at', () => {
  const counts = countLinks({
    links: [link('a', 'A', 0.3)],
    ...{ source: sentences('a'), target: sentences('A') },
  })
  expect(problemsOf(counts)).toEqual(['most links are unsure'])
})
