import { expect, it } from 'vitest'
import { article, sentences } from '../pipeline/article.ts'
import { makeWorld, marked } from '../world.ts'
import { run, serve } from './served.ts'

const sentence = sentences[2] ?? ''

async function setUp() {
  const world = makeWorld()
  await world.upload(article)
  await world.settle()
  world.pass(2000)
  const server = await serve(world)
  const search = async () => {
    const { output } = await run(server, ['memory', 'search', 'en-ro', sentence])
    return output
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }
  return { world, server, search }
}

it('punte memory finds a translation, corrects it and deletes it', async () => {
  const { world, server, search } = await setUp()
  const [first] = await search()
  expect(first).toMatchObject({ score: 100, source: sentence, target: marked('ro', sentence), origin: 'engine' })
  const corrected = await run(server, ['memory', 'correct', 'en-ro', first.id, 'Duce paisprezece mașini.'])
  expect(corrected.code).toBe(0)
  const { id } = JSON.parse(corrected.output)
  world.pass(2000)
  expect(await search()).toMatchObject([{ id, target: 'Duce paisprezece mașini.', origin: 'person', by: 'dev' }])
  expect(await run(server, ['memory', 'delete', 'en-ro', id])).toEqual({
    ...{ code: 0, complaints: [] },
    output: `${JSON.stringify({ deleted: id, source: sentence, target: 'Duce paisprezece mașini.' })}\n`,
  })
  expect(await search()).toEqual([])
  const again = await run(server, ['memory', 'delete', 'en-ro', id])
  expect([again.code, again.complaints]).toEqual([1, [expect.stringContaining('has no entry')]])
})

it('punte memory says how it is called', async () => {
  const { server } = await setUp()
  const wrong = [
    [],
    ['find', 'en-ro', 'a'],
    ['search', 'en-ro'],
    ['search', 'en-ro', 'a', 'b'],
    ['correct', 'en-ro', 'a'],
  ]
  for (const args of [...wrong, ['delete', 'en-ro', 'a', '--limit', '2']])
    expect((await run(server, ['memory', ...args])).code).toBe(2)
  expect((await run(server, ['memory', 'search', 'en-fr', 'a'])).code).toBe(1)
})
