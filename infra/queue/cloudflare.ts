/** The queue on Cloudflare Queues, through a Worker's producer binding. */
import type { Queue as CloudflareQueue } from '@cloudflare/workers-types'
import { chunksOf } from '../../shared/chunks.ts'
import { type Message, messageSchema, type Queue } from '../../shared/ports/queue.ts'

/** A batch holds at most this many messages (developers.cloudflare.com/queues/platform/limits). */
const batchLimit = 100

export function cloudflareQueue(queue: CloudflareQueue<Message>): Queue {
  return {
    async send(messages) {
      for (const batch of chunksOf(messages, batchLimit)) {
        await queue.sendBatch(
          batch.map(({ message, delaySeconds }) => ({ body: message, ...(delaySeconds ? { delaySeconds } : {}) })),
        )
      }
    },
  }
}

type Delivered = { body: unknown; retry(): void }

/**
 * Serves a delivered batch. Cloudflare delivers again what was not served and what Punte did not send, and moves it to the
 * dead letters in the end.
 * @param serve returns the messages that were not served
 */
export async function serveBatch(
  batch: readonly Delivered[],
  serve: (messages: Message[]) => Promise<Message[]>,
): Promise<void> {
  const held = batch.map((message) => ({ message, ours: messageSchema.safeParse(message.body).data }))
  const unserved = new Set((await serve(held.flatMap(({ ours }) => ours ?? []))).map(({ entry }) => entry))
  for (const { message, ours } of held) if (!ours || unserved.has(ours.entry)) message.retry()
}
