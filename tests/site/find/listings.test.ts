import { expect, it } from 'vitest'
import { authors, idOf, sections } from '../../pipeline/newsroom.ts'
import { makeWorld, type World } from '../../world.ts'
import { newsroom, publishTo } from './newsroom.ts'

/** The articles of a page, by their numbers. */
const numbersOn = (page: string): number[] =>
  [...page.matchAll(/<h2><a href="\/(?:ro|en)\/story-(\d+)"/g)].map(([, n]) => Number(n))

/** Every article behind `path`, page by page. */
async function numbersOf({ app }: World, path: string): Promise<number[]> {
  const numbers: number[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const response = await app.request(next)
    expect(response.status).toBe(200)
    const page = await response.text()
    numbers.push(...numbersOn(page))
    next = /<p class="older"><a href="([^"]+)"/.exec(page)?.[1]
  }
  return numbers
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => n - 1 - i)

it('the front page leads through every article, the newest first, as soon as it is folded', async () => {
  const world = await newsroom(40)
  expect(await numbersOf(world, '/ro')).toEqual(upTo(40))
  await publishTo(world, 40, 100)
  expect(await numbersOf(world, '/en')).toEqual(upTo(40))
  await world.fold()
  expect(await numbersOf(world, '/en')).toEqual(upTo(100))
})

it('sections and authors have pages of their own, in both locales', async () => {
  const world = await newsroom(200)
  for (const locale of ['ro', 'en']) {
    expect(await numbersOf(world, `/${locale}/section/educatie`)).toEqual(
      upTo(200).filter((n) => sections[n % sections.length] === 'Educație'),
    )
    expect(await numbersOf(world, `/${locale}/author/mara-tepordei`)).toEqual(
      upTo(200).filter((n) => authors[n % authors.length] === 'Mara Țepordei'),
    )
  }
  const page = await (await world.app.request('/ro/author/mara-tepordei')).text()
  expect(page).toContain('<h1 class="front-title named">Mara Țepordei</h1>')
  expect(page).toContain('href="/en/author/mara-tepordei" lang="en"')
})

it('what is no section, no author and no cursor is not found, and costs next to nothing', async () => {
  const world = await newsroom(200)
  for (const path of [
    '/ro/section/nothing',
    '/ro/section/Educa%C8%9Bie',
    '/ro/section/..%2f..%2fhead',
    '/en/author/nobody',
    '/ro?cursor=junk',
    `/ro?cursor=${'Z'.repeat(10_000)}`,
    '/ro?cursor=',
    `/ro?cursor=${idOf(0)}`,
    '/ro?cursor=00000000000000000000000000',
    '/en/section/sport?cursor=0',
  ]) {
    world.calls.length = 0
    const response = await world.app.request(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain('<div class="error">')
    expect(world.calls.length).toBeLessThanOrEqual(3)
  }
  const response = await world.request('/api/v1/articles?cursor=junk')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ field: 'cursor' }] })
})

it('what an editor publishes, hides or withdraws is so in every listing within seconds, without the cron', async () => {
  const world = makeWorld({ publish: 'manual' })
  const { id } = await world.upload('---\ntags: [Local]\nauthor: Ana Pop\n---\n# The ferry is back\n\nIt sails again.')
  await world.settle()
  await world.fold()
  world.pass(2000)
  const listed = async () => {
    const shown: string[] = []
    for (const path of [
      '/en',
      '/en/section/local',
      '/en/author/ana-pop',
      '/en/feed.xml',
      '/sitemap/newest.xml',
      '/en/search?q=sails',
    ])
      if ((await (await world.app.request(path)).text()).includes('/en/the-ferry-is-back')) shown.push(path)
    return shown.length
  }
  expect(await listed()).toBe(0)
  const decide = async (path: string) => {
    const begun = world.ports.now()
    expect((await world.request(`/api/v1/articles/${id}/${path}`, { method: 'POST' })).status).toBe(200)
    await world.settle()
    const took = world.ports.now() - begun
    world.pass(2000)
    return took
  }
  for (const [path, count] of [
    ['versions/en/publish', 6],
    ['versions/en/unpublish', 0],
    ['versions/en/publish', 6],
    ['withdraw', 0],
  ] as const) {
    expect(await decide(path)).toBeLessThanOrEqual(10_000)
    expect([path, await listed()]).toEqual([path, count])
  }
})

it('what is published later stands before what was uploaded later, and keeps its place when it is hidden and shown again', async () => {
  const world = makeWorld({ publish: 'manual' })
  const upload = (title: string) => world.upload(`# ${title}\n\nIt sails again.`, { query: `?slug=${title}` })
  const ids: string[] = []
  for (const title of ['story-1', 'story-2', 'story-3']) {
    ids.push((await upload(title)).id)
    await world.settle()
    world.pass(60_000)
  }
  const decide = async (n: number, decision: string) => {
    await world.request(`/api/v1/articles/${ids[n - 1]}/versions/en/${decision}`, { method: 'POST' })
    await world.settle()
    world.pass(60_000)
  }
  for (const n of [2, 3, 1]) await decide(n, 'publish')
  expect(await numbersOf(world, '/en')).toEqual([1, 3, 2])
  await decide(3, 'unpublish')
  await decide(3, 'publish')
  expect(await numbersOf(world, '/en')).toEqual([1, 3, 2])
})

it('an article that was public by itself keeps its place when an editor hides it, and publishes it again', async () => {
  const world = makeWorld()
  const { id } = await world.upload('# One\n\nIt sails again.', { query: '?slug=story-1' })
  await world.settle()
  world.pass(60_000)
  await world.upload('# Two\n\nIt sails again.', { query: '?slug=story-2' })
  await world.settle()
  await world.fold()
  expect(await numbersOf(world, '/en')).toEqual([2, 1])
  world.pass(60_000)
  for (const [word, left] of [
    ['publish', [2, 1]],
    ['unpublish', [2]],
    ['publish', [2, 1]],
  ] as const) {
    await world.request(`/api/v1/articles/${id}/versions/en/${word}`, { method: 'POST' })
    await world.settle()
    expect([word, await numbersOf(world, '/en')]).toEqual([word, left])
    world.pass(60_000)
  }
})

it('an article that is withdrawn vanishes from every listing with the next fold, and stays on the newsroom’s', async () => {
  const world = await newsroom(60)
  const paths = ['/ro', '/en', '/ro/section/transport', '/en/author/ana-pop']
  for (const path of paths) expect(await numbersOf(world, path)).toContain(42)
  await publishTo(world, 42, 43, true)
  await world.fold()
  for (const path of paths) expect(await numbersOf(world, path)).not.toContain(42)
  const listed = (await (await world.request('/api/v1/articles?limit=100')).json()) as { items: { id: string }[] }
  expect(listed.items.map(({ id }) => id)).toContain(idOf(42))
})

it('an import that no fold has taken yet costs a reader nothing and the newsroom no more than a hundred records', async () => {
  const world = makeWorld()
  await publishTo(world, 0, 400)
  const cost = async (path: string) => {
    world.calls.length = 0
    expect((await world.request(path)).status).toBe(200)
    return world.calls.length
  }
  expect(await cost('/ro')).toBe(1)
  expect(await cost('/api/v1/articles')).toBe(102)
  // What one fold can't take is owed.
  await world.fold()
  await world.settle()
  expect(await numbersOf(world, '/ro')).toEqual(upTo(400))
  expect(world.stored.keys().filter((key) => key.startsWith('index/articles/tail/'))).toEqual([])
})

it('a page that a reader has is not sent again', async () => {
  const { app } = await newsroom(3)
  const etag = (await app.request('/ro')).headers.get('ETag') ?? ''
  const again = await app.request('/ro', { headers: { 'If-None-Match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})
