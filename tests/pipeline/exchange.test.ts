import { describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../world.ts'
import { problemSchema, readVersion } from './versions.ts'

const terms = '/api/v1/glossaries/ro-en/terms'
const put = (
  world: World,
  csv: string | Uint8Array<ArrayBuffer>,
  { query = '', token = 'reviewer', type = 'text/csv' } = {},
) => world.request(`${terms}:import${query}`, { method: 'POST', headers: { 'Content-Type': type }, body: csv, token })
const take = async (world: World) => (await world.request(`${terms}:export`, { token: 'translator' })).text()

describe('a glossary as CSV', () => {
  it('is told first, then taken in, and the articles that hold its terms are re-checked', async () => {
    const world = makeWorld()
    const held = await world.upload('# A day in town\n\nThe ferries sail.')
    await world.upload('# Another day\n\nNothing sails.')
    await world.settle()
    world.pass(2000)
    const csv = 'en,ro\nferry,bac\nsubmarine,submarin\n'
    const dry = await put(world, csv, { query: '?dry=1' })
    expect([dry.status, await dry.json()]).toMatchObject([200, { dry: true, created: 2, changed: 0, same: 0 }])
    expect(world.stored.keys().filter((key) => key.startsWith('glossary/'))).toEqual([])
    world.calls.length = 0
    const taken = await put(world, csv)
    expect([taken.status, await taken.json()]).toMatchObject([200, { dry: false, created: 2, changed: 0, same: 0 }])
    await world.settle()
    expect((await readVersion(world, held.id, 'ro')).segments[1]?.terms).toHaveLength(1)
    const jobs = world.calls.filter(({ operation, key }) => operation === 'put' && key.includes('/glossary-'))
    expect(jobs.map(({ key }) => key.includes(held.id))).toEqual([true])
    world.pass(2000)
    expect(await (await put(world, await take(world))).json()).toMatchObject({ created: 0, changed: 0, same: 2 })
  })

  it('changes nothing when one row is wrong, and says which', async () => {
    const world = makeWorld()
    const answer = await put(world, 'en,ro\nferry,bac\nfog,\n')
    const problem = problemSchema.parse(await answer.json())
    expect([answer.status, problem.errors]).toEqual([
      422,
      [{ field: 'line 3, ro', reason: 'a preferred term needs a form in each locale' }],
    ])
    expect(world.stored.keys()).toEqual([])
  })

  it.each([
    ['a translator', 403, 'en,ro\na,b', { token: 'translator' }],
    ['JSON', 415, '{}', { type: 'application/json' }],
    ['Latin-2', 400, Uint8Array.of(0x65, 0x6e, 0x0a, 0xba), {}],
    ['over 2 MiB', 413, `en,ro\n${'a,b\n'.repeat(600_000)}`, {}],
    ['over 10,000 terms', 409, `rule,en\n${Array.from({ length: 10_001 }, (_, i) => `keep,w${i}`).join('\n')}`, {}],
  ])('is refused from %s: %i', async (_, status, csv, options) => {
    const world = makeWorld()
    expect((await put(world, csv, options)).status).toBe(status)
    expect(world.stored.keys()).toEqual([])
  })

  it('takes 10,000 terms at once', async () => {
    const world = makeWorld()
    const csv = `en,ro\n${Array.from({ length: 10_000 }, (_, i) => `word${i},cuvânt${i}`).join('\n')}`
    expect(await (await put(world, csv)).json()).toMatchObject({ created: 10_000 })
    await world.settle()
    expect((await take(world)).split('\r\n')).toHaveLength(10_002)
  })
})
