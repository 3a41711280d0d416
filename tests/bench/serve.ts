/**
 * Times a reader's page beside a bare Worker, on Miniflare: the bare one reads an object as large as the page out of the
 * same bucket and returns it, or answers 304 by a conditional get. Both run in one workerd, a request of each in turn; of
 * five rounds the median counts. `npm run bench` runs it; it prints figures and judges nothing.
 */

import { Agent, get } from 'node:http'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bundleWorker } from '../../infra/local/worker.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { writeSiteObject } from '../../shared/pipeline/site-object.ts'
import { keys } from '../../shared/storage/keys.ts'
import { publishLong } from '../page/published.ts'

const rounds = 5
const requests = Number(process.argv[2] ?? 500)
const many = 500

const bare = `export default {
  async fetch(request, { OBJECTS }) {
    const key = new URL(request.url).pathname.slice('/bare/'.length)
    const seen = request.headers.get('If-None-Match')
    const object = await OBJECTS.get(key, seen ? { onlyIf: { etagDoesNotMatch: seen.slice(1, -1) } } : {})
    if (!object) return new Response(null, { status: 404 })
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ETag: object.httpEtag }
    return object.body ? new Response(object.body, { headers }) : new Response(null, { status: 304, headers })
  },
}`

const shared = { modules: true, compatibilityDate: '2026-11-01', r2Buckets: { OBJECTS: 'punte' } }
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    host: '127.0.0.1',
    port: 0,
    workers: [
      {
        ...{ ...shared, name: 'punte', script: await bundleWorker(), routes: ['*/*'] },
        bindings: { PUNTE_ENGINE_URL: 'http://127.0.0.1:1' },
        queueProducers: { JOBS: 'jobs' },
      },
      { ...shared, name: 'bare', script: bare, routes: ['*/bare/*'] },
    ],
  }),
)
const { origin } = await miniflare.ready
const bucket = await miniflare.getR2Bucket('OBJECTS', 'punte')
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

type Answer = { ms: number; status: number; bytes: number; etag: string }

const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begin = performance.now()
    get(origin + path, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ ms: performance.now() - begin, status, bytes, etag: headers.etag ?? '' })
      })
    }).on('error', reject)
  })

const { ro: site } = await publishLong('ro')
const body = writeSiteObject(site, 'a-long-one', noIdentity)
for (let i = 0; i < many; i++) await bucket.put(keys.site('ro', `n${i}`), body)
const page = await ask('/ro/n0')
const parallel = await ask('/ro/n0?view=parallel')
const sentences = await ask('/ro/n0?view=sentences')
for (let i = 0; i < many; i++)
  for (const [name, { bytes }] of Object.entries({ page, parallel, sentences }))
    await bucket.put(`${name}/n${i}`, 'x'.repeat(bytes))
const plain = await ask('/bare/page/n0')
if (plain.bytes !== page.bytes || page.status !== 200) throw new Error(`unlike: ${JSON.stringify([page, plain])}`)
console.log(
  `an article of ${site.page?.words} words: page ${page.bytes} bytes, side by side ${parallel.bytes}, sentence by sentence ${sentences.bytes}, its object ${Buffer.byteLength(body)}`,
)

type Pair<T> = { ours: T; bare: T }
type Kind = { name: string; path: (i: number) => string; headers?: Record<string, string>; status?: number }
const seen = (etag: string) => ({ headers: { 'If-None-Match': etag }, status: 304 })
const kinds: Pair<Kind>[] = [
  {
    ours: { name: 'one page, again and again', path: () => '/ro/n0' },
    bare: { name: 'its object', path: () => '/bare/page/n0' },
  },
  {
    ours: { name: 'another page each time', path: (turn) => `/ro/n${turn % many}` },
    bare: { name: 'its object', path: (turn) => `/bare/page/n${turn % many}` },
  },
  {
    ours: { name: '304', path: (turn) => `/ro/n${turn % many}`, ...seen(page.etag) },
    bare: { name: 'a conditional get', path: (turn) => `/bare/page/n${turn % many}`, ...seen(plain.etag) },
  },
  {
    ours: { name: 'side by side', path: (turn) => `/ro/n${turn % many}?view=parallel` },
    bare: { name: 'an object as large', path: (turn) => `/bare/parallel/n${turn % many}` },
  },
  {
    ours: { name: 'sentence by sentence', path: (turn) => `/ro/n${turn % many}?view=sentences` },
    bare: { name: 'an object as large', path: (turn) => `/bare/sentences/n${turn % many}` },
  },
]

const share = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0
const median = (values: number[]) => share(values, 0.5)
async function time({ path, headers, status = 200 }: Kind, turn: number): Promise<number> {
  const answer = await ask(path(turn), headers)
  if (answer.status !== status) throw new Error(`${path(turn)}: ${answer.status}`)
  return answer.ms
}

/** A request of the one, a request of the other: what else the machine does falls on both. */
async function round({ ours, bare }: Pair<Kind>, from: number): Promise<Pair<{ p50: number; p99: number }>> {
  const times: Pair<number[]> = { ours: [], bare: [] }
  for (let turn = from; turn < from + requests; turn++) {
    times.ours.push(await time(ours, turn))
    times.bare.push(await time(bare, turn))
  }
  const figure = (list: number[]) => ({ p50: share(list, 0.5), p99: share(list, 0.99) })
  return { ours: figure(times.ours), bare: figure(times.bare) }
}

const ms = (value: number) => value.toFixed(2).padStart(7)
console.log(
  `${''.padEnd(26)}    p50    bare  ratio    p99    bare  ratio   (ms, medians of ${rounds} rounds of ${requests})`,
)
for (const pair of kinds) {
  // The first round warms both.
  const figures: Pair<{ p50: number; p99: number }>[] = []
  for (let i = 0; i <= rounds; i++) figures.push(await round(pair, i * requests))
  const row = (name: 'p50' | 'p99') => {
    const [ours, bare] = (['ours', 'bare'] as const).map((who) =>
      median(figures.slice(1).map((figure) => figure[who][name])),
    )
    return `${ms(ours ?? 0)} ${ms(bare ?? 0)}  ${((ours ?? 0) / (bare ?? 1)).toFixed(2)}`
  }
  console.log(`${pair.ours.name.padEnd(26)}${row('p50')}  ${row('p99')}`)
}
await miniflare.dispose()
