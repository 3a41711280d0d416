/** How the driver takes a server's every way to fail: a server that speaks the protocol, and misbehaves on demand. */
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
const error = (status: number, message: string) => answer(status, { error: message })

const call = (texts = ['a', 'b'], signal?: AbortSignal) =>
  libreTranslate({ url, apiKey: 'key', timeoutMs: 300 }).translate({
    from: 'en',
    to: 'ro',
    texts,
    ...(signal && { signal }),
  })

const refused = (reason: RegExp) => ({ kind: 'refused', reason: expect.stringMatching(reason) })
const unavailable = (reason: RegExp) => ({ kind: 'unavailable', reason: expect.stringMatching(reason) })

describe('libreTranslate', () => {
  it('sends one request in the protocol’s shape', async () => {
    behave = answer(200, { translatedText: ['x', 'y'] })
    expect(await call()).toEqual({ ok: true, texts: ['x', 'y'] })
    const body = { q: ['a', 'b'], source: 'en', target: 'ro', format: 'text', api_key: 'key' }
    expect(seen).toEqual([{ path: '/translate', body }])
  })

  it.each([
    [
      '429 with seconds',
      answer(429, { error: 'Slowdown' }, { 'retry-after': '7' }),
      { kind: 'rate-limited', afterSeconds: 7 },
    ],
    ['429 without', error(429, 'Slowdown'), { kind: 'rate-limited' }],
    ['403', error(403, 'Invalid API key'), refused(/403: Invalid API key/)],
    ['400 over a limit', error(400, 'Invalid request: request (60) exceeds text limit (50)'), { kind: 'too-large' }],
    ['413', answer(413, '<h1>Too large</h1>'), { kind: 'too-large' }],
    ['400 for a language', error(400, 'ro is not supported'), { kind: 'unsupported' }],
    [
      '400 for a pair',
      error(400, 'Romanian (ro) is not available as a target language from English (en)'),
      { kind: 'unsupported' },
    ],
    ['another 400', error(400, 'Invalid request: missing q parameter'), refused(/missing q/)],
    ['404 without JSON', answer(404, 'Not found'), refused(/404/)],
    ['a redirect', answer(302, '', { location: 'http://127.0.0.1:1/' }), refused(/302/)],
    ['500', error(500, 'Cannot translate text: boom'), unavailable(/500/)],
    ['503', answer(503, ''), unavailable(/503/)],
    ['200 with garbage', answer(200, '{"translatedText": ["x", "y"'), refused(/no list/)],
    ['200 with another shape', answer(200, { translatedText: 'x' }), refused(/no list/)],
    ['200 with a null among the texts', answer(200, { translatedText: ['x', null] }), refused(/no list/)],
    ['one text too few', answer(200, { translatedText: ['x'] }), refused(/1 texts came back for 2/)],
    ['one text too many', answer(200, { translatedText: ['x', 'y', 'z'] }), refused(/3 texts came back for 2/)],
    ['no answer', () => {}, unavailable(/within 300 ms/)],
    ['a cut connection', (response: ServerResponse) => response.destroy(), unavailable(/cannot be reached/)],
    [
      'a connection cut in the middle of the answer',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"translatedText": ["x"', () => response.destroy())
      },
      unavailable(/cannot be reached/),
    ],
  ])('fails once on %s', async (_, behaviour, failure) => {
    behave = behaviour
    expect(await call()).toEqual({ ok: false, failure })
    expect(seen).toHaveLength(1)
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
