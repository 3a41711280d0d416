/**
 * AWS's entry point: S3, SQS and the clock, wired to the same functions as everywhere. `http` answers API Gateway's HTTP
 * API, `jobs` a queue, `sweep` a schedule. What is wrong with the settings is told when the function begins.
 */
import { timingSafeEqual } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import * as z from 'zod'
import { createApp } from '../../functions/app.ts'
import { consume } from '../../functions/jobs/consume.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { address, needed, readEnvironment, settingsOf } from '../../functions/settings.ts'
import { hash } from '../../shared/hash.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { amazonTranslate } from '../engines/amazon-translate.ts'
import { enginesFrom } from '../engines/from-settings.ts'
import { s3Objects } from '../objects/s3.ts'
import { readMessage, sqsQueue } from '../queue/sqs.ts'
import { runtime } from '../runtime.ts'

type HttpEvent = Extract<LambdaEvent, { rawPath: string }>
/** Set by the CDN before the function, and what only it can say; infra/aws/site.ts. */
const viewerHeader = 'x-viewer-address'
const secretHeader = 'x-cdn-secret'

const variablesSchema = z.object({
  PUNTE_BUCKET: needed('the name of an S3 bucket'),
  PUNTE_QUEUE_URL: needed('the address of an SQS queue').pipe(address),
  /** Of a store that is not AWS's own; its region where it has some, and a key of its own: ID:SECRET. */
  PUNTE_S3_ENDPOINT: address.optional(),
  PUNTE_S3_REGION: z.string().default('us-east-1'),
  PUNTE_S3_KEY: z
    .string()
    .regex(/^[^:]+:.+$/, 'is not ID:SECRET')
    .optional(),
  PUNTE_SQS_ENDPOINT: address.optional(),
  /** What the CDN sends; without it no CDN is believed. */
  PUNTE_CDN_SECRET: z.string().min(32, 'has less than 32 characters').optional(),
})
type Variables = z.infer<typeof variablesSchema>

/** API Gateway's HTTP API sends an answer when it is whole. */
const streamMs = 0

const place = { name: 'this function', has: ['amazon-translate'] } as const
const environment = readEnvironment(process.env, place, variablesSchema)
const settings = settingsOf(environment, streamMs)
const ports: Ports = {
  objects: s3Objects({ bucket: environment.PUNTE_BUCKET, client: s3Client(environment) }),
  queue: sqsQueue({
    url: environment.PUNTE_QUEUE_URL,
    client: environment.PUNTE_SQS_ENDPOINT ? { endpoint: environment.PUNTE_SQS_ENDPOINT } : {},
  }),
  engines: enginesFrom(
    environment.engines,
    (own) => (own.engine === 'amazon-translate' ? amazonTranslate(own) : null),
    settings.leaseMs,
  ),
  ...runtime,
  settings,
}

function s3Client({ PUNTE_S3_ENDPOINT: endpoint, PUNTE_S3_REGION: region, PUNTE_S3_KEY: key }: Variables) {
  if (!endpoint) return {}
  const [accessKeyId = '', ...secret] = key?.split(':') ?? []
  return { endpoint, region, ...(key && { credentials: { accessKeyId, secretAccessKey: secret.join(':') } }) }
}

const answer = handle(createApp(ports, (c) => c.req.header(viewerHeader) ?? null))

/**
 * A CDN asks by API Gateway's name and from an address of its own: those that the reader came by are told beside. Limits go
 * by the reader's address, so who tells it must be the CDN; the name is said back to whoever sent it, and to nobody else.
 */
export const http = (event: HttpEvent) => {
  const { requestContext } = event
  const { [secretHeader]: secret, ...headers } = event.headers
  const told = isOfCdn(secret) ? headers[viewerHeader] : undefined
  return answer({
    ...event,
    headers: { ...headers, [viewerHeader]: told ?? requestContext.http.sourceIp },
    requestContext: { ...requestContext, domainName: headers['x-forwarded-host'] ?? requestContext.domainName },
  })
}

/** Takes the same time whatever is sent, and however much of it is right. */
function isOfCdn(secret = ''): boolean {
  const own = environment.PUNTE_CDN_SECRET
  return own !== undefined && timingSafeEqual(Buffer.from(hash(secret)), Buffer.from(hash(own)))
}

/** What is reported here is delivered again, and in the end to the dead letters; what is none of ours goes there too. */
export async function jobs({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const held = Records.map(({ messageId, body }) => ({ messageId, message: readMessage(body) }))
  const unserved = await consume(
    ports,
    held.flatMap(({ message }) => message ?? []),
  )
  const failed = held.filter(({ message }) => message === null || unserved.includes(message))
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

export const sweep = (): Promise<void> => tick(ports)
