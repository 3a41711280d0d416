/**
 * A local server that speaks a vendor's protocol, over a translator of the test's, and fails in any way the protocol
 * knows when it is told to. It keeps what it heard.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { Engine } from '../../../shared/ports/engine.ts'

export type Heard = { path: string; headers: IncomingHttpHeaders; body: unknown }

/** `silence`: no answer, until the server's patience ends; `cut`: the connection ends; `half`: it ends within the answer. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> } | 'silence' | 'cut' | 'half'

/** The translator behind the server. */
export type Translate = (text: string, from: Locale, to: Locale) => string

/** A way to fail: what the server says in place of the right answer, and what the driver must make of it. */
export type Way = { name: string; reply: (right: Reply) => Reply; failure: unknown }

export type Protocol = {
  name: string
  /** The right answer. Throws where the request is not as documented. */
  answer(heard: Heard, translate: Translate): Reply
  ways: Way[]
  engine(url: string, timeoutMs: number): Engine
}

export type ProtocolServer = {
  url: string
  heard: Heard[]
  /** Asked at each request which way to fail; null for none. */
  fail: (heard: Heard) => Way | null
  close(): Promise<void>
}

/** @param patienceMs when a silent connection is ended; a driver's deadline should come sooner, or never. */
export async function startProtocol(
  protocol: Protocol,
  translate: Translate,
  patienceMs = 60_000,
): Promise<ProtocolServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const heard: Heard = {
      path: request.url ?? '',
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    }
    state.heard.push(heard)
    let right: Reply
    try {
      right = protocol.answer(heard, translate)
    } catch (error) {
      right = { status: 400, body: { error: { message: `not as documented: ${error}` }, message: `${error}` } }
    }
    const way = state.fail(heard)
    send(response, way ? way.reply(right) : right, patienceMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const state: ProtocolServer = {
    url: `http://127.0.0.1:${address.port}`,
    heard: [],
    fail: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return state
}

function send(response: ServerResponse, reply: Reply, patienceMs: number): void {
  if (reply === 'silence') {
    setTimeout(() => response.destroy(), patienceMs).unref()
    return
  }
  if (reply === 'cut') {
    response.destroy()
    return
  }
  if (reply === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"transl', () => response.destroy())
    return
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
  response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
}

export const instead = (status: number, body: unknown, headers?: Record<string, string>) => (): Reply => ({
  status,
  body,
  ...(headers && { headers }),
})

/** The right answer with its body changed. */
export const changed =
  (change: (body: unknown) => unknown) =>
  (right: Reply): Reply =>
    typeof right === 'string' ? right : { ...right, body: change(right.body) }

/** What any server on a network can do. */
export const networkWays: Way[] = [
  { name: 'no answer', reply: () => 'silence', failure: { kind: 'unavailable' } },
  { name: 'a cut connection', reply: () => 'cut', failure: { kind: 'unavailable' } },
  { name: 'a connection cut within the answer', reply: () => 'half', failure: { kind: 'unavailable' } },
]

/** And what any HTTP server can. */
export const httpWays: Way[] = [
  ...networkWays,
  { name: '500', reply: instead(500, ''), failure: { kind: 'unavailable' } },
  { name: '502 with a page', reply: instead(502, '<h1>Bad gateway</h1>'), failure: { kind: 'unavailable' } },
  {
    name: '503 that names a time',
    reply: instead(503, '', { 'retry-after': '4' }),
    failure: { kind: 'unavailable', afterSeconds: 4 },
  },
  { name: '504', reply: instead(504, ''), failure: { kind: 'unavailable' } },
  {
    name: 'a redirect',
    reply: instead(302, '', { location: 'http://127.0.0.1:1/' }),
    failure: { kind: 'unavailable' },
  },
  { name: '200 with no JSON', reply: instead(200, '{"transl'), failure: { kind: 'unavailable' } },
  { name: '200 with another shape', reply: instead(200, { ok: 'yes' }), failure: { kind: 'unavailable' } },
]
