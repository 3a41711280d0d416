/**
 * Punte's own engine server: LibreTranslate's protocol on loopback, over any engine. It counts calls, for tests. An
 * engine's failure is answered as LibreTranslate would; a request never throws. As a process: `node
 * infra/local/engine-server.ts --port N`, over the same engine that a local command uses.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { languageNames } from '../../shared/locales/languages.ts'
import { localeSchema, locales } from '../../shared/locales/locale.ts'
import { defaultLocale } from '../../shared/locales/registry.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'
import { apertiumPackages } from '../engines/apertium/packages.ts'
import { countCharacters, isOverLimits } from '../engines/limits.ts'
import { localEngine } from './engine.ts'

/** Counts the calls that reached the engine, and their texts and characters. */
type EngineCounts = { calls: number; texts: number; characters: number }

export type EngineServer = { url: string; counts: EngineCounts; close(): Promise<void> }

type Reply = { status: number; body: unknown; headers?: Record<string, string> }

const maxBytes = 1 << 20

const requestSchema = z.object({
  q: z.union([z.string(), z.array(z.string())]),
  source: z.string(),
  target: z.string(),
  format: z.literal('text').default('text'),
})

/** @param options.port 0 takes any free port; `url` has the actual one. Rejects if the port is not free. */
export async function startEngineServer(options: { engine: Engine; port?: number }): Promise<EngineServer> {
  const counts: EngineCounts = { calls: 0, texts: 0, characters: 0 }
  const server = createServer((request, response) => {
    answer(request, options.engine, counts)
      .catch((): Reply => failed(500, 'Internal error'))
      .then((reply) => send(response, reply))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the engine server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(request: IncomingMessage, engine: Engine, counts: EngineCounts): Promise<Reply> {
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
  if (request.method === 'GET' && path === '/health') return { status: 200, body: { status: 'ok' } }
  if (request.method === 'GET' && path === '/languages') return { status: 200, body: languages }
  if (path !== '/translate') return failed(404, 'Not Found')
  if (request.method !== 'POST') return failed(405, 'Method Not Allowed')
  // Only JSON, because a browser page can't send that to another origin without permission.
  if (!request.headers['content-type']?.startsWith('application/json')) return failed(400, 'Invalid JSON format')
  const body = await readBody(request)
  if (body === null) return failed(413, 'Request Entity Too Large')
  return translate(body, engine, counts)
}

async function translate(body: string, engine: Engine, counts: EngineCounts): Promise<Reply> {
  const parsed = requestSchema.safeParse(parseJson(body))
  if (!parsed.success) return failed(400, `Invalid request: ${complaint(parsed.error)}`)
  const { q, source, target } = parsed.data
  const [from, to] = [localeSchema.safeParse(source), localeSchema.safeParse(target)]
  if (!from.success) return failed(400, `${source} is not supported`)
  if (!to.success) return failed(400, `${target} is not supported`)
  const texts = typeof q === 'string' ? [q] : q
  const call = { from: from.data, to: to.data, texts }
  if (isOverLimits(call, engine.limits)) return failureReply({ kind: 'too-large' })
  counts.calls++
  counts.texts += texts.length
  counts.characters += countCharacters(texts)
  const result = await engine.translate(call)
  if (!result.ok) return failureReply(result.failure)
  return { status: 200, body: { translatedText: typeof q === 'string' ? result.texts[0] : result.texts } }
}

function failureReply(failure: EngineFailure): Reply {
  switch (failure.kind) {
    case 'too-large':
      return failed(400, 'Invalid request: request exceeds text limit')
    case 'unsupported':
      return failed(400, 'The target is not available as a target language from the source')
    case 'rate-limited':
      return {
        ...failed(429, 'Slowdown'),
        ...(failure.afterSeconds !== undefined && { headers: { 'retry-after': String(failure.afterSeconds) } }),
      }
    case 'quota':
      return failed(403, 'The quota is used up')
    case 'forbidden':
      return failed(403, 'Forbidden')
    case 'unavailable':
    case 'refused':
      return failed(failure.kind === 'refused' ? 400 : 500, `Cannot translate text: ${failure.reason}`)
  }
}

const names = languageNames(defaultLocale)
const languages = locales.map((code) => ({ code, name: names[code], targets: locales.filter((to) => to !== code) }))

const failed = (status: number, error: string): Reply => ({ status, body: { error } })

const complaint = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ')

/** @returns null if the body is over the limit. The rest is read and dropped, so that the client gets the answer. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
  }
  return size > maxBytes ? null : Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '5000' } } })
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(values.port)
  if (!port.success) stop(`no port ${values.port}`, 2)
  else {
    const engine = await localEngine(process.env)
    if (engine.name === 'none') stop(`no engine: install Debian’s ${apertiumPackages.join(', ')}`, 1)
    else {
      const { url } = await startEngineServer({ engine, port: port.data })
      console.log(`engine-server: ${engine.name} on ${url}`)
    }
  }
}

function stop(reason: string, code: number): void {
  console.error(`engine-server: ${reason}`)
  process.exitCode = code
}
