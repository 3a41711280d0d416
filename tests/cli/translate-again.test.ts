import { expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

async function setUp() {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const { segments } = await readVersion(world, id, 'ro')
  return { world, id, segments, server: await serve(world) }
}

it('punte translate-again asks for a version, or for one segment by the engines named', async () => {
  const { world, id, segments, server } = await setUp()
  const before = world.engineCalls.length
  const own = ['--segment', segments[2]?.id ?? '', '--engines', 'marking']
  expect(await run(server, ['translate-again', id, 'ro', ...own])).toEqual({
    ...{ code: 0, output: '{"round":1}\n', complaints: [] },
  })
  await world.settle()
  expect(world.engineCalls.slice(before)).toEqual([[segments[2]?.source.text]])
  expect((await run(server, ['translate-again', id, 'ro'])).output).toBe('{"round":2}\n')
  await world.settle()
  expect(world.engineCalls.at(-1)).toHaveLength(6)
})

it('punte translate-again says why it is refused', async () => {
  const { world, id, segments, server } = await setUp()
  const { id: segment = '', etag = '' } = segments[1] ?? {}
  await patch(world, id, segment, etag, { text: 'Scris de un om.' })
  expect(await run(server, ['translate-again', id, 'ro', '--segment', segment])).toEqual({
    ...{ code: 1, output: '' },
    complaints: [expect.stringContaining('A person has written or approved')],
  })
  expect(await run(server, ['translate-again', id, 'ro', '--engines', 'none'])).toMatchObject({
    code: 1,
    complaints: ['translate-again: There is no engine none here. There is: marking.'],
  })
  expect((await run(server, ['translate-again', id])).code).toBe(2)
})
