/** Starts the function in a process of its own, over a bucket and a queue, and stops it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundleLambda } from '../../infra/aws/bundle-lambda.ts'
import { credentials, type LocalS3, s3Path } from './s3.ts'
import type { LocalQueue, LocalSqs } from './sqs.ts'

export type StartedFunction = { url: string; stop(): Promise<void> }

export type FunctionOptions = {
  bundle: string
  s3: LocalS3
  bucket: string
  sqs: LocalSqs
  queue: LocalQueue
  variables: Record<string, string>
}

export const bundleTo = async (folder: string): Promise<string> => {
  const bundle = join(folder, 'index.mjs')
  await bundleLambda(bundle)
  return bundle
}

export async function startFunction(options: FunctionOptions): Promise<StartedFunction> {
  const { bundle, s3, bucket, sqs, queue, variables } = options
  const child = spawn(process.execPath, [join(import.meta.dirname, 'function.ts'), bundle], {
    env: {
      // As Lambda gives it to a function.
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      PUNTE_BUCKET: bucket,
      PUNTE_QUEUE_URL: queue.url,
      PUNTE_S3_ENDPOINT: s3.origin + s3Path,
      PUNTE_SQS_ENDPOINT: sqs.address,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const gone = once(child, 'exit')
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    gone.then(([code]) => Promise.reject(new Error(`the function ended with ${code}`))),
  ])
  return {
    url,
    async stop() {
      child.kill()
      await gone
    },
  }
}
