/** A local registry of models that answers as Mozilla's Remote Settings does, and misbehaves on demand. */
import { createHash } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { Registry } from '../../../infra/engines/bergamot/registry.ts'

export type Served = {
  name: string
  bytes: Buffer
  fileType: string
  fromLang: string
  toLang: string
  version?: string
}

export type ModelRegistry = {
  registry: Registry
  /** "model.bin 0-", a line a request for a file. */
  asked: string[]
  /** In place of the right bytes. */
  bytesOf: (file: Served) => Buffer
  /** Cuts the next answers after as many bytes; null for none. */
  cutAfter: (file: Served) => number | null
  /** Whether ranges are known. */
  ranges: boolean
  close(): Promise<void>
}

export async function startModelRegistry(files: Served[]): Promise<ModelRegistry> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/records') {
      const [from, to] = [url.searchParams.get('fromLang'), url.searchParams.get('toLang')]
      const data = files.filter(({ fromLang, toLang }) => fromLang === from && toLang === to).map(recordOf)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ data }))
      return
    }
    const file = files.find((file) => locationOf(file) === url.pathname.slice(1))
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const bytes = state.bytesOf(file)
    const range = state.ranges ? /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] : undefined
    const from = Number(range ?? 0)
    state.asked.push(`${file.name} ${request.headers.range ? `from ${from}` : 'whole'}`)
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': bytes.length - from,
      ...(range !== undefined && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    })
    const cut = state.cutAfter(file)
    if (cut === null) response.end(bytes.subarray(from))
    else cutOff(response, bytes.subarray(from, from + cut))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const root = `http://127.0.0.1:${address.port}`
  const state: ModelRegistry = {
    registry: { records: `${root}/records`, attachments: `${root}/` },
    asked: [],
    bytesOf: ({ bytes }) => bytes,
    cutAfter: () => null,
    ranges: true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return state
}

const cutOff = (response: ServerResponse, bytes: Buffer) =>
  response.write(bytes, () => setTimeout(() => response.destroy(), 20))

const locationOf = ({ name, version }: Served) => `attachments/${version ?? '1.0'}-${name}`

const recordOf = (file: Served) => ({
  ...{ name: file.name, fileType: file.fileType, fromLang: file.fromLang, toLang: file.toLang },
  version: file.version ?? '1.0',
  attachment: {
    hash: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    filename: file.name,
    location: locationOf(file),
    mimetype: 'application/octet-stream',
  },
})
