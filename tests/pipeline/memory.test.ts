import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { suggestionSchema } from '../../shared/memory/suggestion.ts'
import { makeWorld, marked, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { patch, readVersion } from './versions.ts'

const foundSchema = z.object({ items: z.array(suggestionSchema) })

async function ask(world: World, q: string, pair = 'en-ro') {
  const response = await world.request(`/api/v1/memory/${pair}?q=${encodeURIComponent(q)}`)
  expect(response.status).toBe(200)
  return foundSchema.parse(await response.json()).items
}

const changed = article.replace('fourteen', 'fifteen')

describe('memory, the whole way', () => {
  it('asks the engine nothing for the same article, and knows its sentences by their neighbours: 101', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    world.engineCalls.length = 0
    const { id } = await world.upload(article)
    await world.settle()
    expect(world.engineCalls).toEqual([])
    expect((await readVersion(world, id, 'ro')).segments.map(({ match }) => match)).toEqual([101, 101, 101, 101, 101])
  })

  it.each([false, true])(
    'pays for the one sentence with a word changed, and shows what resembles it',
    async (folded) => {
      const world = makeWorld()
      await world.upload(article)
      await world.settle()
      if (folded) await world.fold()
      world.engineCalls.length = 0
      const { id } = await world.upload(changed)
      await world.settle()
      expect(world.engineCalls).toEqual([['He carries fifteen cars a trip.']])
      const { segments } = await readVersion(world, id, 'ro')
      expect(segments.map(({ match, origin }) => match ?? origin)).toEqual([101, 100, 'engine', 100, 101])
      expect(segments[2]?.suggestion).toMatchObject({
        source: { text: sentences[2] },
        target: { text: marked('ro', sentences[2] ?? '') },
        ...{ score: 80, approved: false, origin: 'engine', engine: 'marking' },
      })
    },
  )

  it('shows a person’s correction in place of the engine’s, and none once somebody has been there', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const [, , pair] = (await readVersion(world, id, 'ro')).segments
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Duce paisprezece mașini la o cursă.' })
    const next = await world.upload(changed)
    await world.settle()
    world.pass(2000)
    const shown = (await readVersion(world, next.id, 'ro')).segments[2]
    expect(shown?.suggestion).toMatchObject({
      target: { text: 'Duce paisprezece mașini la o cursă.' },
      ...{ approved: true, origin: 'person', by: 'dev', article: id },
    })
    await patch(world, next.id, shown?.id ?? '', shown?.etag ?? '', { text: 'Duce cincisprezece mașini la o cursă.' })
    expect((await readVersion(world, next.id, 'ro')).segments[2]?.suggestion).toBeUndefined()
  })

  it('shows what resembles in every part of a long article', async () => {
    const world = makeWorld()
    const story = (word: string) =>
      `# Long ${word}\n\n${Array.from({ length: 220 }, (_, i) => `The ${word} ferry number ${i} crosses the river.`).join('\n\n')}`
    await world.upload(story('old'))
    await world.settle()
    const { id } = await world.upload(story('new'))
    await world.settle()
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.slice(1).filter(({ suggestion }) => suggestion?.source.text.includes('old'))).toHaveLength(220)
  })

  it('keeps suggestions from readers', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    const { id, slug } = await world.upload(changed)
    await world.settle()
    const open = await world.request(`/api/v1/articles/${id}/versions/ro`, { token: '' })
    expect(open.status).toBe(200)
    for (const response of [open, await world.request(`/ro/${slug}`, { token: '' })])
      expect(await response.text()).not.toContain('fourteen')
  })

  it('answers what it has for a text, best first, in either direction', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    const found = await ask(world, 'Costel Negrea has taken the boat out again.')
    expect(found.map(({ source, score, article }) => [source.text, score, article])).toEqual([[sentences[1], 84, id]])
    expect((await ask(world, sentences[1] ?? ''))[0]?.score).toBe(100)
    expect((await ask(world, marked('ro', sentences[1] ?? ''), 'ro-en'))[0]?.target.text).toBe(sentences[1])
    expect(await ask(world, 'Something else altogether.')).toEqual([])
  })

  it('puts the number asked for in the place of another', async () => {
    const world = makeWorld()
    await world.upload('# Prices\n\nThe council paid 1200 lei for each of the lamps.')
    await world.settle()
    const [found] = await ask(world, 'The council paid 950 lei for each of the lamps.')
    expect(found).toMatchObject({ score: 93, adapted: 1 })
    expect(found?.target.text).toBe('[ro] The council paid 1200 lei for each of the lamps.'.replace('1200', '950'))
  })

  it.each([
    ['/memory/en-fr?q=a', 404],
    ['/memory/en-en?q=a', 404],
    ['/memory/en-ro', 400],
    ['/memory/en-ro?q=%20', 400],
    [`/memory/en-ro?q=a&limit=1000`, 400],
  ])('%s is %i', async (path, status) => {
    expect((await makeWorld().request(`/api/v1${path}`)).status).toBe(status)
    expect((await makeWorld().request(`/api/v1${path}`, { token: '' })).status).toBe(401)
  })
})
