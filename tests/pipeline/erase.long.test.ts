/** An article is erased while anything else is under way, or stops: nothing of its text is left, and nothing of others is lost. */
import { describe, expect, it } from 'vitest'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { crashAt, settleThroughCrashes } from './crash.ts'
import { correct, erase, findWords, isWhole, revised, text, uploaded } from './erased.ts'
import { interrupt } from './interrupt.ts'
import { readVersion } from './versions.ts'

/** What is due in so many milliseconds: whoever is interrupted by it is not taken for lost. */
async function runFor(world: World, ms: number) {
  const until = world.ports.now() + ms
  while ((world.queue.nextAt() ?? Number.POSITIVE_INFINITY) <= until) await world.step()
}

describe('erasing', () => {
  it.each(['before', 'after'] as const)(
    'that stops %s any call to the store is done wholly or not begun',
    async (when) => {
      let stop = when === 'before' ? 1 : 2
      for (; stop < 400; stop += 2) {
        const plan: Pick<WorldOptions, 'before' | 'after'> = {}
        const { world, id, kept } = await uploaded({
          before: (call) => plan.before?.(call),
          after: (call) => plan.after?.(call),
        })
        const crash = crashAt(stop, when)
        Object.assign(plan, crash.hooks)
        const { status } = await erase(world, id)
        if (crash.state.stopped) world.queue.forget()
        crash.state.stopped = false
        await settleThroughCrashes(world, crash.state)
        const stopped = crash.disarm()
        const isThere = (await world.request(`/api/v1/articles/${id}`)).status === 200
        if (status === 202) expect([stop, isThere]).toEqual([stop, false])
        if (isThere) {
          expect((await readVersion(world, id, 'ro')).progress.filled).toBe(4)
          expect((await erase(world, id)).status).toBe(202)
          await world.settle()
        }
        expect([stop, await findWords(world)]).toEqual([stop, []])
        if (!stopped) {
          await isWhole(world, kept)
          break
        }
      }
      expect(stop).toBeGreaterThan(60)
    },
  )

  const acts: Record<string, (world: World, id: string) => Promise<unknown>> = {
    translates: (world) => world.settle(),
    corrects: (world, id) => correct(world, id, 1, 'Vrajulina a scos din nou bacul.').catch(() => {}),
    revises: async (world, id) => {
      const headers = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
      await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body: revised })
    },
    rebuilds: async (world, id) => world.request(`/api/v1/articles/${id}/rebuild`, { method: 'POST' }),
    folds: (world) => world.fold(),
  }
  it.each(Object.keys(acts))('at any moment while somebody %s leaves nothing', async (name) => {
    let n = 1
    for (; n < 200; n++) {
      const world = makeWorld()
      const { id } = await world.upload(text)
      if (name !== 'translates') await world.settle()
      world.pass(2000)
      const done = interrupt(world, n, async () => {
        expect((await erase(world, id)).status).toBe(202)
        world.pass(1100)
      })
      await acts[name]?.(world, id)
      await world.settle()
      const reached = done()
      if (!reached) break
      expect([n, await findWords(world)]).toEqual([n, []])
      expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    }
    expect(n).toBeGreaterThan(8)
  })

  it('loses nothing of another article that is uploaded and folded at any moment of it', async () => {
    let n = 1
    for (; n < 400; n += 3) {
      const { world, id } = await uploaded()
      expect((await erase(world, id)).status).toBe(202)
      let late: { id: string; slug: string } | undefined
      const done = interrupt(world, n, async () => {
        late = await world.upload('# The mayor has promised a bridge\n\nIt is to be there by Christmas.')
        await runFor(world, 20_000)
        await world.fold()
      })
      await world.settle()
      const reached = done()
      expect([n, await findWords(world)]).toEqual([n, []])
      if (!reached) break
      await world.fold()
      const front = await (await world.request('/ro', { token: '' })).text()
      expect(front).toContain(late?.slug ?? 'none')
      const next = await world.upload('# Another day\n\nIt is to be there by Christmas. Nobody argues with him.')
      await world.settle()
      const { segments } = await readVersion(world, next.id, 'ro')
      expect(segments.map(({ origin }) => origin)).toEqual(['engine', 'memory', 'memory'])
    }
    expect(n).toBeGreaterThan(60)
  })

  it('takes along what folds left that stopped half-way', async () => {
    let stop = 1
    for (; stop < 100; stop++) {
      const plan: Pick<WorldOptions, 'before' | 'after'> = {}
      const { world, id } = await uploaded({ before: (call) => plan.before?.(call) })
      const crash = crashAt(stop, 'before')
      Object.assign(plan, crash.hooks)
      await world.fold()
      const stopped = crash.disarm()
      crash.state.stopped = false
      world.pass(2000)
      await erase(world, id)
      await world.settle()
      expect([stop, await findWords(world)]).toEqual([stop, []])
      if (!stopped) break
    }
    expect(stop).toBeGreaterThan(20)
  })
})
