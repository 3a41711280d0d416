/** A server between a client and the real one: it passes on what comes, unless a test wants a fault instead. */
import { createServer, request as forward, type IncomingMessage } from 'node:http'

export type Passing = { method: string; path: string; body: string }

/** `lose`: the request is served, and its answer never comes. */
export type Fault = { status: number; body: string } | 'lose'

export type Proxy = {
  url: string
  /** Asked at each request; null passes it on. May be set anew at any time. */
  fault: (passing: Passing) => Fault | null
  close(): Promise<void>
}

export async function startProxy(target: string): Promise<Proxy> {
  const server = createServer(async (incoming, response) => {
    const body = await read(incoming)
    const { method = 'GET', url: path = '/', headers } = incoming
    const fault = proxy.fault({ method, path, body: body.toString() })
    if (fault && fault !== 'lose') {
      response.writeHead(fault.status, {
        'content-type': fault.body.startsWith('<') ? 'application/xml' : 'text/plain',
      })
      response.end(fault.body)
      return
    }
    // With the client's own Host, which its signature covers.
    const passed = forward(new URL(path, target), { method, headers }, async (answer) => {
      const whole = await read(answer)
      if (fault === 'lose') return response.destroy()
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      response.end(whole)
    })
    passed.on('error', () => response.destroy())
    passed.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const proxy: Proxy = {
    url: `http://127.0.0.1:${address.port}`,
    fault: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return proxy
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks)
}
