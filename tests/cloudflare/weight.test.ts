/** What the readers' site may add to the Worker, which Cloudflare loads whole. */
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundleWorker } from '../../infra/local/worker.ts'

/** Gzipped: what the Worker weighed before the site had settings of its own, and what they and the rest may add to it. */
const [before, added] = [888_125, 20_000]

it('the Worker stays as light as its parts were given to be', async () => {
  const weight = gzipSync(await bundleWorker({ minify: true }), { level: 9 }).byteLength
  console.log(`the Worker: ${weight} bytes gzipped, ${weight - before} more than before`)
  expect(weight).toBeLessThanOrEqual(before + added)
})
