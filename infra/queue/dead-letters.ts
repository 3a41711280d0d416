/**
 * Messages that SQS stopped delivering. Nothing is lost, because their entries are in the outbox and are sent again
 * when overdue. Operators look here to find out why a function fails or ends early, and send the messages again after
 * the fix.
 */
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs'
import type { Queue } from '../../shared/ports/queue.ts'
import { readMessage } from './sqs.ts'

/** `entry` is null if Punte did not send the message. `sentAt` is in milliseconds since the epoch. */
type DeadLetter = { entry: string | null; sentAt: number }

type Held = DeadLetter & { Id: string; ReceiptHandle: string }

export function deadLetters({ url: QueueUrl, client = {} }: { url: string; client?: SQSClientConfig }) {
  const sqs = new SQSClient(client)

  /** Takes up to ten messages and hides them from others for a minute. */
  async function take(): Promise<Held[]> {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 60,
        // Without a wait, SQS queries only some of its servers.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    )
    return Messages.map(({ Body = '', ReceiptHandle = '', Attributes }, i) => ({
      entry: readMessage(Body)?.entry ?? null,
      sentAt: Number(Attributes?.SentTimestamp ?? 0),
      ...{ Id: String(i), ReceiptHandle },
    }))
  }

  return {
    /** Returns at least `limit` messages if there are as many. They stay in the queue. */
    async read(limit = 100): Promise<DeadLetter[]> {
      const batches: Held[][] = []
      for (let count = 0; count < limit; ) {
        const batch = await take()
        if (batch.length === 0) break
        batches.push(batch)
        count += batch.length
      }
      for (const batch of batches) {
        const Entries = batch.map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle, VisibilityTimeout: 0 }))
        await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
      }
      return batches.flat().map(({ entry, sentAt }) => ({ entry, sentAt }))
    },

    /** Sends Punte's messages to `queue`, and only then deletes them here. Returns their number. */
    async redrive(queue: Queue): Promise<number> {
      for (let count = 0; ; ) {
        const taken = await take()
        if (taken.length === 0) return count
        const ours = taken.flatMap(({ entry, ...held }) => (entry === null ? [] : [{ ...held, message: { entry } }]))
        if (ours.length === 0) continue
        await queue.send(ours)
        const Entries = ours.map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle }))
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
        count += ours.length
      }
    },
  }
}
