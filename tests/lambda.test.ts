/** What is particular to the Lambda entry; that it does the whole of Punte's work is in tests/wirings. */
import type { SQSEvent, SQSRecord } from 'aws-lambda'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { startEngineServer } from '../infra/local/engine-server.ts'
import { s3Objects } from '../infra/objects/s3.ts'
import { hash } from '../shared/hash.ts'
import type { OutboxEntry } from '../shared/pipeline/jobs.ts'
import { keys } from '../shared/storage/keys.ts'
import { bodyOf, eventOf as httpEventOf } from './aws/http-event.ts'
import { startProxy } from './aws/proxy.ts'
import { credentials, s3Path, startS3 } from './aws/s3.ts'
import { startSqs } from './aws/sqs.ts'
import { gatedEngine } from './e2e/gate.ts'
import { article } from './pipeline/article.ts'

const s3 = await startS3(['punte'])
const sqs = await startSqs()
const road = await startProxy(s3.origin)
const engine = await startEngineServer({ engine: gatedEngine() })
const queue = sqs.createQueue('jobs', 5)
const objects = s3Objects({ bucket: 'punte', client: s3.client })
for (const [name, value] of Object.entries({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'a-role-s-own',
  AWS_SECRET_ACCESS_KEY: 'not-for-this-store',
  AWS_MAX_ATTEMPTS: '1',
  PUNTE_BUCKET: 'punte',
  PUNTE_QUEUE_URL: queue.url,
  PUNTE_S3_ENDPOINT: road.url + s3Path,
  PUNTE_S3_KEY: `${credentials.accessKeyId}:${credentials.secretAccessKey}`,
  PUNTE_SQS_ENDPOINT: sqs.address,
  PUNTE_ENGINE_URL: engine.url,
  PUNTE_PUBLISH: 'auto',
  PUNTE_CDN_SECRET: 'what-the-cdn-says-and-nobody-else',
  PUNTE_PEOPLE: JSON.stringify([{ id: 'ana', roles: ['admin'], tokenHash: hash('ana') }]),
}))
  vi.stubEnv(name, value)
// It reads its variables as it is loaded; another file may have loaded it.
vi.resetModules()
const lambda = await import('../infra/aws/lambda.ts')
const log = vi.spyOn(console, 'log').mockImplementation(() => {})

beforeEach(() => {
  road.fault = () => null
  log.mockClear()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  log.mockRestore()
  await road.close()
  await engine.close()
  await s3.close()
  await sqs.stop()
})

const record = (messageId: string, body: string) => ({ messageId, body }) as SQSRecord
const eventOf = (...records: SQSRecord[]): SQSEvent => ({ Records: records })
const reported = async (event: SQSEvent) =>
  (await lambda.jobs(event)).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)

describe('jobs', () => {
  /** An entry whose job has nothing to do. */
  async function owe(name: string): Promise<string> {
    const key = keys.openJob(1_800_000_000_000, name)
    const job = { kind: 'compact', log: 'index/articles' } as const
    const entry: OutboxEntry = { v: 1, job, at: 0, attempts: 0, losses: 0, postponements: 0 }
    await objects.put(key, JSON.stringify(entry))
    return key
  }

  it('reports of a batch what it could not serve, and that alone', async () => {
    const [served, away] = [await owe('compact-served'), await owe('compact-away')]
    road.fault = ({ path }) => (path.includes('compact-away') ? { status: 500, body: '' } : null)
    const messages = [served, away, 'jobs/open/gone.json'].map((entry, i) => record(`${i}`, JSON.stringify({ entry })))
    expect(await reported(eventOf(...messages))).toEqual(['1'])
    expect([await objects.get(served), (await objects.get(away)) !== null]).toEqual([null, true])
    road.fault = () => null
    expect(await reported(eventOf(...messages))).toEqual([])
    expect(await objects.get(away)).toBeNull()
  })

  it('reports what is none of ours, so that it comes to the dead letters', async () => {
    expect(await reported(eventOf(record('a', 'not JSON'), record('b', '{"entry":7}')))).toEqual(['a', 'b'])
  })

  it('serves a message once that stands in a batch twice, and reports both where it cannot', async () => {
    const key = await owe('compact-twice')
    const twice = eventOf(...['a', 'b'].map((id) => record(id, JSON.stringify({ entry: key }))))
    road.fault = () => ({ status: 500, body: '' })
    expect(await reported(twice)).toEqual(['a', 'b'])
    road.fault = () => null
    expect(await reported(twice)).toEqual([])
  })
})

async function ask(path: string, { method = 'GET', headers = {}, body = '', from = '192.0.2.1' } = {}) {
  const url = `https://abc.execute-api.example${path}`
  const authorization = 'Bearer ana'
  const asked = { method, url, headers: { authorization, ...headers }, body: Buffer.from(body) }
  const event = httpEventOf(asked)
  event.requestContext.http.sourceIp = from
  const result = await lambda.http(event)
  return { ...result, text: bodyOf(result).toString() }
}

describe('http', () => {
  it('answers who asks for events with those that there are, and ends; pages have the address that was asked for', async () => {
    const { id, slug } = await upload()
    const progress = await ask(`/api/v1/articles/${id}/progress`, { headers: { accept: 'text/event-stream' } })
    expect(progress.headers).toMatchObject({ 'content-type': 'text/event-stream' })
    expect(progress.text.split('\n\n').filter(Boolean)).toEqual([
      `event: progress\ndata: ${JSON.stringify({ versions: [{ locale: 'ro', state: 'waiting', progress: null }] })}`,
    ])
    await lambda.jobs(await received(id))
    const page = await ask(`/en/${slug}`, { headers: { 'x-forwarded-host': 'stiri.example' } })
    expect(page.statusCode).toBe(200)
    expect(page.text).toContain(`<link rel="canonical" href="https://stiri.example/en/${slug}">`)
  })

  it.each([
    [
      'believes the CDN about who asks, so that each reader has a limit of their own',
      'what-the-cdn-says-and-nobody-else',
      '192.0.2.2',
      11,
    ],
    ['limits who says so without the secret by the address that they have', undefined, '192.0.3.1', 10],
    ['and with another one', 'what-the-cdn-says-and-everybody-', '192.0.4.1', 10],
    ['and with a part of it', 'what-the-cdn-says-and-nobody-els', '192.0.5.1', 10],
  ])('%s', async (_, secret, from, taken) => {
    const { id, slug } = await upload()
    await lambda.jobs(await received(id))
    const { text } = await ask(`/api/v1/articles/${id}/versions/ro`)
    const [, pair] = z.object({ segments: z.array(z.object({ id: z.string() })) }).parse(JSON.parse(text)).segments
    const path = `/ro/${slug}/propose?segment=${pair?.id}`
    const statuses = []
    for (let i = 1; i <= 11; i++) {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-viewer-address': `198.51.100.${i}`,
        ...(secret && { 'x-cdn-secret': secret }),
      }
      const sent = await ask(path, { method: 'POST', headers, body: `text=Propunerea+${i}`, from })
      statuses.push(sent.statusCode)
    }
    expect(statuses).toEqual(Array.from({ length: 11 }, (_, at) => (at < taken ? 303 : 429)))
  })

  it('is a problem, told as one, when the store is away', async () => {
    road.fault = () => ({ status: 500, body: '' })
    const answer = await ask('/api/v1/articles/01JD0000000000000000000000')
    expect([answer.statusCode, JSON.parse(answer.text).status]).toEqual([500, 500])
    expect(log.mock.calls.flat().join()).toContain('request-broke')
  })
})

async function upload() {
  const headers = { 'content-type': 'text/markdown' }
  const accepted = await ask('/api/v1/articles', { method: 'POST', headers, body: article })
  expect(accepted.statusCode).toBe(202)
  return z.object({ id: z.string(), slug: z.string() }).parse(JSON.parse(accepted.text))
}

/** The open entries of an article, as the queue would deliver them. */
async function received(id: string): Promise<SQSEvent> {
  const { keys: open } = await objects.list(keys.openJobs())
  const own = open.filter((key) => key.includes(id))
  expect(own).toHaveLength(1)
  return eventOf(...own.map((entry) => record(entry, JSON.stringify({ entry }))))
}
