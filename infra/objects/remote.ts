/**
 * A store in another process, over HTTP. Conditions are `If-Match` and `If-None-Match` as in RFC 9110; a refused put
 * answers 412, a busy key 429. `answerObjects` is the server side.
 */
import * as z from 'zod'
import type { Objects } from '../../shared/ports/objects.ts'

/** Sends a request; the path begins with a slash. */
export type RemoteCall = (path: string, init?: RequestInit) => Promise<Response>

const listSchema = z.object({ keys: z.array(z.string()), more: z.boolean() })
const listOptionsSchema = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().positive().optional(),
})

const pathOf = (key: string) => `/objects/${encodeURIComponent(key)}`
const keyOf = (path: string) => decodeURIComponent(path.slice('/objects/'.length))
const etagOf = (response: Response) => response.headers.get('ETag') ?? ''

/** Throws if the other side is unreachable or fails. */
export function remoteObjects(call: RemoteCall): Objects {
  async function ask(path: string, init: RequestInit, expected: readonly number[]): Promise<Response> {
    const response = await call(path, init)
    if (response.ok || expected.includes(response.status)) return response
    throw new Error(`the store answers ${response.status}: ${(await response.text()).slice(0, 300)}`)
  }
  async function read(key: string, headers: Record<string, string> = {}): Promise<Response | null> {
    const response = await ask(pathOf(key), { headers }, [304, 404])
    if (response.status !== 404) return response
    await response.body?.cancel()
    return null
  }
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
  return {
    async get(key) {
      const response = await read(key)
      return response && { body: await response.text(), etag: etagOf(response) }
    },
    async getUnless(key, etag) {
      const response = await read(key, etag === undefined ? {} : { 'If-None-Match': etag })
      if (!response) return null
      return response.status === 304 ? 'same' : { bytes: await bytesOf(response), etag: etagOf(response) }
    },
    async getBytes(key, range) {
      const response = await read(key, range && { Range: `bytes=${range.start}-${range.end - 1}` })
      return response && bytesOf(response)
    },
    async put(key, body, condition) {
      const headers: Record<string, string> = { 'Content-Type': 'application/octet-stream' }
      if (condition)
        Object.assign(headers, 'absent' in condition ? { 'If-None-Match': '*' } : { 'If-Match': condition.etag })
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body.slice()
      const response = await ask(pathOf(key), { method: 'PUT', headers, body: bytes }, [412, 429])
      await response.body?.cancel()
      if (response.ok) return { ok: true, etag: etagOf(response) }
      return { ok: false, reason: response.status === 412 ? 'refused' : 'busy' }
    },
    async delete(keys) {
      await ask('/deletions', { method: 'POST', body: JSON.stringify(keys) }, [])
    },
    async list(prefix, options = {}) {
      const query = new URLSearchParams({ prefix })
      for (const [name, value] of Object.entries(options)) if (value !== undefined) query.set(name, String(value))
      return listSchema.parse(await (await ask(`/lists?${query}`, {}, [])).json())
    },
  }
}

/** Answers the requests of `remoteObjects`; null for any other request. */
export async function answerObjects(objects: Objects, request: Request): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/deletions') {
    await objects.delete(z.array(z.string()).parse(await request.json()))
    return new Response(null, { status: 204 })
  }
  if (pathname === '/lists') {
    const { prefix = '', ...options } = Object.fromEntries(searchParams)
    const { after, limit } = listOptionsSchema.parse(options)
    return Response.json(await objects.list(prefix, { ...(after !== undefined && { after }), ...(limit && { limit }) }))
  }
  if (!pathname.startsWith('/objects/')) return null
  return request.method === 'PUT' ? put(objects, keyOf(pathname), request) : give(objects, keyOf(pathname), request)
}

async function put(objects: Objects, key: string, request: Request): Promise<Response> {
  const etag = request.headers.get('If-Match')
  const isNew = request.headers.get('If-None-Match') === '*'
  const condition = isNew ? ({ absent: true } as const) : etag === null ? undefined : { etag }
  const done = await objects.put(key, new Uint8Array(await request.arrayBuffer()), condition)
  if (done.ok) return new Response(null, { status: 204, headers: { ETag: done.etag } })
  return new Response(null, { status: done.reason === 'refused' ? 412 : 429 })
}

async function give(objects: Objects, key: string, { headers }: Request): Promise<Response> {
  const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('Range') ?? '') ?? []
  if (start !== undefined) {
    const part = await objects.getBytes(key, { start: Number(start), end: Number(last) + 1 })
    return part ? new Response(part.slice()) : new Response(null, { status: 404 })
  }
  const found = await objects.getUnless(key, headers.get('If-None-Match') ?? undefined)
  if (found === null) return new Response(null, { status: 404 })
  if (found === 'same') return new Response(null, { status: 304 })
  return new Response(found.bytes.slice(), { headers: { ETag: found.etag } })
}
