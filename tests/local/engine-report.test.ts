/** What a start says of its engine, and which chat servers it finds on this machine. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { findChatServers } from '../../infra/local/chat-servers.ts'
import { reportEngine } from '../../infra/local/engine-report.ts'

const open: { close(): void; closeAllConnections(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return (server.address() as AddressInfo).port
}

const find = (port: number) => findChatServers([{ program: 'Ollama', port }], 300)
const models = (...ids: string[]) =>
  JSON.stringify({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) })

describe('findChatServers', () => {
  it('names a server with its models, and asks for nothing else', async () => {
    const asked: string[] = []
    const port = await listen(({ method, url }, response) => {
      asked.push(`${method} ${url}`)
      response.end(models('nomic-embed-text', 'gemma3:12b'))
    })
    expect(await find(port)).toEqual([
      { program: 'Ollama', url: `http://127.0.0.1:${port}/v1`, models: ['gemma3:12b'] },
    ])
    expect(asked).toEqual(['GET /v1/models'])
  })

  it.each<[string, RequestListener]>([
    ['is no chat server', (_, response) => response.end('<h1>Jenkins</h1>')],
    ['has no models', (_, response) => response.end(models())],
    ['refuses', (_, response) => response.writeHead(401).end(models('a'))],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'http://example.org/' }).end()],
    ['never answers', () => {}],
    ['never ends', (_, response) => void response.write('{')],
    ['has a name that a shell would run', (_, response) => response.end(models('a; rm -r b', '$(c)'))],
  ])('leaves out one that %s', async (_, answer) => {
    expect(await find(await listen(answer))).toEqual([])
  })

  it('finds nothing where nothing listens', async () => {
    const port = await listen(() => {})
    for (const server of open.splice(0)) server.close()
    expect(await find(port)).toEqual([])
  })
})

describe('reportEngine', () => {
  const ollama = { program: 'Ollama', url: 'http://127.0.0.1:11434/v1', models: ['gemma3:12b', 'other'] }

  it('says what Apertium’s drafts are good for, and two ways to better ones', () => {
    const lines = reportEngine(['apertium'], 'http://127.0.0.1:5000', [])
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe('apertium, at http://127.0.0.1:5000')
    expect(lines[1]).toContain('gist')
    expect(lines[2]).toContain('PUNTE_ENGINES=deepl PUNTE_DEEPL_KEY=')
    expect(lines[3]).toContain('PUNTE_ENGINES=openai')
  })

  it('names a chat server with the setting that takes it', () => {
    const lines = reportEngine(['apertium'], null, [ollama])
    expect(lines[3]).toContain(
      'PUNTE_ENGINES=openai PUNTE_OPENAI_URL=http://127.0.0.1:11434/v1 PUNTE_OPENAI_MODEL=gemma3:12b npm start',
    )
  })

  it('says what is missing where no engine serves, and advises nothing where one is set', () => {
    const lines = reportEngine([], null, [])
    expect(lines[0]).toBe('none')
    expect(lines[1]).toContain('apertium')
    expect(reportEngine(['deepl', 'apertium'], null, [ollama])).toEqual(['deepl, apertium', expect.any(String)])
  })
})
