/**
 * The Lambda function's size and cold start: from the import of its bundle to its first answer, in a new process each time,
 * beside a function that is Hono alone. The page is read from an S3 on this machine. `node tests/bench/lambda.ts [RUNS]`
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundleLambda } from '../../infra/aws/bundle-lambda.ts'
import { eventOf } from '../aws/http-event.ts'
import { credentials, s3Path, startS3 } from '../aws/s3.ts'

const runs = Number(process.argv[2] ?? 15)

/** Prints milliseconds to the import's end and to the answer, and those of them that the processor worked. */
const measure = `
const cpu = process.cpuUsage()
const began = performance.now()
const { http } = await import(process.argv[1])
const imported = performance.now()
const { statusCode } = await http(JSON.parse(process.argv[2]))
const answered = performance.now()
if (statusCode !== 200) throw new Error('answered ' + statusCode)
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify([imported - began, answered - began, (user + system) / 1000]))`

const bareHono = `
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
export const http = handle(new Hono().get('/healthz', (c) => c.json({ ok: true })))`

const run = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'punte-bench-'))
const s3 = await startS3(['punte'])
const env = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  PUNTE_BUCKET: 'punte',
  PUNTE_QUEUE_URL: 'http://127.0.0.1:9/punte-jobs',
  PUNTE_S3_ENDPOINT: s3.origin + s3Path,
}

const [bare, punte] = [join(folder, 'bare.mjs'), join(folder, 'index.mjs')]
await build({
  stdin: { contents: bareHono, resolveDir: import.meta.dirname },
  ...{ outfile: bare, bundle: true, minify: true, platform: 'node', format: 'esm' },
})
await bundleLambda(punte)

const cases = [
  { name: 'Hono alone, /healthz', bundle: bare, path: '/healthz' },
  { name: 'Punte, /healthz', bundle: punte, path: '/healthz' },
  { name: 'Punte, /ro from S3', bundle: punte, path: '/ro' },
]
const times = cases.map((): number[][] => [])
// In turn, so that what else the machine does falls on all of them.
for (let i = 0; i < runs; i++) {
  for (const [at, { bundle, path }] of cases.entries()) {
    const event = eventOf({ method: 'GET', url: `https://punte.example${path}`, headers: {}, body: Buffer.alloc(0) })
    const args = ['--input-type=module', '-e', measure, bundle, JSON.stringify(event)]
    times[at]?.push(JSON.parse((await run(process.execPath, args, { env })).stdout))
  }
}

const at = (rows: number[][], column: number, share: number) =>
  Math.round(rows.map((row) => row[column] ?? 0).toSorted((a, b) => a - b)[Math.floor((rows.length - 1) * share)] ?? 0)
const sizes = await Promise.all(
  [bare, punte].map(async (file) => {
    const bytes = await readFile(file)
    return { KiB: Math.round(bytes.length / 1024), gzipped: Math.round(gzipSync(bytes).length / 1024) }
  }),
)
console.log(`Bundles, KiB: Hono alone ${sizes[0]?.KiB}, ${sizes[0]?.gzipped} gzipped`)
console.log(`              Punte ${sizes[1]?.KiB}, ${sizes[1]?.gzipped} gzipped`)
console.table(
  Object.fromEntries(
    cases.map(({ name }, i) => {
      const rows = times[i] ?? []
      const answer = { answer: at(rows, 1, 0.5), best: at(rows, 1, 0), p90: at(rows, 1, 0.9) }
      return [name, { import: at(rows, 0, 0.5), ...answer, processor: at(rows, 2, 0.5) }]
    }),
  ),
)
await s3.close()
await rm(folder, { recursive: true, force: true })
