import { afterAll, describe, expect, it } from 'vitest'
import { libreTranslate } from '../../infra/engines/libretranslate.ts'
import { noEngine } from '../../infra/engines/none.ts'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'

/** An engine of capitals, or of one failure. */
const capitals = (failure?: EngineFailure): Engine => ({
  name: 'capitals',
  limits: { items: 3, characters: 100 },
  translate: async ({ texts }) =>
    failure ? { ok: false, failure } : { ok: true, texts: texts.map((text) => text.toUpperCase()) },
})

const server = await startEngineServer({ engine: capitals() })
afterAll(() => server.close())

const post = (body: unknown, init: RequestInit = {}) =>
  fetch(`${server.url}/translate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  })

const request = { q: ['a'], source: 'en', target: 'ro' }

describe('the engine server', () => {
  it('answers a list with a list and a string with a string', async () => {
    expect(await (await post({ ...request, q: ['a', 'b'] })).json()).toEqual({ translatedText: ['A', 'B'] })
    expect(await (await post({ ...request, q: 'a', format: 'text' })).json()).toEqual({ translatedText: 'A' })
  })

  it('says what it can and that it is there', async () => {
    expect(await (await fetch(`${server.url}/languages`)).json()).toEqual([
      { code: 'ro', name: 'Romanian', targets: ['en'] },
      { code: 'en', name: 'English', targets: ['ro'] },
    ])
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' })
  })

  it.each([
    ['not JSON', '{', {}, 400, /Invalid request/],
    ['no q', { source: 'en', target: 'ro' }, {}, 400, /q:/],
    ['a q of another type', { ...request, q: [1] }, {}, 400, /q:|q\.0:/],
    ['an unknown source', { ...request, source: 'xx' }, {}, 400, /xx is not supported/],
    ['an unknown target', { ...request, target: 'auto' }, {}, 400, /auto is not supported/],
    ['HTML', { ...request, format: 'html' }, {}, 400, /format/],
    ['too many texts', { ...request, q: ['a', 'b', 'c', 'd'] }, {}, 400, /exceeds text limit/],
    ['too many characters', { ...request, q: ['a'.repeat(101)] }, {}, 400, /exceeds text limit/],
    ['a body over a mebibyte', 'x'.repeat((1 << 20) + 1), {}, 413, /Too Large/],
    ['a form', 'q=a', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400, /JSON/],
    ['PUT', request, { method: 'PUT' }, 405, /Method/],
  ])('answers %s with an error and asks no engine', async (_, body, init, status, message) => {
    const before = { ...server.counts }
    const response = await post(body, init)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.stringMatching(message) })
    expect(server.counts).toEqual(before)
  })

  it('answers 404 elsewhere', async () => {
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
  })

  it('counts calls, texts and characters', async () => {
    const counting = await startEngineServer({ engine: capitals() })
    const engine = libreTranslate({ url: counting.url })
    await engine.translate({ from: 'en', to: 'ro', texts: ['ab', 'c'] })
    await engine.translate({ from: 'ro', to: 'en', texts: ['def'] })
    expect(counting.counts).toEqual({ calls: 2, texts: 3, characters: 6 })
    await counting.close()
  })

  const failures: EngineFailure[] = [
    { kind: 'rate-limited', afterSeconds: 9 },
    { kind: 'rate-limited' },
    { kind: 'too-large' },
    { kind: 'unsupported' },
  ]
  it.each(failures)('passes an engine’s $kind through to the driver', async (failure) => {
    const failing = await startEngineServer({ engine: capitals(failure) })
    const result = await libreTranslate({ url: failing.url }).translate({ from: 'en', to: 'ro', texts: ['a'] })
    expect(result).toEqual({ ok: false, failure })
    await failing.close()
  })

  it('is unavailable to the driver when it has no engine, throws, or is closed', async () => {
    const throwing: Engine = { ...capitals(), translate: () => Promise.reject(new Error('a bug')) }
    for (const engine of [noEngine(), throwing, capitals()]) {
      const away = await startEngineServer({ engine })
      if (engine.name === 'capitals' && engine !== throwing) await away.close()
      const result = await libreTranslate({ url: away.url }).translate({ from: 'en', to: 'ro', texts: ['a'] })
      expect(result).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
      await away.close()
    }
  })

  it('starts again on the port that it had', async () => {
    const first = await startEngineServer({ engine: capitals() })
    const port = Number(new URL(first.url).port)
    await first.close()
    const second = await startEngineServer({ engine: capitals(), port })
    expect(second.url).toBe(first.url)
    await expect(startEngineServer({ engine: capitals(), port })).rejects.toThrow(/EADDRINUSE/)
    await second.close()
  })
})
