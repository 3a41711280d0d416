import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldArticles } from '../../functions/fold/articles.ts'
import { observedObjects } from '../../infra/objects/observed.ts'
import { type Row, rowsTail } from '../../shared/article/row.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { append } from '../../shared/store/log.ts'
import { readListed, readRows } from '../../shared/store/rows.ts'
import { rowOf } from '../pipeline/newsroom.ts'
import { makeWorld } from '../world.ts'

const all = async (objects: Objects, list?: string) => {
  const query = { limit: 100 }
  const { items } = await (list ? readListed(objects, list, query) : readRows(objects, query))
  return items.map(({ id }) => id)
}

/** Article `n`, whose head had that number, in that section, or not public. */
function row(n: number, head: number, section: string | null): Row {
  const made = rowOf(n)
  const versions = made.versions.map((version) => ({ ...version, public: section !== null, section: section ?? '' }))
  return { ...made, head, versions }
}

const change = fc.record({ n: fc.integer({ min: 1, max: 9 }), section: fc.constantFrom('a', 'b', null) })

describe('folding articles', () => {
  it('gives what the latest rows say in every list, folded or not, however many folds run at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 8 }),
        fc.scheduler(),
        async (rounds, scheduler) => {
          const { ports, stored, pass } = makeWorld()
          const scheduled: Ports = {
            ...ports,
            objects: {
              ...stored,
              get: (key) => scheduler.schedule(Promise.resolve(key)).then(() => stored.get(key)),
              put: (...given) =>
                scheduler.schedule(Promise.resolve(given[0])).then(() => {
                  // It is the conditions that are to keep folds apart here, not the store's pauses.
                  pass(1000)
                  return stored.put(...given)
                }),
            },
          }
          const latest = new Map<number, string | null>()
          let head = 0
          const add = ({ n, section }: { n: number; section: string | null }) => {
            latest.set(n, section)
            pass(1)
            return append(stored, rowsTail, ports.newId(), row(n, ++head, section))
          }
          const check = async () => {
            for (const name of ['a', 'b']) {
              const expected = [...latest].filter(([, section]) => section === name).map(([n]) => rowOf(n).id)
              expect(await all(stored, `ro/section/${name}`)).toEqual(expected.sort().reverse())
            }
            const shown = [...latest].filter(([, section]) => section !== null).map(([n]) => rowOf(n).id)
            expect(await all(stored, 'en')).toEqual(shown.sort().reverse())
            expect(await all(stored)).toEqual(
              [...latest.keys()]
                .map((n) => rowOf(n).id)
                .sort()
                .reverse(),
            )
          }
          for (const round of rounds) {
            const [late, ...early] = round
            for (const change of early) await add(change)
            await check()
            pass(2000)
            const lateFold = async () => {
              await scheduler.schedule(Promise.resolve('late'))
              if (late) await add(late)
              return foldArticles(scheduled)
            }
            const folds = [foldArticles(scheduled), foldArticles(scheduled, 3), lateFold()]
            await scheduler.waitFor(Promise.all(folds))
          }
          await check()
          pass(2000)
          expect((await foldArticles(ports)).ok).toBe(true)
          await check()
          expect(stored.keys().filter((key) => key.startsWith('index/articles/tail/'))).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('that stops before any of its calls is made good by the next', async () => {
    const run = async (stop: number): Promise<number> => {
      const { ports, stored, pass } = makeWorld()
      const put = (...rows: Row[]) => Promise.all(rows.map((row) => append(stored, rowsTail, ports.newId(), row)))
      await put(row(1, 1, 'a'), row(2, 1, 'a'), row(3, 1, 'b'))
      await foldArticles(ports)
      pass(2000)
      await put(row(1, 2, 'b'), row(2, 2, null), row(4, 1, 'a'))
      let calls = 0
      const objects = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      await foldArticles({ ...ports, objects }).catch(() => {})
      pass(2000)
      expect((await foldArticles(ports)).ok).toBe(true)
      expect(await all(stored, 'ro/section/a')).toEqual([rowOf(4).id])
      expect(await all(stored, 'ro/section/b')).toEqual([rowOf(3).id, rowOf(1).id])
      expect(await all(stored, 'ro')).toEqual([4, 3, 1].map((n) => rowOf(n).id))
      expect(await all(stored)).toEqual([4, 3, 2, 1].map((n) => rowOf(n).id))
      return calls
    }
    const calls = await run(0)
    expect(calls).toBeGreaterThan(10)
    for (let stop = 1; stop <= calls; stop++) await run(stop)
  })
})
