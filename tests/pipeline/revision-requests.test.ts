/** Asking for a revision, and for an earlier one again. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { first, numberOf, revise, revisedSchema, second, shown, story, translated } from './revise.ts'

describe('a revision', () => {
  it('goes back to an earlier one as a revision of its own', async () => {
    const { world, id } = await translated(first, second)
    const before = await shown(world, id)
    await revise(world, id, story(first.replace('fourteen', 'sixteen')))
    await world.settle()
    world.pass(2000)
    const response = await world.request(`/api/v1/articles/${id}/revert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': await numberOf(world, id) },
      body: JSON.stringify({ revision: 1 }),
    })
    expect([response.status, revisedSchema.parse(await response.json()).revision]).toEqual([202, 3])
    await world.settle()
    expect(await shown(world, id)).toEqual(before)
    const { items } = z
      .object({ items: z.array(z.object({ revision: z.int(), by: z.string() })) })
      .parse(await (await world.request(`/api/v1/articles/${id}/revisions`)).json())
    expect(items.map(({ revision, by }) => [revision, by])).toEqual([
      [3, 'dev'],
      [2, 'dev'],
      [1, 'dev'],
    ])
  })

  it('is refused when the article has changed since its editor saw it, and without If-Match', async () => {
    const { world, id } = await translated(first, second)
    const keys = world.stored.keys()
    const put = (headers: Record<string, string>) =>
      world.request(`/api/v1/articles/${id}/source`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/markdown', ...headers },
        body: story(first),
      })
    expect((await put({})).status).toBe(428)
    expect((await put({ 'If-Match': '"99"' })).status).toBe(412)
    expect((await put({ 'If-Match': await numberOf(world, id), 'Content-Type': 'image/png' })).status).toBe(415)
    expect(world.stored.keys()).toEqual(keys)
  })

  it('that comes within a second of another change is taken, and is to be sent again while the store takes none', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first))
    const send = async (etag: string) =>
      world.request(`/api/v1/articles/${id}/source`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/markdown', 'If-Match': etag },
        body: story(second),
      })
    const { put } = world.ports.objects
    world.ports.objects.put = async (key, body, condition) =>
      key.endsWith('/record.json') ? { ok: false, reason: 'busy' } : put(key, body, condition)
    const refused = await send(await numberOf(world, id))
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
    world.ports.objects.put = put
    expect((await send(await numberOf(world, id))).status).toBe(202)
    expect((await send(await numberOf(world, id))).status).toBe(202)
    await world.settle()
  })
})
