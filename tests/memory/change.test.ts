import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctEntry, deleteEntry, findEntry } from '../../shared/memory/change-entry.ts'
import { compactMemory } from '../../shared/memory/compact-memory.ts'
import { entryId } from '../../shared/memory/deletion.ts'
import { forgetArticle } from '../../shared/memory/forget-article.ts'
import type { MemoryEntry } from '../../shared/memory/memory-entry.ts'
import { addToMemory, lookUpExact, searchMemory } from '../../shared/memory/translation-memory.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { lying } from '../storage/lying.ts'
import { pairOf } from './pairs.ts'

const locales = ['en', 'ro'] as const
const idOf = (en: string, ro: string) => entryId(pairOf(en, ro), [...locales])

function makeMemory(rows = 8192) {
  let time = 0
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const stored = memoryObjects(() => time)
  const placeOf = (id: string) => ({ from: 'en', to: 'ro', id }) as const
  return {
    stored,
    add: (...pairs: MemoryEntry[]) => addToMemory(stored, newId(), 'en', 'ro', pairs),
    fold(objects: Objects = stored) {
      time += 2000
      return compactMemory(objects, 'en', 'ro', newId, { rows, bytes: 6 << 20, records: 128 })
    },
    forget(article: string) {
      time += 2000
      return forgetArticle(stored, 'en', 'ro', newId, article)
    },
    /** Whether there was such an entry. */
    async remove(en: string, ro: string, at: number) {
      const place = placeOf(idOf(en, ro))
      const { found } = await findEntry(stored, place)
      if (found) await deleteEntry(stored, place, found, { record: newId(), at })
      return found !== undefined
    },
    async correct(en: string, ro: string, text: string, at: number) {
      const place = placeOf(idOf(en, ro))
      const { found } = await findEntry(stored, place)
      return found && correctEntry(stored, place, found, { target: { text }, by: 'ana' }, { record: newId(), at })
    },
    /** All translations of a text that are shown, the best first. */
    async shown(text: string) {
      const cold = { ...stored }
      const [found = []] = await searchMemory(cold, 'en', 'ro', [text], { least: 60, limit: 20 })
      const targets = found.filter(({ score }) => score === 100).map(({ pair }) => pair.texts.ro?.text)
      const [best] = (await lookUpExact(cold, 'en', 'ro', [{ text }])).found
      expect(best?.texts.ro?.text).toBe(targets[0])
      return targets
    },
  }
}

const person = { approved: true, by: 'ana' }

describe('a deleted entry', () => {
  it.each([false, true])('is shown no more, and others are (compacted before: %s)', async (folded) => {
    const { add, fold, remove, shown } = makeMemory(2)
    await add(pairOf('Yes.', 'Da.'), pairOf('Yes.', 'Ba da.', { ...person, at: 3 }), pairOf('No.', 'Nu.'))
    if (folded) await fold()
    expect(await shown('Yes.')).toEqual(['Ba da.', 'Da.'])
    expect(await remove('Yes.', 'Ba da.', 9)).toBe(true)
    for (let i = 0; i < 3; i++) {
      expect(await shown('Yes.')).toEqual(['Da.'])
      expect(await shown('No.')).toEqual(['Nu.'])
      await fold()
      await add(pairOf(`Sentence ${i}.`, `Propoziția ${i}.`))
    }
    expect(await remove('Yes.', 'Ba da.', 9)).toBe(false)
  })

  it('leaves the store with the second compaction', async () => {
    const { stored, add, fold, remove } = makeMemory()
    await add(pairOf('Yes.', 'Firește.'), pairOf('No.', 'Nu.'))
    await fold()
    await remove('Yes.', 'Firește.', 9)
    await fold()
    await add(pairOf('So.', 'Așa.'))
    await fold()
    const bodies = await Promise.all(stored.keys().map(async (key) => (await stored.get(key))?.body ?? ''))
    expect(bodies.join('')).toContain('Nu.')
    expect(bodies.join('')).not.toContain('Firește.')
  })

  it('is deleted in all articles', async () => {
    const { add, fold, remove, shown } = makeMemory(1)
    await add(pairOf('Yes.', 'Ba da.', { article: 'a' }), pairOf('Yes.', 'Ba da.', { article: 'b', ...person, at: 20 }))
    await fold()
    await add(pairOf('Yes.', 'Ba  da.', { article: 'c' }))
    await remove('Yes.', 'Ba da.', 9)
    expect(await shown('Yes.')).toEqual([])
    await fold()
    expect(await shown('Yes.')).toEqual([])
  })

  it.each([false, true])(
    'stays out when it comes late, twice or from an engine again (compacted: %s)',
    async (folded) => {
      const { add, fold, remove, shown } = makeMemory()
      const edit = pairOf('Yes.', 'Ba da.', { ...person, at: 3 })
      await add(edit)
      await remove('Yes.', 'Ba da.', 9)
      if (folded) await fold()
      await add(edit, pairOf('Yes.', 'Ba da.', { at: 30, engine: 'engine', article: 'new' }))
      expect(await shown('Yes.')).toEqual([])
      await fold()
      expect(await shown('Yes.')).toEqual([])
    },
  )

  it('is back when a person saves it again', async () => {
    const { add, fold, remove, shown } = makeMemory()
    await add(pairOf('Yes.', 'Ba da.', { ...person, at: 3 }))
    await remove('Yes.', 'Ba da.', 9)
    await add(pairOf('Yes.', 'Ba da.', { ...person, at: 10 }))
    expect(await shown('Yes.')).toEqual(['Ba da.'])
    await fold()
    expect(await shown('Yes.')).toEqual(['Ba da.'])
  })

  it('hides no similar entry, however many are deleted', async () => {
    const { stored, add, fold, remove } = makeMemory()
    const bad = Array.from({ length: 30 }, (_, i) => pairOf('The old bridge is closed.', `Rău ${i}.`, { at: i }))
    await add(pairOf('The old bridge was closed.', 'Podul vechi a fost închis.'), ...bad)
    await fold()
    for (const { texts } of bad) await remove(texts.en?.text ?? '', texts.ro?.text ?? '', 99)
    const search = async () => searchMemory(stored, 'en', 'ro', ['The old bridge is closed.'], { least: 60, limit: 1 })
    expect((await search())[0]?.[0]?.pair.texts.ro?.text).toBe('Podul vechi a fost închis.')
    await fold()
    expect((await search())[0]?.[0]?.pair.texts.ro?.text).toBe('Podul vechi a fost închis.')
  })
})

describe('a corrected entry', () => {
  it('has its new target as a person’s, and the old one is gone', async () => {
    const { add, fold, correct, shown, stored } = makeMemory()
    await add(pairOf('Yes.', 'Ba da.', { engine: 'engine' }))
    await fold()
    await correct('Yes.', 'Ba da.', 'Da.', 9)
    for (const folded of [false, true]) {
      if (folded) await fold()
      expect(await shown('Yes.')).toEqual(['Da.'])
      const { found } = await findEntry(stored, { from: 'en', to: 'ro', id: idOf('Yes.', 'Da.') })
      expect(found?.entry).toMatchObject({ approved: true, by: 'ana', article: 'a' })
      expect(found?.entry.engine).toBeUndefined()
    }
  })

  it('may differ in typography alone', async () => {
    const { add, fold, correct, shown } = makeMemory()
    await add(pairOf('“Yes”', '"Da"', { ...person, at: 50 }))
    await correct('“Yes”', '"Da"', '„Da”', 9)
    expect(await shown('"Yes"')).toEqual(['„Da”'])
    await fold()
    expect(await shown('"Yes"')).toEqual(['„Da”'])
  })

  it('is not taken untranslated, and nothing changes', async () => {
    const { add, correct, shown } = makeMemory()
    await add(pairOf('Yes, sir.', 'Da.'))
    expect(await correct('Yes, sir.', 'Da.', 'Yes, sir.', 9)).toBe(null)
    expect(await shown('Yes, sir.')).toEqual(['Da.'])
  })
})

it('what is deleted stays so, and all else stays, in whatever order things happen and however they are compacted', async () => {
  const texts = ['Yes.', 'No.', 'So.']
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      ...{ en: fc.constantFrom(...texts), ro: fc.constantFrom('Da.', 'Nu.'), approved: fc.boolean() },
      ...{ article: fc.constantFrom('a', 'b'), again: fc.boolean() },
    }),
    fc.record({
      kind: fc.constant('delete' as const),
      en: fc.constantFrom(...texts),
      ro: fc.constantFrom('Da.', 'Nu.'),
    }),
    fc.record({ kind: fc.constantFrom('fold' as const, 'forget' as const) }),
  )
  const run = fc.asyncProperty(
    fc.array(step, { maxLength: 25 }),
    fc.integer({ min: 1, max: 4 }),
    async (steps, rows) => {
      const memory = makeMemory(rows)
      const added: MemoryEntry[] = []
      const deletedAt = new Map<string, number>()
      const forgotten = new Set<MemoryEntry>()
      for (const [at, act] of steps.entries()) {
        if (act.kind === 'add') {
          const pair = pairOf(act.en, act.ro, { approved: act.approved, article: act.article, at })
          const twice = act.again && added[0] ? [added[0]] : []
          await memory.add(pair, ...twice)
          for (const again of twice) forgotten.delete(again)
          added.push(pair)
        } else if (act.kind === 'delete') {
          if (await memory.remove(act.en, act.ro, at)) deletedAt.set(idOf(act.en, act.ro), at)
        } else {
          await memory.fold()
          if (act.kind === 'forget') {
            await memory.forget('b')
            for (const pair of added) if (pair.article === 'b') forgotten.add(pair)
          }
        }
      }
      for (const text of texts) {
        const stands = added.filter((pair) => {
          const at = deletedAt.get(idOf(pair.texts.en?.text ?? '', pair.texts.ro?.text ?? ''))
          const isGone = at !== undefined && (!pair.approved || pair.at <= at)
          return pair.texts.en?.text === text && !isGone && !forgotten.has(pair)
        })
        const targets = [...new Set(stands.map(({ texts }) => texts.ro?.text))].sort()
        expect((await memory.shown(text)).toSorted()).toEqual(targets)
        await memory.fold()
        expect((await memory.shown(text)).toSorted()).toEqual(targets)
      }
    },
  )
  await fc.assert(run, { numRuns: 150 })
})

it('a compaction that stops, or whose answer is lost, brings nothing back and loses nothing', async () => {
  const check = async (broken: (stored: Objects) => Objects) => {
    const { stored, add, fold, remove, shown } = makeMemory(1)
    await add(pairOf('One.', 'Unu.'), pairOf('Two.', 'Doi.'), pairOf('Three.', 'Trei.'))
    await fold()
    await remove('One.', 'Unu.', 9)
    await add(pairOf('Four.', 'Patru.'))
    await fold(broken(stored)).catch(() => {})
    for (let round = 0; round < 2; round++) {
      const all = await Promise.all(['One.', 'Two.', 'Three.', 'Four.'].map(shown))
      expect(all).toEqual([[], ['Doi.'], ['Trei.'], ['Patru.']])
      await fold()
    }
  }
  for (let stop = 1; stop <= 24; stop++) {
    let calls = 0
    await check((stored) =>
      observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      }),
    )
  }
  await check((stored) => lying(stored, 'refused'))
  await check((stored) => lying(stored, 'busy'))
})
