/** A flood of proposals: whoever sends it keeps nobody else out. */
import { describe, expect, it } from 'vitest'
import { maxOpenProposals } from '../../shared/pipeline/proposal-store.ts'
import { close, list, send, translated } from './proposing.ts'

type Place = Awaited<ReturnType<typeof translated>>

/** Sends number `i`, from a network of its own but for each ten. */
function propose({ world, slug, segments }: Place, i: number, at: number, text = `Nr. ${i}.`) {
  world.pass(1)
  const from = { 'X-Address': `198.51.${Math.floor(i / 10)}.1` }
  return send(world, `/ro/${slug}/propose?segment=${segments[at]?.id}`, { text }, from)
}

const open = async ({ world, id }: Place) => {
  const pages = [await list(world, id, '?limit=100')]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await list(world, id, `?limit=100&cursor=${next}`))
  return pages.flatMap(({ items }) => items)
}

describe('a version that has as many open proposals as it may', () => {
  it('takes every other one, and keeps those for sentences that few would change', async () => {
    const place = await translated()
    const { world } = place
    expect((await propose(place, 2000, 4, 'Dinainte.')).status).toBe(303)
    for (let i = 0; i < maxOpenProposals; i++) expect((await propose(place, i, 1 + (i % 3))).status).toBe(303)
    expect((await propose(place, 2010, 4, 'Cinstită.')).status).toBe(303)
    for (let i = maxOpenProposals; i < maxOpenProposals + 60; i++)
      expect((await propose(place, i, 1 + (i % 3))).status).toBe(303)
    const left = await open(place)
    expect(left).toHaveLength(maxOpenProposals)
    expect(left.filter(({ segment }) => segment === place.segments[4]?.id).map(({ text }) => text)).toEqual([
      ...['Dinainte.', 'Cinstită.'],
    ])
    expect(left.map(({ text }) => text)).toContain('Nr. 259.')
    expect(left.map(({ text }) => text)).not.toContain('Nr. 0.')
    expect(world.busy()).toEqual([])
    const displaced = world.stored.keys().filter((key) => key.endsWith('.closed.json'))
    expect(displaced).toHaveLength(62)
  })

  it('tells a translator who was at one that it has gone', async () => {
    const place = await translated()
    for (let i = 0; i < maxOpenProposals; i++) await propose(place, i, 1)
    const [first] = await open(place)
    await propose(place, 2000, 2)
    const answer = await close(place.world, place.id, first?.id ?? '', { decision: 'accepted' })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('room')])
    expect((await close(place.world, place.id, first?.id ?? '', { decision: 'displaced' })).status).toBe(422)
  })

  it('takes one also while the store closes none', async () => {
    const place = await translated()
    for (let i = 0; i < maxOpenProposals; i++) await propose(place, i, 1)
    const { put } = place.world.ports.objects
    place.world.ports.objects.put = async (key, ...rest) =>
      key.startsWith('proposal-decisions/') ? { ok: false, reason: 'busy' } : put(key, ...rest)
    expect((await propose(place, 2000, 2)).status).toBe(303)
    expect(await open(place)).toHaveLength(maxOpenProposals + 1)
  })
})

it('a proposal reads no other while there is room', async () => {
  const place = await translated()
  for (let i = 0; i < 5; i++) await propose(place, i, 1)
  place.world.calls.length = 0
  await propose(place, 9, 1)
  const read = place.world.calls.filter(({ operation, key }) => operation === 'get' && key.includes('/proposals/'))
  expect(read).toEqual([])
})
