/** What people, sign-in and the trail may add to the Worker, which Cloudflare loads whole. */
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundleWorker } from '../../infra/local/worker.ts'

/** Gzipped: what the Worker weighed before there were people in the store, and what they may add to it. */
const [before, added] = [863_400, 25_000]

it('the Worker stays as light as its parts were given to be', async () => {
  const weight = gzipSync(await bundleWorker({ minify: true }), { level: 9 }).byteLength
  console.log(`the Worker: ${weight} bytes gzipped, ${weight - before} more than before`)
  expect(weight).toBeLessThanOrEqual(before + added)
})
