import { expect, it } from 'vitest'
import { hash } from '../../shared/hash.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

async function setUp() {
  const world = makeWorld()
  const people = [
    { id: 'dan', name: 'Dan Ionescu', roles: ['translator' as const] },
    { id: 'dan2', name: 'Dan Ionescu', roles: ['reviewer' as const] },
    { id: 'dan3', name: 'Dan Ionescu', roles: ['reviewer' as const] },
  ]
  world.ports.settings.people.push(...people.map((one) => ({ ...one, tokenHash: hash(one.id) })))
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const server = await serve(world)
  const assign = async (...flags: string[]) => {
    const { code, output, complaints } = await run(server, ['assign', id, 'ro', ...flags])
    await world.settle()
    world.pass(2000)
    return { code, complaints: complaints.join('\n'), given: output ? JSON.parse(output) : null }
  }
  return { world, server, id, assign }
}

it('punte assign gives a version, changes what is named alone, and punte work lists it', async () => {
  const { server, id, assign } = await setUp()
  const first = await assign('--translator', 'Dan Ionescu', '--reviewer', 'dan2', '--due', '2026-12-01T15:00')
  expect(first.given).toMatchObject({ translator: 'dan', reviewer: 'dan2', note: null, by: 'dev' })
  expect(Date.parse(first.given.due)).toBe(Date.parse('2026-12-01T15:00'))
  const second = await assign('--note', 'Mind the names.', '--reviewer', 'none')
  expect(second.given).toMatchObject({ translator: 'dan', reviewer: null, note: 'Mind the names.' })
  expect(second.given.due).toBe(first.given.due)
  expect((await assign()).given).toEqual(second.given)
  const work = await run(server, ['work'], [], { PUNTE_SERVER: server, PUNTE_TOKEN: 'dan' })
  expect(JSON.parse(work.output)).toMatchObject({
    ...{ article: id, locale: 'ro', as: ['translator'], note: 'Mind the names.', due: first.given.due },
  })
  expect((await run(server, ['work'])).output).toBe('')
  const third = await assign('--due', '2026-12-02', '--note', 'none')
  expect(Date.parse(third.given.due)).toBe(Date.parse('2026-12-02T23:59'))
  expect(third.given.note).toBe(null)
  expect((await assign('--due', 'none')).given.due).toBe(null)
})

it('punte assign says what is wrong, and whom it could mean', async () => {
  const { server, id, assign } = await setUp()
  expect(await assign('--reviewer', 'Dan Ionescu')).toMatchObject({
    ...{ code: 2, complaints: 'Dan Ionescu is several people; name one by id: dan2, dan3' },
  })
  expect(await assign('--translator', 'dan2')).toMatchObject({
    ...{ code: 1, complaints: expect.stringContaining('does not have the role translator') },
  })
  expect(await assign('--translator', 'nobody')).toMatchObject({
    ...{ code: 1, complaints: expect.stringContaining('is nobody with access') },
  })
  expect((await assign('--due', 'soon')).code).toBe(2)
  expect((await run(server, ['assign', id, 'xx'])).code).toBe(2)
  expect((await run(server, ['assign', id])).code).toBe(2)
  expect((await run(server, ['assign', 'none', 'ro'])).complaints).toEqual([expect.stringContaining('by its id')])
})
