import type { R2Bucket } from '@cloudflare/workers-types'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { r2Objects } from '../../infra/objects/r2.ts'
import { objectsContract } from '../contracts/objects.ts'

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    r2Buckets: ['OBJECTS'],
  }),
)
afterAll(() => miniflare.dispose())

/** Miniflare's stand-in for a binding, which speaks to the same storage that a Worker sees. */
const bucketSchema = z.custom<R2Bucket>((value) => typeof value === 'object' && value !== null && 'put' in value)

objectsContract('r2', async () => ({
  objects: r2Objects(bucketSchema.parse(await miniflare.getR2Bucket('OBJECTS'))),
  pause: async () => {},
}))
