/** An article is erased: nothing of its text is left in the store, and nothing of others is lost. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld } from '../world.ts'
import { article as other } from './article.ts'
import { erase, findWords, isWhole, text, words, worked } from './erased.ts'

describe('an article that is erased', () => {
  it('leaves its id and its addresses, and nothing else, folded or not', async () => {
    const { world, id, kept } = await worked()
    const find = async () => (await world.request('/ro/search?q=zorvandel', { token: '' })).text()
    expect(await find()).toContain('/ro/s-1')
    expect((await findWords(world)).length).toBeGreaterThan(15)
    expect((await erase(world, id)).status).toBe(202)
    await world.settle()
    expect(await findWords(world)).toEqual([])
    expect(await find()).not.toContain('/ro/s-1')
    const left = world.stored.keys().filter((key) => key.startsWith(`articles/${id}/`))
    expect(left).toEqual([`articles/${id}/record.json`])
    for (const locale of ['en', 'ro']) {
      const page = await world.request(`/${locale}/s-1`, { token: '' })
      expect([page.status, words.test(await page.text())]).toEqual([410, false])
    }
    expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    await isWhole(world, kept)
    await world.fold()
    expect(await findWords(world)).toEqual([])
  })

  it('is found by no call any more, and its address is no other’s', async () => {
    const { world, id } = await worked()
    await erase(world, id)
    for (const settled of [false, true]) {
      if (settled) await world.settle()
      const api = `/api/v1/articles/${id}`
      const gets = ['', '/document', '/progress', '/revisions', '/versions/ro', '/ledger']
      const statuses = await Promise.all(gets.map(async (path) => (await world.request(`${api}${path}`)).status))
      expect(statuses).toEqual(gets.map(() => 404))
      const posts = ['/withdraw', '/versions/ro/publish', '/rebuild']
      for (const path of posts) expect((await world.request(`${api}${path}`, { method: 'POST' })).status).toBe(404)
      const { items } = z
        .object({ items: z.array(z.object({ id: z.string() })) })
        .parse(await (await world.request('/api/v1/articles')).json())
      if (settled) expect(items.map((row) => row.id)).not.toContain(id)
      const headers = { 'Content-Type': 'text/markdown' }
      const taken = await world.request('/api/v1/articles?slug=s-1', { method: 'POST', headers, body: other })
      expect(taken.status).toBe(409)
    }
  })

  it('is erased by an admin alone, and again when asked again', async () => {
    const { world, id } = await worked()
    for (const token of ['editor', 'translator', 'reviewer']) expect((await erase(world, id, token)).status).toBe(403)
    expect((await erase(world, `${id.slice(0, -1)}Z`)).status).toBe(404)
    const first = await (await erase(world, id)).json()
    await world.settle()
    await world.stored.put(`articles/${id}/ro.json`, '"Zorvandel"')
    const again = await erase(world, id)
    expect([again.status, await again.json()]).toEqual([202, first])
    await world.settle()
    expect(await findWords(world)).toEqual([])
  })

  it('stays gone when its text comes again under the key that it came with', async () => {
    const world = makeWorld()
    const upload = (key: string) =>
      world.request('/api/v1/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': key },
        body: text,
      })
    const { id } = z.object({ id: z.string() }).parse(await (await upload('one')).json())
    await world.settle()
    await erase(world, id)
    await world.settle()
    expect((await upload('one')).status).toBe(410)
    expect(await findWords(world)).toEqual([])
    expect((await upload('two')).status).toBe(202)
    await world.settle()
    // Nothing was remembered: the engine is asked for every sentence again.
    expect(world.engineCalls.flat()).toHaveLength(10)
  })
})
