/** Whose a slug is, when uploads meet, stop half-way and come again. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { documentSchema } from '../../shared/document/model/document.ts'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { crashAt } from './crash.ts'
import { interrupt } from './interrupt.ts'

const upload = (world: World, title: string, key = title) =>
  world.request('/api/v1/articles?slug=ferry', {
    method: 'POST',
    headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': key },
    body: article.replace('The ferry is back', title),
  })

it('a slug is one article’s, whenever another upload asks for it while one that stopped long ago comes again', async () => {
  let n = 1
  for (; n < 40; n++) {
    const { state, hooks, disarm } = crashAt(5, 'before')
    const world = makeWorld(hooks)
    expect((await upload(world, 'First story')).status).toBe(500)
    disarm()
    state.stopped = false
    world.queue.forget()
    world.pass(130_000)
    let second: Response | undefined
    const done = interrupt(world, n, async () => {
      world.pass(1500)
      second = await upload(world, 'Second story')
      world.pass(1500)
    })
    const first = await upload(world, 'First story')
    await world.settle()
    const reached = done()
    const statuses = [first.status, second?.status]
    expect([n, statuses.filter((status) => status === 202).length]).toEqual([n, 1])
    const winner = first.status === 202 ? 'First story' : 'Second story'
    for (const locale of ['en', 'ro'])
      expect(await (await world.request(`/${locale}/ferry`, { token: '' })).text()).toContain(winner)
    if (!reached) break
  }
  expect(n).toBeGreaterThan(8)
})

it('a slug of the front matter that is as long as one may be, and taken, still becomes an address', async () => {
  const world = makeWorld()
  const body = `---\nslug: ${'long-'.repeat(14)}${'a'.repeat(10)}\n---\n${article}`
  const first = await world.upload(body)
  const { slug } = await world.upload(body)
  expect(first.slug).toHaveLength(80)
  expect([slug.length <= 80, slug.slice(0, 60)]).toEqual([true, first.slug.slice(0, 60)])
  await world.settle()
  expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(200)
})

it('an upload that comes again names the blocks that are stored, and not those of its own reading', async () => {
  const html = `<html><body><nav><a href="/a">Home</a> <a href="/b">News page</a></nav><article><h1>The ferry is back</h1>
<p>Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.</p></article></body></html>`
  const acceptedSchema = z.object({ id: z.string(), hidden: z.array(z.object({ block: z.string() })) })
  for (const stop of [null, 4, 5, 6, 7, 8]) {
    const { state, hooks, disarm } = crashAt(stop ?? 1000, 'after')
    const world = makeWorld(hooks)
    const send = async () => {
      const headers = { 'Content-Type': 'text/html', 'Idempotency-Key': 'one' }
      const response = await world.request('/api/v1/articles', { method: 'POST', headers, body: html })
      return response.status === 202 ? acceptedSchema.parse(await response.json()) : null
    }
    const first = await send()
    disarm()
    state.stopped = false
    world.pass(1500)
    const again = await send()
    if (!stop) expect(again).toEqual(first)
    const { blocks } = documentSchema.parse(
      await (await world.request(`/api/v1/articles/${again?.id}/document`)).json(),
    )
    const hidden = blocks.filter(({ render }) => !render).map(({ id }) => id)
    expect([stop, again?.hidden.map(({ block }) => block)]).toEqual([stop, hidden])
    expect(hidden).not.toEqual([])
  }
})
