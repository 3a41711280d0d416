import { describe, expect, it } from 'vitest'
import { tick } from '../../functions/jobs/tick.ts'
import type { World, WorldOptions } from '../world.ts'
import { close, list, send, translated } from './proposing.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const kept = (world: World) => world.stored.keys().filter((key) => /\/proposals\/|^proposal-decisions\//.test(key))

/** To the first minute of an hour. */
async function tickAfter(world: World, ms: number) {
  world.pass(ms)
  world.pass((hourMs - (world.ports.now() % hourMs)) % hourMs)
  await tick(world.ports)
}

async function proposed(options: WorldOptions = {}) {
  const { world, id, path } = await translated(options)
  const decide = async (proposal: string, decision = 'dismissed') =>
    (await close(world, id, proposal, { decision })).status
  const propose = async (from: string) => {
    await send(world, path, { text: `De la ${from}.` }, { 'X-Address': from })
    return (await list(world, id)).items.at(-1)?.id ?? ''
  }
  return { world, id, propose, decide }
}

/** As many proposals, each from somebody else, and each decided upon. */
async function closed(many: number, options: WorldOptions = {}) {
  const { propose, decide, ...more } = await proposed(options)
  for (let i = 1; i <= many; i++) expect(await decide(await propose(`198.51.${i}.1`))).toBe(200)
  return { propose, decide, ...more }
}

describe('a proposal that somebody has decided upon', () => {
  it('is deleted with the decision after thirty days, and what is open stays', async () => {
    const { world, id, propose, decide } = await closed(1)
    const open = await propose('192.0.2.1')
    await tickAfter(world, 30 * dayMs - 2 * hourMs)
    expect(kept(world)).toHaveLength(4)
    await tickAfter(world, 2 * hourMs)
    expect(kept(world)).toEqual([expect.stringContaining(`/proposals/${open}.json`)])
    expect(world.logged).toContainEqual({ event: 'proposals-forgotten', proposals: 1 })
    expect((await list(world, id)).open).toBe(1)
    expect(await decide(open)).toBe(200)
    expect(world.busy()).toEqual([])
  })

  it('is looked for once an hour, by a list, and costs two gets more and a delete of each kind for all together', async () => {
    const { world } = await closed(3)
    const ofTick = async () => {
      world.calls.length = 0
      await tick(world.ports)
      return world.calls.filter(({ key }) => /proposal-decisions|proposals/.test(key)).map(({ operation }) => operation)
    }
    await tickAfter(world, 29 * dayMs)
    expect(await ofTick()).toEqual(['list'])
    world.pass(60_000)
    expect(await ofTick()).toEqual([])
    world.pass(2 * dayMs - 60_000)
    expect((await ofTick()).sort()).toEqual([...Array(3).fill('delete'), ...Array(6).fill('get'), 'list'])
    expect(kept(world)).toEqual([])
  })

  it('is one of two hundred an hour at most', async () => {
    const { world } = await closed(205)
    await tickAfter(world, 31 * dayMs)
    expect(kept(world)).toHaveLength(15)
    await tickAfter(world, hourMs)
    expect(kept(world)).toEqual([])
  })

  it('never opens again, wherever the deleting stops, and is gone in the end', async () => {
    for (let at = 1; at <= 3; at++) {
      let deletes = 0
      const { world, id } = await closed(2, {
        before: ({ operation, key }) => {
          if (operation === 'delete' && /proposal-decisions|proposals/.test(key) && ++deletes === at)
            throw new Error('stopped')
        },
      })
      await expect(tickAfter(world, 31 * dayMs)).rejects.toThrow('stopped')
      expect((await list(world, id)).open).toBe(0)
      await tickAfter(world, hourMs)
      expect(kept(world)).toEqual([])
    }
  })

  /** The first `times` that a decision is stored, its process stops instead. */
  const stopping = (times: number): WorldOptions => {
    let stops = 0
    return {
      before: ({ operation, key }) => {
        if (operation === 'put' && key.endsWith('.closed.json') && stops++ < times) throw new Error('stopped')
      },
    }
  }

  it('is deleted by when it was, and not by when somebody was about to', async () => {
    const { world, id, propose, decide } = await proposed(stopping(1))
    const proposal = await propose('192.0.2.1')
    expect(await decide(proposal)).toBe(500)
    world.pass(10 * dayMs)
    expect(await decide(proposal)).toBe(200)
    expect(await decide(proposal, 'accepted')).toBe(409)
    expect(kept(world).filter((key) => key.startsWith('proposal-decisions/'))).toHaveLength(2)
    await tickAfter(world, 21 * dayMs)
    expect((await list(world, id)).open).toBe(0)
    expect(kept(world)).toHaveLength(4)
    await tickAfter(world, 9 * dayMs)
    expect(kept(world)).toEqual([])
  })

  it('is none where the decision never came about: it stays open', async () => {
    const { world, id, propose, decide } = await proposed(stopping(9))
    const proposal = await propose('192.0.2.1')
    expect(await decide(proposal)).toBe(500)
    await tickAfter(world, 31 * dayMs)
    expect(kept(world)).toEqual([expect.stringContaining(`/proposals/${proposal}.json`)])
    expect((await list(world, id)).open).toBe(1)
  })
})
