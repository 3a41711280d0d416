import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactArticleLists } from '../../functions/jobs/compact/article-lists.ts'
import { indexLog } from '../../shared/article/index-record.ts'
import { locales } from '../../shared/locales/locale.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { readArticleList, readSiteList, readSitemapPart } from '../../shared/pipeline/listings.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { writeSiteObject } from '../../shared/pipeline/site-object.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { searchArticles } from '../../shared/search/search-articles.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { newestPartName } from '../../shared/storage/list.ts'
import { appendRecord } from '../../shared/storage/log.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { idOf, rowOf, siteOf, slugOf } from '../pipeline/newsroom.ts'
import { makeWorld, type World } from '../world.ts'

/** What a list of the site holds; without a name, the list of all articles. */
async function all(objects: Objects, list?: string): Promise<string[]> {
  const query = { limit: 100 }
  const { items } = await (list ? readSiteList(objects, list, query) : readArticleList(objects, query))
  return items.map(({ id }) => id)
}

/** What search finds in Romanian under a section's name. */
async function searched(objects: Objects, section: string): Promise<string[]> {
  const { items } = await searchArticles(objects, 'ro', section, { page: 0, nowMs: 0 })
  return newest(items.map(({ entry }) => entry.article))
}

const newest = (ids: string[]): string[] => ids.sort().reverse()

/** Puts article `n`, whose head has that number, in that section, or public no more: its pages, and its row in the tail. */
async function put(world: World, n: number, head: number, section: string | null): Promise<void> {
  const { stored, ports, pass } = world
  // A record a second, so that they are in order and pages can be put.
  pass(1000)
  for (const locale of locales) {
    const { page, ...bare } = siteOf(n, locale)
    const site =
      section === null ? { ...bare, status: 'claimed' as const } : { ...bare, page: page && { ...page, section } }
    await stored.put(
      keys.site(locale, slugOf(n)),
      writeSiteObject({ ...site, recordNumber: head }, slugOf(n), noIdentity),
    )
  }
  const made = rowOf(n)
  const versions = made.versions.map((version) => ({ ...version, public: section !== null, section: section ?? '' }))
  await appendRecord(stored, indexLog, ports.newId(), { ...made, recordNumber: head, versions })
}

const change = fc.record({ n: fc.integer({ min: 1, max: 9 }), section: fc.constantFrom('alfa', 'beta', null) })

describe('folding articles', () => {
  it('gives what the latest rows say in every list and in search, however many folds run at once', async () => {
    const rounds = fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rounds, fc.scheduler(), async (rounds, scheduler) => {
        const world = makeWorld()
        const { ports, stored, pass } = world
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
          return put(world, n, ++head, section)
        }
        const check = async () => {
          const idsIn = (is: (section: string | null) => boolean) =>
            newest([...latest].filter(([, section]) => is(section)).map(([n]) => idOf(n)))
          for (const name of ['alfa', 'beta']) {
            expect(await all(stored, `ro/section/${name}`)).toEqual(idsIn((section) => section === name))
            expect(await searched(stored, name)).toEqual(idsIn((section) => section === name))
          }
          expect(await all(stored, 'en')).toEqual(idsIn((section) => section !== null))
        }
        for (const round of rounds) {
          const [late, ...early] = round
          for (const change of early) await add(change)
          const lateFold = async () => {
            await scheduler.schedule(Promise.resolve('late'))
            if (late) await add(late)
            return compactArticleLists(scheduled)
          }
          await scheduler.waitFor(
            Promise.all([compactArticleLists(scheduled), compactArticleLists(scheduled, 3), lateFold()]),
          )
          // The newsroom's own list has what is not folded yet too.
          expect(await all(stored)).toEqual(newest([...latest.keys()].map(idOf)))
          if (round.length % 2 === 0) continue
          pass(2000)
          expect((await compactArticleLists(ports)).ok).toBe(true)
          await check()
        }
        pass(2000)
        expect((await compactArticleLists(ports)).ok).toBe(true)
        await check()
        expect(stored.keys().filter((key) => key.startsWith('index/articles/tail/'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each(['index/lists/ro/', 'index/lists/sitemap/', 'index/search/ro/blocks/', 'index/search/ro/cards/'])(
    'lists nothing of an article that is hidden, and folded by another, just before this one puts %s',
    async (prefix) => {
      for (const seen of [false, true]) {
        const world = makeWorld()
        const { ports, stored, pass } = world
        const fold = async (objects: Objects = stored) => {
          pass(2000)
          return compactArticleLists({ ...ports, objects })
        }
        if (seen) {
          await put(world, 1, 1, 'alfa')
          await fold()
          await put(world, 1, 2, null)
          await fold()
        }
        await put(world, 1, 3, 'alfa')
        let overtaken = false
        const slow = async (...given: Parameters<Objects['put']>) => {
          if (!overtaken && given[0].startsWith(prefix)) {
            overtaken = true
            await put(world, 1, 4, null)
            expect((await fold()).ok).toBe(true)
            pass(2000)
          }
          return stored.put(...given)
        }
        await fold({ ...stored, put: slow })
        expect(overtaken).toBe(true)
        await fold()
        for (const name of ['ro', 'en', 'ro/section/alfa', 'en/section/alfa'])
          expect([seen, name, await all(stored, name)]).toEqual([seen, name, []])
        expect(await readSitemapPart(stored, newestPartName)).toEqual([])
        const found = async () => (await searchArticles(stored, 'ro', 'alfa', { page: 0, nowMs: 0 })).count
        expect(await found()).toBe(0)
        await put(world, 1, 5, 'alfa')
        await fold()
        expect(await found()).toBe(1)
      }
    },
  )

  it('that stops before any of its calls is made good by the next', async () => {
    const run = async (stop: number): Promise<number> => {
      const world = makeWorld()
      const { ports, stored, pass } = world
      await mapConcurrent([1, 2], (n) => put(world, n, 1, 'alfa'), 1)
      await put(world, 3, 1, 'beta')
      await compactArticleLists(ports)
      await put(world, 1, 2, 'beta')
      await put(world, 2, 2, null)
      await put(world, 4, 1, 'alfa')
      pass(2000)
      let calls = 0
      const objects = observedObjects(stored, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      await compactArticleLists({ ...ports, objects }).catch(() => {})
      pass(2000)
      expect((await compactArticleLists(ports)).ok).toBe(true)
      for (const found of [
        (name: string) => all(stored, `ro/section/${name}`),
        (name: string) => searched(stored, name),
      ]) {
        expect(await found('alfa')).toEqual([idOf(4)])
        expect(await found('beta')).toEqual([idOf(3), idOf(1)])
      }
      expect(await all(stored, 'ro')).toEqual([4, 3, 1].map(idOf))
      expect(await all(stored)).toEqual([4, 3, 2, 1].map(idOf))
      return calls
    }
    const calls = await run(0)
    expect(calls).toBeGreaterThan(10)
    for (let stop = 1; stop <= calls; stop++) await run(stop)
  })

  describe('an article that is hidden and shown again', () => {
    /** Article 1 is shown and folded, then hidden. */
    async function hidden() {
      const world = makeWorld()
      const fold = async (objects: Objects = world.stored) => {
        world.pass(2000)
        return compactArticleLists({ ...world.ports, objects })
      }
      await put(world, 1, 1, 'alfa')
      await fold()
      await put(world, 1, 2, null)
      return { world, fold }
    }

    async function expectShown({ stored }: World, at: number): Promise<void> {
      for (const name of ['ro', 'en', 'ro/section/alfa', 'en/section/alfa'])
        expect([at, name, await all(stored, name)]).toEqual([at, name, [idOf(1)]])
      expect([at, await searched(stored, 'alfa')]).toEqual([at, [idOf(1)]])
      expect((await readSitemapPart(stored, newestPartName))?.map(({ id }) => id)).toEqual([idOf(1)])
    }

    it('is found and listed, wherever the fold that was to hide it has stopped', async () => {
      const run = async (stop: number): Promise<number> => {
        const { world, fold } = await hidden()
        let calls = 0
        const stopping = observedObjects(world.stored, () => {
          if (++calls === stop) throw new Error('stopped')
        })
        await fold(stopping).catch(() => {})
        await put(world, 1, 3, 'alfa')
        expect((await fold()).ok).toBe(true)
        await expectShown(world, stop)
        return calls
      }
      const calls = await run(0)
      expect(calls).toBeGreaterThan(10)
      for (let stop = 1; stop <= calls; stop++) await run(stop)
    })

    it('is found and listed, though the fold that was to hide it puts once more after another, and stops', async () => {
      const run = async (late: number): Promise<number> => {
        const { world, fold } = await hidden()
        let puts = 0
        let overtaking: Promise<void> | undefined
        const overtake = async () => {
          await put(world, 1, 3, 'alfa')
          expect((await fold()).ok).toBe(true)
          world.pass(2000)
        }
        const slow = async (...given: Parameters<Objects['put']>) => {
          if (overtaking) throw new Error('stopped')
          if (++puts === late) {
            overtaking = overtake()
            await overtaking
          }
          return world.stored.put(...given)
        }
        await fold({ ...world.stored, put: slow }).catch(() => {})
        await overtaking
        await new Promise(setImmediate)
        if (late > 0) await expectShown(world, late)
        return puts
      }
      const puts = await run(0)
      expect(puts).toBeGreaterThan(5)
      for (let late = 1; late <= puts; late++) await run(late)
    })
  })
})
