/**
 * AWS's entry point: wires S3, SQS and the clock to the functions. `http` answers API Gateway's HTTP API, `jobs` takes
 * messages from the queue, `sweep` runs on a schedule. Wrong settings are reported when the function starts.
 */
import { timingSafeEqual } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import * as z from 'zod'
import { createApp } from '../../functions/app.ts'
import { consume } from '../../functions/jobs/consume.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { httpUrl, readEnvironment, requiredSetting, settingsOf } from '../../functions/settings.ts'
import { hash } from '../../shared/hash.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { amazonTranslate } from '../engines/amazon-translate.ts'
import { enginesFrom } from '../engines/from-settings.ts'
import { s3Objects } from '../objects/s3.ts'
import { readMessage, sqsQueue } from '../queue/sqs.ts'
import { runtime } from '../runtime.ts'

type HttpEvent = Extract<LambdaEvent, { rawPath: string }>
/**
 * Headers that the CDN sets before it calls the function. The secret proves that they come from the CDN; see
 * infra/aws/site.ts.
 */
const viewerHeader = 'x-viewer-address'
const secretHeader = 'x-cdn-secret'

const variablesSchema = z.object({
  PUNTE_BUCKET: requiredSetting('the name of an S3 bucket'),
  PUNTE_QUEUE_URL: requiredSetting('the address of an SQS queue').pipe(httpUrl),
  /** For a store that is not AWS's own: its endpoint, its region if it has one, and its key as ID:SECRET. */
  PUNTE_S3_ENDPOINT: httpUrl.optional(),
  PUNTE_S3_REGION: z.string().default('us-east-1'),
  PUNTE_S3_KEY: z
    .string()
    .regex(/^[^:]+:.+$/, 'is not ID:SECRET')
    .optional(),
  PUNTE_SQS_ENDPOINT: httpUrl.optional(),
  /** The secret that the CDN sends. Without it the function trusts no CDN. */
  PUNTE_CDN_SECRET: z.string().min(32, 'has less than 32 characters').optional(),
})
type Variables = z.infer<typeof variablesSchema>

/** API Gateway's HTTP API buffers the whole answer, so streams end at once. */
const streamMs = 0

const place = { name: 'this function', engines: ['amazon-translate'] } as const
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
 * CloudFront calls API Gateway by its own name and from its own addresses, and passes the reader's host and address in
 * headers. Rate limits use the reader's address, so it is only trusted if the secret is right. The host is always
 * trusted: it is echoed to its sender, and compared with `Origin`. No browser lets another site's page send it.
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

/** Takes the same time for every input, so that timing reveals nothing about the secret. */
function isOfCdn(secret = ''): boolean {
  const own = environment.PUNTE_CDN_SECRET
  return own !== undefined && timingSafeEqual(Buffer.from(hash(secret)), Buffer.from(hash(own)))
}

/**
 * SQS delivers reported messages again and finally moves them to the dead letters. Messages that Punte did not send go
 * there too.
 */
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
