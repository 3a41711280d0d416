/** Lambda's event source: it takes a queue's messages and hands them to a function. */
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'

export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>

/** Hands a queue's messages to a function as Lambda does, ten at a time, and deletes what it does not report. */
export function eventSource(client: SQSClientConfig, url: string, handler: Handler) {
  const sqs = new SQSClient(client)
  const stopping = new AbortController()

  async function pass(): Promise<void> {
    const command = new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['All'],
    })
    const { Messages = [] } = await sqs.send(command, { abortSignal: stopping.signal })
    if (Messages.length === 0) return
    const { batchItemFailures } = await handler({ Records: Messages.map(recordOf) })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const served = Messages.filter(({ MessageId = '' }) => !failed.has(MessageId))
    if (served.length === 0) return
    const Entries = served.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle }))
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }))
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      // A function that throws has served none of them: they come again.
      await pass().catch((error: unknown) => {
        if (!stopping.signal.aborted) console.error(error)
      })
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
      sqs.destroy()
    },
  }
}

const recordOf = ({ MessageId = '', ReceiptHandle = '', Body = '', Attributes = {}, MD5OfBody = '' }: Message) =>
  ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: Attributes.SentTimestamp ?? '0',
      SenderId: Attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '0',
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:punte-jobs',
    awsRegion: 'us-east-1',
  }) satisfies SQSRecord
