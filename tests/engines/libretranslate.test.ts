/** What is LibreTranslate's alone: the shape of its request. How it fails is in `protocols/`. */
import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parseRetryAfter } from '../../infra/engines/http.ts'
import { libreTranslate } from '../../infra/engines/libretranslate.ts'

type Seen = { path: string | undefined; body: unknown }

let behave: (response: ServerResponse) => void = () => {}
let seen: Seen[] = []

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  seen.push({ path: request.url, body: JSON.parse(Buffer.concat(chunks).toString()) })
  behave(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
if (!address || typeof address === 'string') throw new Error('no port')
const url = `http://127.0.0.1:${address.port}`
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  seen = []
})

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

const call = (texts = ['a', 'b'], signal?: AbortSignal) =>
  libreTranslate({ url, apiKey: 'key', timeoutMs: 300 }).translate({
    from: 'en',
    to: 'ro',
    texts,
    ...(signal && { signal }),
  })

const unavailable = (reason: RegExp) => ({ kind: 'unavailable', reason: expect.stringMatching(reason) })

describe('libreTranslate', () => {
  it('sends one request in the protocol’s shape', async () => {
    behave = answer(200, { translatedText: ['x', 'y'] })
    expect(await call()).toEqual({ ok: true, texts: ['x', 'y'] })
    const body = { q: ['a', 'b'], source: 'en', target: 'ro', format: 'text', api_key: 'key' }
    expect(seen).toEqual([{ path: '/translate', body }])
  })

  it('asks nobody for an empty list, or for more than its limits', async () => {
    expect(await call([])).toEqual({ ok: true, texts: [] })
    expect(await call(new Array<string>(51).fill('a'))).toEqual({ ok: false, failure: { kind: 'too-large' } })
    expect(await call(['a'.repeat(20_001)])).toEqual({ ok: false, failure: { kind: 'too-large' } })
    expect(seen).toEqual([])
  })

  it('ends a call under way when it is aborted', async () => {
    const controller = new AbortController()
    behave = () => controller.abort()
    expect(await call(['a'], controller.signal)).toEqual({ ok: false, failure: unavailable(/aborted/) })
  })

  it('keeps the path of its url', async () => {
    behave = answer(200, { translatedText: ['x'] })
    await libreTranslate({ url: `${url}/engine/` }).translate({ from: 'ro', to: 'en', texts: ['a'] })
    expect(seen[0]?.path).toBe('/engine/translate')
  })
})

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 10, 24, 12)
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %j as %j', (header, seconds) => {
    expect(parseRetryAfter(header, now)).toBe(seconds)
  })
})
