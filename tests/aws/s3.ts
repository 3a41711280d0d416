/** An S3 for tests: the endpoint of Miniflare's R2, which checks signatures and conditions and keeps what it is given. */
import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** Beside the server's address. */
export const s3Path = '/cdn-cgi/local/r2/s3'

export const credentials = { accessKeyId: 'ferry', secretAccessKey: 'ferry-secret' }

export type LocalS3 = { origin: string; client: S3ClientConfig; close(): Promise<void> }

export async function startS3(buckets: string[]): Promise<LocalS3> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      r2Buckets: Object.fromEntries(buckets.map((id) => [id.toUpperCase(), { id, s3Credentials: credentials }])),
    }),
  )
  const { origin } = await miniflare.ready
  return { origin, client: clientAt(origin), close: () => miniflare.dispose() }
}

export const clientAt = (origin: string): S3ClientConfig => ({
  endpoint: origin + s3Path,
  region: 'auto',
  credentials,
})
