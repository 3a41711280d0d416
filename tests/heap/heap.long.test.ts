/** A Worker has 128 MB: the longest article that is accepted goes its whole way in a heap of that size. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'

const heapMb = 128
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'punte-heap-'))
  await build({
    entryPoints: [join(import.meta.dirname, 'longest.ts')],
    outfile: join(folder, 'longest.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    loader: { '.css': 'text', '.client.js': 'text' },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
})

afterAll(() => rm(folder, { recursive: true }))

const reportSchema = z.object({
  segments: z.number(),
  corrected: z.number(),
  correction: z.object({ gets: z.number(), puts: z.number(), lists: z.number(), deletes: z.number() }),
  correctionReadBytes: z.number(),
  page: z.number(),
  sentences: z.number(),
  isCorrected: z.boolean(),
  peakMiB: z.number(),
})

it.each([
  { segments: 4990, bytes: 650_000 },
  { segments: 4990, bytes: 2_090_000 },
])('takes $segments segments of $bytes bytes from upload to readers in 128 MB', async ({ segments, bytes }) => {
  const args = [`--max-old-space-size=${heapMb}`, join(folder, 'longest.mjs'), String(segments), String(bytes)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 })
  const report = reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  console.log(report)
  expect(report).toMatchObject({ segments, corrected: 200, page: 200, isCorrected: true })
  // The title stands above the text.
  expect(report.sentences).toBe(segments - 1)
  expect(report.correction.gets).toBeLessThanOrEqual(16)
  expect(report.correction.puts).toBeLessThanOrEqual(9)
  // Its own part of document and version, and what is known of the others: not the 5,000 pairs.
  expect(report.correctionReadBytes).toBeLessThan(bytes)
})
