/**
 * How long the pages for finding articles take at 100 articles and at 10,000, through the Worker on Miniflare: medians of
 * five runs, the two sizes in turn. `tests/site/find/growing.long.test.ts` counts what they read. `node tests/bench/find.ts [ARTICLES]`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compactArticleLists } from '../../functions/jobs/compact/article-lists.ts'
import { startWorker } from '../../infra/local/worker.ts'
import { ulid } from '../../shared/ids.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { type MemoryObjects, memoryObjects } from '../adapters/memory-objects.ts'
import { idOf, publish, rareWord } from '../pipeline/newsroom.ts'

const sizes = [100, Number(process.argv[2] ?? 10_000)]
const [runs, requests] = [5, 60]

const pathsOf = (count: number): Record<string, string> => ({
  'front page': '/ro',
  'front page, older': `/en?cursor=${idOf(count - 40)}`,
  section: '/en/section/sport',
  author: '/ro/author/mara-tepordei',
  feed: '/ro/feed.xml',
  sitemap: '/sitemap.xml',
  'sitemap, a part': '/sitemap/newest.xml',
  'search, a rare word': `/ro/search?q=${rareWord(42)}`,
  'search, a common word': '/ro/search?q=primari',
  'search, two words': '/ro/search?q=poduri+si+spitale',
})

/** The index as folds leave it; the last ten articles came later. */
async function makeIndex(count: number): Promise<MemoryObjects> {
  let time = Date.UTC(2026, 0, 1)
  let drawn = 0
  const objects = memoryObjects(() => time)
  const newId = () =>
    ulid(
      time++,
      Uint8Array.from({ length: 16 }, () => Math.imul(++drawn, 2654435761) >>> 24),
    )
  for (const [from, to] of [
    [0, count - 10],
    [count - 10, count],
  ] as const) {
    await publish(objects, newId, from, to)
    for (let more = true; more; ) {
      time += 2000
      const folded = await compactArticleLists({ objects, newId }, 2000)
      if (!folded.ok) throw new Error('a fold was refused')
      more = folded.more
    }
  }
  return objects
}

type Bucket = Awaited<ReturnType<Awaited<ReturnType<typeof startWorker>>['miniflare']['getR2Bucket']>>

/** Miniflare's server now and then closes a connection that is about to be used again. */
async function put(bucket: Bucket, key: string, body: Uint8Array | string, tries = 3): Promise<void> {
  await bucket.put(key, body).catch((error: unknown) => {
    if (tries === 1) throw error
    return put(bucket, key, body, tries - 1)
  })
}

async function start(count: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'punte-bench-'))
  const worker = await startWorker({ dataDir, port: 0, variables: {}, cronMs: 3_600_000 })
  const bucket = await worker.miniflare.getR2Bucket('OBJECTS')
  const index = await makeIndex(count)
  const keys = index.keys().filter((key) => key.startsWith('index/'))
  await mapConcurrent(keys, async (key) => put(bucket, key, (await index.getBytes(key)) ?? ''), 48)
  return {
    count,
    objects: keys.length,
    async ask(path: string): Promise<number> {
      const begun = performance.now()
      const response = await fetch(worker.url + path)
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
      return performance.now() - begun
    },
    async stop() {
      await worker.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const newsrooms = await mapConcurrent(sizes, start, 1)
console.log(newsrooms.map(({ count, objects }) => `${count} articles: ${objects} objects`).join(', '))
const rows: Record<string, Record<string, string>> = {}
for (const name of Object.keys(pathsOf(0))) {
  const medians = newsrooms.map((): number[] => [])
  // The first run warms the Workers up.
  for (let run = 0; run <= runs; run++) {
    const times = newsrooms.map((): number[] => [])
    // In turn, so that what else the machine does falls on both.
    for (let n = 0; n < requests; n++)
      for (const [i, newsroom] of newsrooms.entries()) {
        times[i]?.push(await newsroom.ask(pathsOf(newsroom.count)[name] ?? ''))
      }
    if (run > 0) for (const [i, own] of times.entries()) medians[i]?.push(median(own))
  }
  const [few = 0, many = 0] = medians.map(median)
  rows[name] = {
    [`${sizes[0]}, ms`]: few.toFixed(2),
    [`${sizes[1]}, ms`]: many.toFixed(2),
    ratio: (many / few).toFixed(2),
  }
}
console.table(rows)
await mapConcurrent(newsrooms, (newsroom) => newsroom.stop(), 1)
