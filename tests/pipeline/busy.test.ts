import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article, sentences } from './article.ts'
import { patch, readVersion } from './versions.ts'

/** A world whose store won't take its `at`th write, as a store does that slows everybody down. */
function busyAt(at: number) {
  const world = makeWorld()
  const state = { puts: 0, armed: true }
  const put = world.stored.put.bind(world.stored)
  world.stored.put = async (...args) =>
    state.armed && ++state.puts === at ? { ok: false, reason: 'busy' } : put(...args)
  return { world, state }
}

/** As a client does that is told to try again. */
async function untilTaken(world: ReturnType<typeof makeWorld>, request: () => Promise<Response> | Response) {
  for (let tries = 0; ; tries++) {
    const response = await request()
    if (response.ok || tries === 2) return response
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '2'])
    world.pass(1500)
  }
}

it('a store that won’t take one write, whichever it is, loses nothing that was acknowledged', async () => {
  let at = 1
  for (; at < 200; at++) {
    const { world, state } = busyAt(at)
    const headers = { 'Content-Type': 'text/markdown', 'Idempotency-Key': 'one' }
    const uploaded = await untilTaken(world, () =>
      world.request('/api/v1/articles?slug=ferry', { method: 'POST', headers, body: article }),
    )
    expect([at, uploaded.status]).toEqual([at, 202])
    const { id } = (await uploaded.json()) as { id: string }
    await world.settle()
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.map(({ target }) => target?.text)).toEqual(sentences.map((text) => `[ro] ${text}`))
    const document = JSON.parse((await world.stored.get(`articles/${id}/sources/${id}/document.json`))?.body ?? '{}')
    expect([at, document.title]).toEqual([at, 'The ferry is back'])
    expect(await world.stored.getBytes(`articles/${id}/sources/${id}/original`)).not.toBeNull()

    world.pass(2000)
    const corrected = await untilTaken(world, () =>
      patch(world, id, segments[1]?.id ?? '', segments[1]?.etag ?? '', { text: 'Costel Negrea a scos din nou bacul.' }),
    )
    expect([at, corrected.status]).toEqual([at, 200])
    await world.settle()
    await world.fold().catch(() => {})
    await world.fold()
    expect(await (await world.request('/ro/ferry', { token: '' })).text()).toContain('Negrea a scos din nou bacul.')
    expect(await (await world.request('/ro', { token: '' })).text()).toContain('[ro] The ferry is back')
    state.armed = false
    const next = await world.upload('# Another day\n\nCostel Negrea has taken the ferry out again.')
    await world.settle()
    expect((await readVersion(world, next.id, 'ro')).segments[1]).toMatchObject({
      origin: 'memory',
      target: { text: 'Costel Negrea a scos din nou bacul.' },
    })
    if (state.puts < at) break
  }
  expect(at).toBeGreaterThan(25)
})
