/**
 * Lambda for tests, in a process of its own: `node function.ts BUNDLE`. The bundle's handlers behind an HTTP server that
 * speaks to it as API Gateway does, a queue's event source, and a schedule. Prints the server's address.
 *
 * FUNCTION_TWICE=1: the queue delivers every message twice, each time whenever it likes.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { SQSRecord } from 'aws-lambda'
import { eventSource, type Handler } from './event-source.ts'
import { bodyOf, eventOf, type HttpEvent, type Result } from './http-event.ts'

type Lambda = {
  http(event: HttpEvent): Promise<Result>
  jobs: Handler
  sweep(): Promise<void>
}

const { PUNTE_QUEUE_URL = '', PUNTE_SQS_ENDPOINT = '', FUNCTION_TWICE } = process.env
const sweepMs = 1000

const lambda: Lambda = await import(pathToFileURL(process.argv[2] ?? '').href)
/** Numbers that jump about, the same at every run. */
let drawn = 0
const deliveries = new Map<string, number>()

const counted: Handler = (event) => {
  for (const { body } of event.Records) deliveries.set(body, (deliveries.get(body) ?? 0) + 1)
  return lambda.jobs(event)
}

/** Two deliveries, at moments that have nothing to do with the order of sending; each again until it is served. */
const twice: Handler = async ({ Records }) => {
  const deliver = async (record: SQSRecord) => {
    do await sleep((drawn++ * 977) % 2500)
    while ((await counted({ Records: [record] })).batchItemFailures.length > 0)
  }
  for (const record of Records) for (let copy = 0; copy < 2; copy++) void deliver(record)
  return { batchItemFailures: [] }
}

eventSource({ endpoint: PUNTE_SQS_ENDPOINT }, PUNTE_QUEUE_URL, FUNCTION_TWICE ? twice : counted)
void (async () => {
  // One after another, as the real ones are a minute apart.
  for (;;) await Promise.all([lambda.sweep().catch(console.error), sleep(sweepMs)])
})()

const server = createServer(async (request, response) => {
  if (request.url === '/deliveries') return response.end(JSON.stringify([...deliveries.values()]))
  const { method = 'GET', url = '/', headers } = request
  const result = await lambda.http(
    eventOf({
      method,
      url: `http://${headers.host}${url}`,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: await read(request),
    }),
  )
  response.statusCode = result.statusCode
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value))
  if (result.cookies) response.setHeader('set-cookie', result.cookies)
  response.end(bodyOf(result))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
})

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
