import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compactMemory } from '../../shared/memory/compact-memory.ts'
import { forgetArticle } from '../../shared/memory/forget-article.ts'
import { addToMemory, lookUpExact, searchMemory } from '../../shared/memory/translation-memory.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { lying } from '../storage/lying.ts'
import { pairOf } from './pairs.ts'

function makeMemory(rows: number) {
  let time = 0
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const stored = memoryObjects(() => time)
  const sentence = (n: number) => `Sentence number ${n} of the day.`
  return {
    stored,
    async add(from: number, articles: string[]) {
      const pairs = articles.map((article, i) => pairOf(sentence(from + i), `Propoziția ${from + i}.`, { article }))
      await addToMemory(stored, newId(), 'en', 'ro', pairs)
      time += 2000
      await compactMemory(stored, 'en', 'ro', newId, { rows, bytes: 6 << 20, records: 128 })
    },
    forget(article: string, objects: Objects = stored) {
      time += 2000
      return forgetArticle(objects, 'en', 'ro', newId, article)
    },
    /** What stands for each of the first `count` sentences, by the very words and by what resembles. */
    async find(count: number) {
      const texts = Array.from({ length: count }, (_, n) => sentence(n))
      const cold = { ...stored }
      const { found } = await lookUpExact(
        cold,
        'en',
        'ro',
        texts.map((text) => ({ text })),
      )
      const similar = await searchMemory(cold, 'en', 'ro', texts, { least: 95, limit: 1 })
      expect(similar.map(([best]) => (best?.score === 100 ? best.pair.texts.ro?.text : undefined))).toEqual(
        found.map((pair) => pair?.texts.ro?.text),
      )
      return found.map((pair) => pair?.texts.ro?.text)
    },
  }
}

it('of an erased article no pair is left, and all others are where they were, however they lie in shards', async () => {
  const run = fc.asyncProperty(
    fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 14 }),
    fc.integer({ min: 1, max: 14 }),
    fc.integer({ min: 1, max: 4 }),
    async (articles, cut, rows) => {
      const memory = makeMemory(rows)
      await memory.add(0, articles.slice(0, cut))
      await memory.add(cut, articles.slice(cut))
      expect(await memory.forget('b')).toBe(true)
      const expected = articles.map((article, n) => (article === 'b' ? undefined : `Propoziția ${n}.`))
      expect(await memory.find(articles.length)).toEqual(expected)
      await memory.add(articles.length, ['a', 'b'])
      const more = [`Propoziția ${articles.length}.`, `Propoziția ${articles.length + 1}.`]
      expect(await memory.find(articles.length + 2)).toEqual([...expected, ...more])
    },
  )
  await fc.assert(run, { numRuns: 100 })
})

it('is told when the store does not take it, and loses nothing', async () => {
  const memory = makeMemory(2)
  await memory.add(0, ['a', 'b', 'b', 'c', 'a'])
  expect(await memory.forget('b', lying(memory.stored, 'refused'))).toBe(false)
  const expected = ['Propoziția 0.', undefined, undefined, 'Propoziția 3.', 'Propoziția 4.']
  expect(await memory.find(5)).toEqual(expected)
  expect(await memory.forget('b')).toBe(true)
  expect(await memory.find(5)).toEqual(expected)
})
