import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Objects } from '../../shared/ports/objects.ts'
import {
  forEachPosting,
  maxPostings,
  type Posting,
  readPostingBlock,
  writePostingBlock,
} from '../../shared/search/posting-block.ts'
import { readPostings } from '../../shared/search/search-articles.ts'
import { docIdName, docIdOf, openSearchIndex } from '../../shared/search/search-manifest.ts'
import { type DocumentChange, updateSearchIndex } from '../../shared/search/update-index.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'

const limits = { fresh: 4, block: 8 }
const stems = ['pod', 'scol', 'rau', 'tren', 'leg', 'cas']

function world() {
  let time = 0
  let drawn = 0
  const stored = memoryObjects(() => time)
  const known = new Set<number>()
  return {
    stored,
    /** Whether they were taken. */
    async change(docs: Omit<DocumentChange, 'isIndexed' | 'stateId'>[], objects: Objects = stored) {
      time += 1000
      const told = docs.map((doc) => ({ ...doc, isIndexed: known.has(doc.docId), stateId: '' }))
      const done = await updateSearchIndex(
        objects,
        await openSearchIndex(stored, 'ro'),
        told,
        () => `layer${drawn++}`,
        limits,
      )
      if (done) for (const { docId: ref, stems } of docs) stems ? known.add(ref) : known.delete(ref)
      return done
    },
    async found() {
      const { words, docs } = await readPostings(
        stored,
        'ro',
        stems.map((stem) => [stem]),
      )
      return { words: words.map((weights) => Object.fromEntries([...weights].sort(([a], [b]) => a - b))), docs }
    },
  }
}

const doc = fc.record({
  docId: fc.integer({ min: 1, max: 30 }),
  stems: fc.option(fc.dictionary(fc.constantFrom(...stems), fc.integer({ min: 1, max: 255 })), { freq: 4 }),
})

describe('a search index', () => {
  it('holds of every article what was said of it last, however its layers are merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(doc, { selector: ({ docId }) => docId, maxLength: 7 }), { maxLength: 12 }),
        async (rounds) => {
          const { change, found, stored } = world()
          const latest = new Map<number, Record<string, number>>()
          for (const round of rounds) {
            for (const { docId: ref, stems } of round) stems ? latest.set(ref, stems) : latest.delete(ref)
            expect(
              await change(
                round.map(({ docId: ref, stems }) => ({ docId: ref, stems: stems && new Map(Object.entries(stems)) })),
              ),
            ).toBe(true)
            const words = stems.map((stem) =>
              Object.fromEntries(
                [...latest].flatMap(([ref, weights]) => (weights[stem] ? [[ref, weights[stem]]] : [])),
              ),
            )
            expect(await found()).toEqual({ words, docs: latest.size })
          }
          // What was replaced is gone but for the last: a head, and two layers and those before them at most.
          const layers = new Set(
            stored
              .keys()
              .filter((key) => key.includes('/blocks/'))
              .map((key) => key.split('/')[4]),
          )
          expect(layers.size).toBeLessThanOrEqual(4)
        },
      ),
    )
  })

  it('is changed by one of two at once, and a change that stops half-way leaves it as it was', async () => {
    const docs = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({ docId: from + i, stems: new Map([['pod', from + i]]) }))
    for (let stop = 1; stop <= 30; stop++) {
      const { change, found, stored } = world()
      await change(docs(1, 6))
      await change(docs(6, 8))
      const before = await found()
      let calls = 0
      const failing = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      const stopped = await change(docs(8, 12), failing).catch(() => false)
      if (!stopped && stored.keys().length > 0) {
        const after = await found()
        expect([before.docs, 11]).toContain(after.docs)
        await change(docs(8, 12))
      }
      expect(Object.keys((await found()).words[0] ?? {}).length).toBe(11)
    }
    const { stored } = world()
    const [a, b] = [await openSearchIndex(stored, 'ro'), await openSearchIndex(stored, 'ro')]
    const put = (opened: typeof a, name: string) =>
      updateSearchIndex(
        stored,
        opened,
        [{ docId: 1, stems: new Map([['pod', 1]]), isIndexed: false, stateId: '' }],
        () => name,
        limits,
      )
    expect([await put(a, 'a'), await put(b, 'b')]).toEqual([true, false])
    expect(stored.keys().filter((key) => key.includes('/blocks/b/'))).toEqual([])
  })

  it('keeps of a common word the articles that are most about it, and of equals the newest', () => {
    const postings = Array.from(
      { length: maxPostings + 10 },
      (_, i): Posting => ({ stem: 7, docId: i, weight: i < 5 ? 9 : 1 }),
    )
    const refs = new Set<number>()
    const block = readPostingBlock(writePostingBlock([...postings, { stem: 8, docId: 3, weight: 2 }]))
    forEachPosting(block, 7, (ref) => refs.add(ref))
    expect(refs.size).toBe(maxPostings)
    for (const ref of [0, 4, maxPostings + 9]) expect(refs.has(ref)).toBe(true)
    for (const ref of [5, 14]) expect(refs.has(ref)).toBe(false)
  })
})

it('an article’s ref is its id’s first twelve characters, in the order of time, exact until 2248', () => {
  for (const id of ['01JGFP0TM0RC0M7VF3QAYJ6SD1', '00000000000000000000000000', '07ZZZZZZZZZZZZZZZZZZZZZZZZ'])
    expect(docIdName(docIdOf(id))).toBe(id.slice(0, 12))
  expect(docIdOf('01JGFP0TM100')).toBeGreaterThan(docIdOf('01JGFP0TM0ZZ'))
  expect(docIdOf('07ZZZZZZZZZZ')).toBe(Number.MAX_SAFE_INTEGER)
})
