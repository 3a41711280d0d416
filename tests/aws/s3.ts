/**
 * Miniflare's R2 for tests: by its binding, and by its S3 endpoint, which checks signatures and conditions. Both see the
 * same objects.
 */
import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** Beside the server's address. */
export const s3Path = '/cdn-cgi/local/r2/s3'

export const credentials = { accessKeyId: 'ferry', secretAccessKey: 'ferry-secret' }

export type LocalS3 = Awaited<ReturnType<typeof startS3>>

export async function startS3(buckets: string[]) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      r2Buckets: Object.fromEntries(buckets.map((id) => [id, { id, s3Credentials: credentials }])),
    }),
  )
  const { origin } = await miniflare.ready
  return {
    origin,
    client: clientAt(origin),
    bucket: (name: string) => miniflare.getR2Bucket(name),
    close: () => miniflare.dispose(),
  }
}

export const clientAt = (origin: string): S3ClientConfig => ({
  endpoint: origin + s3Path,
  region: 'auto',
  credentials,
})
