import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactMemory } from '../../shared/memory/compact-memory.ts'
import { contextHash, type MemoryEntry } from '../../shared/memory/memory-entry.ts'
import { similarityScore } from '../../shared/memory/similarity-score.ts'
import { memoryTokens } from '../../shared/memory/tokens.ts'
import { addToMemory, lookUpExact, searchMemory } from '../../shared/memory/translation-memory.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { lying } from '../storage/lying.ts'
import { chance, pairOf, sentenceMaker } from './pairs.ts'

function makeMemory({ rows = 8192, bytes = 6 << 20, records = 128 } = {}) {
  let time = 0
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const stored = memoryObjects(() => time)
  const gets: string[] = []
  const observe = () => observedObjects(stored, ({ operation, key }) => operation === 'get' && gets.push(key))
  return {
    ...{ stored, gets, newId },
    add: (...pairs: MemoryEntry[]) => addToMemory(stored, newId(), 'en', 'ro', pairs),
    fold(objects: Objects = stored) {
      time += 2000
      return compactMemory(objects, 'ro', 'en', newId, { rows, bytes, records })
    },
    /** The store as a process finds it that has just begun. */
    cold: observe,
  }
}

const options = { least: 60, limit: 5 }
const find = async (objects: Objects, text: string, context?: string) =>
  (await lookUpExact(objects, 'en', 'ro', [{ text, context }])).found[0]?.texts.ro?.text

describe('memory', () => {
  it('serves both directions from one record, folded or not', async () => {
    const { stored, add, fold } = makeMemory()
    await add(pairOf('Good evening.', 'Bună seara.'))
    for (const folded of [false, true]) {
      if (folded) await fold()
      expect(await find(stored, 'Good  evening.')).toBe('Bună seara.')
      expect((await lookUpExact(stored, 'ro', 'en', [{ text: 'Bună seara.' }])).found[0]?.texts.en?.text).toBe(
        'Good evening.',
      )
      expect(await find(stored, 'Good morning.')).toBeUndefined()
    }
  })

  it('prefers a person to an engine, then the same neighbours, then the newest', async () => {
    const { stored, add, fold } = makeMemory()
    const here = contextHash('before', 'after')
    await add(pairOf('Yes.', 'mașina nouă', { at: 9, article: 'c' }))
    expect(await find(stored, 'Yes.')).toBe('mașina nouă')
    await add(pairOf('Yes.', 'aici', { at: 2, ...(here ? { context: here } : {}) }))
    await fold()
    expect(await find(stored, 'Yes.')).toBe('mașina nouă')
    expect(await find(stored, 'Yes.', here)).toBe('aici')
    await add(pairOf('Yes.', 'Da.', { at: 1, approved: true }), pairOf('Yes.', 'Ba da.', { at: 3, approved: true }))
    await fold()
    expect(await find(stored, 'Yes.', here)).toBe('Ba da.')
  })

  it('is the same in whatever order records come, however they are folded, and though they come twice', async () => {
    const pair = fc
      .record({
        ...{ en: fc.constantFrom('One.', 'Two.', 'Three.'), ro: fc.constantFrom('Unu.', 'Doi.', 'Trei.') },
        ...{ approved: fc.boolean(), at: fc.nat(3), article: fc.constantFrom('a', 'b') },
        ...{ from: fc.constantFrom('ro' as const, 'en' as const) },
      })
      .map(({ en, ro, ...more }) => pairOf(en, ro, more))
    const records = fc.array(fc.array(pair, { maxLength: 4 }), { maxLength: 6 })
    const shown = async (order: MemoryEntry[][], folds: boolean[], rows: number) => {
      const { stored, add, fold } = makeMemory({ rows })
      for (const [i, pairs] of order.entries()) {
        await add(...pairs)
        if (folds[i]) await fold()
      }
      const en = await lookUpExact(
        stored,
        'en',
        'ro',
        ['One.', 'Two.', 'Three.'].map((text) => ({ text })),
      )
      const ro = await lookUpExact(
        stored,
        'ro',
        'en',
        ['Unu.', 'Doi.', 'Trei.'].map((text) => ({ text })),
      )
      return [...en.found, ...ro.found]
    }
    await fc.assert(
      fc.asyncProperty(
        records.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray([...given, ...given], { minLength: given.length * 2 })),
        ),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async ([given, again], folds, rows) => {
          const [found, other] = [await shown(given, [], 8192), await shown(again, folds, rows)]
          expect(other).toEqual(found)
          const people = given.flat().filter(({ approved }) => approved)
          found.slice(0, 3).forEach((pair, i) => {
            const vouched = people.some(({ texts }) => texts.en?.text === ['One.', 'Two.', 'Three.'][i])
            if (vouched) expect(pair?.approved).toBe(true)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('finds what a plain scan finds, above the threshold', async () => {
    const next = chance(7)
    const sentence = sentenceMaker(next, 300)
    const { stored, add, fold } = makeMemory({ rows: 400 })
    const texts = Array.from({ length: 2000 }, sentence)
    for (let i = 0; i < texts.length; i += 100) {
      await add(...texts.slice(i, i + 100).map((text) => pairOf(text, `ro ${text}`)))
      if (i < 1800) await fold()
    }
    const wanted = texts.slice(0, 150).map((text) => {
      const words = text.split(' ')
      for (let changes = Math.floor(next() * 4); changes > 0; changes--)
        words[Math.floor(next() * words.length)] = sentence().split(' ')[0] ?? ''
      return words.join(' ')
    })
    const found = await searchMemory(stored, 'en', 'ro', wanted, options)
    const tokens = texts.map(memoryTokens)
    let matched = 0
    wanted.forEach((text, i) => {
      const own = memoryTokens(text)
      const scores = tokens.map((other) => similarityScore(own, other)).sort((a, b) => b - a)
      const expected = scores.filter((score) => score >= options.least).slice(0, options.limit)
      expect((found[i] ?? []).map(({ score }) => Math.min(99, score))).toEqual(expected.map((s) => Math.min(99, s)))
      matched += expected.length
    })
    expect(matched).toBeGreaterThan(100)
  })

  it('shows one match for the same words, a person’s before an engine’s', async () => {
    const { stored, add, fold } = makeMemory()
    await add(pairOf('The old bridge is closed.', 'mașină', { at: 5 }))
    await fold()
    await add(pairOf('The old bridge is closed.', 'Podul vechi e închis.', { at: 1, approved: true }))
    const [found] = await searchMemory(stored, 'en', 'ro', ['The new bridge is closed.'], options)
    expect(found?.map(({ pair, score }) => [pair.texts.ro?.text, score])).toEqual([['Podul vechi e închis.', 85]])
  })

  it('looks an article of 60 segments up in at most 20 reads of 13 shards, and in 4 where one has them all', async () => {
    const { gets, add, fold, cold } = makeMemory({ rows: 80 })
    const sentences = Array.from({ length: 1000 }, (_, i) => `Sentence number ${i} stands here.`)
    for (let i = 0; i < 1000; i += 50)
      await add(...sentences.slice(i, i + 50).map((text) => pairOf(text, `ro ${text}`)))
    await fold()
    for (const text of ['a', 'b', 'c', 'd']) await add(pairOf(text, text))
    const spread = sentences.filter((_, i) => i % 16 === 0).slice(0, 60)
    const { found } = await lookUpExact(
      cold(),
      'en',
      'ro',
      spread.map((text) => ({ text })),
    )
    expect(found.filter(Boolean)).toHaveLength(60)
    expect(gets.filter((key) => key.endsWith('-lines'))).toHaveLength(12)
    expect(gets.length + 1).toBeLessThanOrEqual(20)
    await fold()
    gets.length = 0
    await lookUpExact(
      cold(),
      'en',
      'ro',
      sentences.slice(0, 60).map((text) => ({ text })),
    )
    expect(gets.length + 1).toBeLessThanOrEqual(4)
  })

  it('reads tokens once and texts for what it found alone, a range a shard', async () => {
    const { gets, add, fold, cold } = makeMemory({ rows: 80 })
    const sentence = sentenceMaker(chance(3), 2000)
    const texts = Array.from({ length: 400 }, sentence)
    await add(...texts.map((text) => pairOf(text, `ro ${text}`)))
    await fold()
    const warm = cold()
    const near = (i: number) => `${texts[i]} indeed`
    expect((await searchMemory(warm, 'en', 'ro', [near(0)], options))[0]?.[0]?.pair.texts.en?.text).toBe(texts[0])
    expect(gets.filter((key) => key.endsWith('-en'))).toHaveLength(5)
    gets.length = 0
    expect(
      (await searchMemory(warm, 'en', 'ro', [near(1), near(399)], options)).every((found) => found.length > 0),
    ).toBe(true)
    expect(gets.filter((key) => !key.endsWith('-lines'))).toEqual(['memory/en-ro/manifest.json'])
    expect(gets.filter((key) => key.endsWith('-lines')).length).toBeLessThanOrEqual(5)
    gets.length = 0
    expect(await searchMemory(warm, 'en', 'ro', ['Altceva cu totul.'], options)).toEqual([[]])
    expect(gets).toEqual(['memory/en-ro/manifest.json'])
  })

  it('writes no full shard again', async () => {
    const { stored, add, fold } = makeMemory({ rows: 10 })
    const lines = () => stored.keys().filter((key) => key.endsWith('-lines'))
    await add(...Array.from({ length: 25 }, (_, i) => pairOf(`Sentence ${i}.`, `Propoziția ${i}.`)))
    await fold()
    const [first, second] = lines()
    await add(pairOf('One more.', 'Încă una.'))
    await fold()
    expect(lines().slice(0, 2)).toEqual([first, second])
    expect(await find(stored, 'Sentence 3.')).toBe('Propoziția 3.')
    expect(await find(stored, 'One more.')).toBe('Încă una.')
  })

  it('loses nothing when a fold stops before any of its calls, or two fold at once', async () => {
    for (let stop = 1; stop <= 14; stop++) {
      const { stored, add, fold } = makeMemory({ rows: 2 })
      await add(pairOf('One.', 'Unu.'))
      await fold()
      await add(pairOf('Two.', 'Doi.'), pairOf('Three.', 'Trei.'))
      let calls = 0
      const failing = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      await fold(failing).catch(() => {})
      for (let round = 0; round < 2; round++) {
        expect([await find(stored, 'One.'), await find(stored, 'Two.'), await find(stored, 'Three.')]).toEqual([
          ...['Unu.', 'Doi.', 'Trei.'],
        ])
        const results = await Promise.all([fold(), fold()])
        expect(results.some(({ ok }) => ok)).toBe(true)
      }
    }
  })

  it.each(['refused', 'busy'] as const)('loses nothing when a fold’s head is taken and answered %s', async (reason) => {
    const { stored, add, fold } = makeMemory({ rows: 2 })
    await add(pairOf('One.', 'Unu.'))
    await fold()
    await add(pairOf('Two.', 'Doi.'), pairOf('Three.', 'Trei.'))
    for (const objects of [lying(stored, reason), stored]) {
      await fold(objects)
      const found = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => find(stored, text)))
      expect(found).toEqual(['Unu.', 'Doi.', 'Trei.'])
    }
  })

  it('reads right while folds and writers go on', async () => {
    const { stored, add, fold } = makeMemory({ rows: 3 })
    for (let round = 0; round < 30; round++) {
      const known = Array.from({ length: round }, (_, i) => ({ text: `Sentence ${i}.` }))
      const [{ found }] = await Promise.all([
        lookUpExact(stored, 'en', 'ro', known),
        fold(),
        add(pairOf(`Sentence ${round}.`, `Propoziția ${round}.`)),
      ])
      expect(found.filter(Boolean)).toHaveLength(round)
    }
  })
})
