/** The queue on Cloudflare Queues, through a Worker's producer binding. */
import type { Queue as CloudflareQueue } from '@cloudflare/workers-types'
import { chunksOf } from '../../shared/chunks.ts'
import type { Message, Queue } from '../../shared/ports/queue.ts'

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
