/**
 * A newsroom's month on both clouds, from counted calls and list prices.
 * `PUNTE_WRITE=1 npx vitest run tests/pipeline/monthly-cost.test.ts` writes docs/cost.md again. The test fails when the
 * page's sums are a tenth off.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { resendOverdue } from '../../shared/pipeline/outbox.ts'
import type { World } from '../world.ts'
import { type Costs, costOf, workedIn } from './counted.ts'
import { aws, cloudflare, type Price } from './prices.ts'
import { patch, readSample, readVersion } from './versions.ts'

const month = { articles: 1000, corrections: 5000, pages: 800_000, fronts: 200_000, minutes: 43_200 }

async function bytesIn(world: World): Promise<number> {
  const sizes = await Promise.all(
    world.stored.keys().map(async (key) => (await world.stored.getBytes(key))?.length ?? 0),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function count() {
  const world = await workedIn()
  await world.fold()
  world.pass(2000)
  const [bytes, asked] = [await bytesIn(world), world.engineCalls.length]
  let article = { id: '', slug: '' }
  const upload = await costOf(world, async () => {
    article = await world.upload(await readSample('sixty.en.md'))
    await world.settle()
    world.pass(2000)
    await world.fold()
  })
  const characters = world.engineCalls.slice(asked).flat().join('').length
  const size = (await bytesIn(world)) - bytes
  world.pass(60_000)
  const pair = (await readVersion(world, article.id, 'ro')).segments[5]
  const correction = await costOf(world, async () => {
    const { status } = await patch(world, article.id, pair?.id ?? '', pair?.etag ?? '', { text: 'Alta.' })
    expect(status).toBe(200)
    await world.settle()
    world.pass(2000)
    await world.fold()
  })
  world.pass(60_000)
  const minute = await costOf(world, async () => {
    await resendOverdue(world.ports)
    await world.fold()
  })
  let sent = 0
  const read = (path: string) =>
    costOf(world, async () => {
      sent += gzipSync(await (await world.request(path, { token: '' })).text()).length
    })
  const page = await read(`/ro/${article.slug}`)
  for (const path of ['/assets/reader.css', '/assets/reader.js']) await read(path)
  const rounded = { sent: roundUp(sent, 10_000), size: roundUp(size, 50_000), characters: roundUp(characters, 500) }
  return { upload, correction, minute, page, front: await read('/ro'), ...rounded }
}

/** Generously, so that no word on a page changes what is said of a month. */
const roundUp = (exact: number, to: number) => Math.ceil(exact / to) * to

type Counted = Awaited<ReturnType<typeof count>>

/** How much of each meter the month uses. What no count gives is an assumption, and said in the page. */
function usage(counted: Counted) {
  const all: [Costs, number][] = [
    [counted.upload, month.articles],
    [counted.correction, month.corrections],
    [counted.minute, month.minutes],
    [counted.page, month.pages],
    [counted.front, month.fronts],
  ]
  const sum = (of: keyof Costs) => all.reduce((total, [costs, times]) => total + costs[of] * times, 0)
  const reads = month.pages + month.fronts
  const people = month.articles * 30 + month.corrections
  const jobs = sum('messages')
  const stored = (counted.size * month.articles * 12) / 1e9
  const shared = { written: [sum('puts') + sum('lists')], read: [sum('gets')], stored: [stored] }
  return {
    cloudflare: {
      ...shared,
      plan: [1],
      requests: [reads + people + month.minutes + jobs],
      computing: [reads * 3 + people * 5 + jobs * 200 + month.minutes * 5],
      messages: [jobs * 3],
    },
    aws: {
      ...shared,
      requests: [reads + people, reads + people, reads + people, reads + people + month.minutes + jobs],
      computing: [reads * 0.04 + people * 0.1 + jobs * 5 + month.minutes * 0.25],
      // Lambda's five pollers ask every 20 seconds, whether there is anything or not.
      messages: [jobs * 3 + 5 * 3 * month.minutes],
      sent: [(counted.sent * reads) / 1e9],
      watching: [8, 1, ((reads + people + month.minutes + jobs) * 500) / 1e9, 2],
    },
  }
}

const money = (dollars: number) => dollars.toFixed(2)
const amount = (used: number) => used.toLocaleString('en', { maximumFractionDigits: used < 100 ? 1 : 0 })

function table(prices: Partial<Record<string, Price[]>>, used: Partial<Record<string, number[]>>) {
  const rows = Object.entries(prices).flatMap(([meter, list = []]) =>
    list.map(({ name, unit, price, per, free }, i) => {
      const units = used[meter]?.[i]
      if (units === undefined) throw new Error(`${name}: nothing says how much of ${meter} is used`)
      return { name, unit, units, listed: (units * price) / per, due: (Math.max(0, units - free) * price) / per }
    }),
  )
  const total = (of: 'listed' | 'due') => money(rows.reduce((sum, row) => sum + row[of], 0))
  return [
    '| what | how much | at list price, $ | beyond what is free, $ |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) => `| ${row.name} | ${amount(row.units)} ${row.unit} | ${money(row.listed)} | ${money(row.due)} |`,
    ),
    `| **all** | | **${total('listed')}** | **${total('due')}** |`,
  ].join('\n')
}

const counts = ({ puts, gets, lists, messages }: Costs) => `| ${puts} | ${gets} | ${lists} | ${messages} |`

const file = join(import.meta.dirname, '../../docs/cost.md')

/** What a page says of each cloud: at list price, and beyond what is free. */
const sumsOf = (page: string) =>
  [...page.matchAll(/\*\*all\*\* \| \| \*\*([\d.]+)\*\* \| \*\*([\d.]+)\*\*/g)].flatMap(([, ...sums]) =>
    sums.map(Number),
  )

it('docs/cost.md says what a month costs, as the counts and the list prices give it', async () => {
  const counted = await count()
  const used = usage(counted)
  const translated = (counted.characters * month.articles) / 1e6
  const page = `# What a month costs

A month is 1,000 articles of 60 sentences with five corrections each, and a million reads, a fifth of them of a front
page. \`tests/pipeline/monthly-cost.test.ts\` writes this page: it counts the calls and multiplies them by public list
prices in US dollars from \`tests/pipeline/prices.ts\`. Cloudflare's prices are those of its documentation in 2026. AWS's
are those of us-east-1: Lambda's and API Gateway's as others quoted them in 2026, the rest those of 2025, not checked
since. Frankfurt is up to a tenth more expensive.

| | puts | gets | lists | messages |
| --- | --- | --- | --- | --- |
| an article, with its compactions | ${counts(counted.upload).slice(2)}
| a correction, with its compactions | ${counts(counted.correction).slice(2)}
| a minute in which nothing happens | ${counts(counted.minute).slice(2)}
| an article's page | ${counts(counted.page).slice(2)}
| a front page | ${counts(counted.front).slice(2)}

## Cloudflare

${table(cloudflare, used.cloudflare)}

## AWS

${table(aws, used.aws)}

## The engine

The engine is not in the tables and costs more than all of them. While memory is cold, ${amount(translated)} million characters a month
go to an engine. Amazon Translate listed $15 a million (2025): $${money(translated * 15)}. DeepL's API listed €20 a million and a monthly
fee. What memory knows costs nothing.

## Assumptions

- No cache saves a read. Each goes through the Worker, or through CloudFront, API Gateway and Lambda, to the bucket.
  Each fetches page, style and script again: at most ${amount(counted.sent)} bytes, compressed.
- Every article and every correction is compacted alone, in a minute of its own. A busy newsroom makes fewer calls.
- Editors and translators make 30 calls an article.
- Computing time is assumed, not measured in the cloud: 3 ms of a Worker's CPU or 40 ms of a Lambda of 1 GB for a read,
  5 or 100 ms for a call of the API, 200 ms or 5 s for a job (which waits for its engine), and 5 or 500 ms for a
  minute's sweep (512 MB).
- A year's articles are stored, each at most ${amount(counted.size)} bytes with index and memory. Older versions in S3 and logs that
  people read are not counted. A line of Lambda's log is 500 bytes a request.
- Free allowances: on Cloudflare what the paid plan includes; on AWS what is always free, not the first year's.
`
  if (process.env.PUNTE_WRITE) writeFileSync(file, page)
  const [written = [], due = []] = [readFileSync(file, 'utf8'), page].map(sumsOf)
  expect(written).toHaveLength(4)
  for (const [at, sum] of due.entries()) expect(Math.abs((written[at] ?? 0) / sum - 1)).toBeLessThan(0.1)
})
