import type { R2Bucket } from '@cloudflare/workers-types'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { r2Objects } from '../../infra/objects/r2.ts'
import { startS3 } from '../aws/s3.ts'
import { objectsContract } from '../contracts/objects.ts'

const r2 = await startS3(['punte'])
afterAll(() => r2.close())

/** Miniflare's stand-in for a binding, which speaks to the same storage that a Worker sees. */
const bucketSchema = z.custom<R2Bucket>((value) => typeof value === 'object' && value !== null && 'put' in value)

objectsContract('r2', async () => ({
  objects: r2Objects(bucketSchema.parse(await r2.bucket('punte'))),
  pause: async () => {},
}))
