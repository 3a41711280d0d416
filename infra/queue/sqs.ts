/**
 * The queue on Amazon SQS. A message is an entry's key as JSON, so ten always fit into a batch. Messages that SQS
 * failed to take are sent again. If SQS rejects one, `send` throws, and the outbox sends it later.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
 */
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'
import { chunksOf } from '../../shared/chunks.ts'
import { type Message, messageSchema, type Queue } from '../../shared/ports/queue.ts'

const batchLimit = 10
/** The longest delay in seconds that SQS supports. A job whose message comes too early is postponed again. */
const longestDelay = 900
/** How often the same part of a batch is sent. */
const maxTries = 4

const requestHandler = { connectionTimeout: 10_000, requestTimeout: 20_000, throwOnRequestTimeout: true }

/** Null for a body that Punte did not send. */
export function readMessage(body: string): Message | null {
  try {
    return messageSchema.parse(JSON.parse(body))
  } catch {
    return null
  }
}

/** With `url` alone, uses the region and credentials of the environment. */
export function sqsQueue({ url: QueueUrl, client = {} }: { url: string; client?: SQSClientConfig }): Queue {
  const sqs = new SQSClient({ requestHandler, ...client })
  return {
    async send(messages) {
      for (const batch of chunksOf(messages, batchLimit)) {
        let left = batch.map(({ message, delaySeconds = 0 }, i) => ({
          Id: String(i),
          MessageBody: JSON.stringify(message),
          DelaySeconds: Math.min(delaySeconds, longestDelay),
        }))
        for (let tries = 1; left.length > 0; tries++) {
          const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: left }))
          const [first] = Failed
          if (first && (tries === maxTries || Failed.some(({ SenderFault }) => SenderFault)))
            throw new Error(`SQS took ${left.length - Failed.length} of ${left.length} messages: ${first.Code}`)
          left = left.filter(({ Id }) => Failed.some((failed) => failed.Id === Id))
          if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** tries))
        }
      }
    },
  }
}
