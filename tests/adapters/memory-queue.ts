/** A queue in memory, for tests: it delivers when it is asked to, and forgets everything with the process. */
import type { Message, Queue } from '../../shared/ports/queue.ts'

/** `count`: how often it has been delivered, this time included. */
export type Delivery = { message: Message; count: number }

export type MemoryQueue = Queue & {
  /** Takes what is due at `now()`, at most `limit` messages. */
  take(limit?: number): Delivery[]
  /** Delivers again what was not served; what was delivered too often is dead. */
  retry(deliveries: Delivery[]): void
  dead(): Message[]
  /** When the next message is due, in milliseconds since the epoch; null when there is none. */
  nextAt(): number | null
  sent(): number
  /** What a stop does to a local queue. */
  forget(): void
}

export function memoryQueue(now: () => number, mostDeliveries = 6): MemoryQueue {
  let waiting: { message: Message; at: number; count: number }[] = []
  let sent = 0
  const dead: Message[] = []
  return {
    async send(messages) {
      for (const { message, delaySeconds = 0 } of messages)
        waiting.push({ message, at: now() + delaySeconds * 1000, count: 0 })
      sent += messages.length
    },
    take(limit = 10) {
      const due = waiting.filter(({ at }) => at <= now()).slice(0, limit)
      waiting = waiting.filter((item) => !due.includes(item))
      return due.map(({ message, count }) => ({ message, count: count + 1 }))
    },
    retry(deliveries) {
      for (const { message, count } of deliveries) {
        if (count < mostDeliveries) waiting.push({ message, at: now(), count })
        else dead.push(message)
      }
    },
    dead: () => dead,
    nextAt: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at))),
    sent: () => sent,
    forget() {
      waiting = []
    },
  }
}
