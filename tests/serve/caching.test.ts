/** What a reader's browser keeps, and how it learns that there is something newer. */
import { describe, expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { read } from './read.ts'

async function published() {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id, slug }
}

describe('a page that a browser has', () => {
  it.each([
    ['as it came', (etag: string) => etag],
    ['weakened by a proxy', (etag: string) => `W/${etag}`],
    ['in a list', (etag: string) => `"other", W/"another" , ${etag}`],
    ['as whatever is there', () => '*'],
  ])('is not sent again: its tag %s', async (_, seen) => {
    const { world, slug } = await published()
    const etag = (await read(world, `/ro/${slug}`)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    const response = await read(world, `/ro/${slug}`, { 'If-None-Match': seen(etag) })
    expect([response.status, await response.text(), response.headers.get('ETag')]).toEqual([304, '', etag])
  })

  it('is sent anew for another tag', async () => {
    const { world, slug } = await published()
    expect((await read(world, `/ro/${slug}`, { 'If-None-Match': '"other"' })).status).toBe(200)
  })
})
